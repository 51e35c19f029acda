package org.proxylens.figure.pair;

import org.proxylens.analysis.AdaptedPair;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;

/**
 * A further front in a Pareto figure, such as that of an adapted proxy, re-measured on the target.
 *
 * @param name what the legend calls it
 * @param rows its architecture rows by rising target latency
 */
@SuppressWarnings("ArrayRecordComponent") // drawn and thrown away, never compared
public record ExtraFront(String name, int[] rows) {

    /** The front of an adapted proxy. */
    public static ExtraFront of(AdaptedPair adapted) {
        String name = Messages.text(
                "chart.adapted.key",
                Messages.text("figure.method." + adapted.adaptation().method().id()),
                Numbers.percent(adapted.result().loss().hvLoss(), 2));
        return new ExtraFront(name, adapted.result().fronts().proxy());
    }
}
