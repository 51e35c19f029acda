package org.proxylens.analysis.plan;

import java.util.Arrays;
import java.util.Optional;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.proxy.newdevice.FurtherMeasurements;
import org.proxylens.proxy.sample.Design;

/** What ten more measurements of a new device would change. */
public final class TenMore {
    private static final int TEN = 10;

    private TenMore() {}

    /**
     * Rehearses on the known devices.
     *
     * @param measured the new device's latencies by row, NaN where not measured
     * @param threshold SRCC from which a known device can be reused
     * @return empty where too little is known or measured, or nothing is left to measure
     */
    public static Optional<FurtherMeasurements> of(Adapter adapter, double[] measured, double threshold) {
        if (ColumnValues.rows(measured).length == 0) {
            return Optional.empty();
        }
        int[] next = adapter.next("", measured, TEN, Design.CHOSEN, AdaptationOptions.BLEND);
        return of(CostFeatures.measured(adapter.dataset()), measured, next, threshold);
    }

    /**
     * As above where it is settled what comes next.
     *
     * @param next rows in the order to measure them, the first ten of which count
     */
    public static Optional<FurtherMeasurements> of(Dataset known, double[] measured, int[] next, double threshold) {
        return FurtherMeasurements.of(known, measured, Arrays.copyOf(next, Math.min(TEN, next.length)), threshold);
    }

    /** In a sentence. */
    public static String words(FurtherMeasurements further) {
        return Messages.text(
                further.key(), further.rows().length, further.alike(), further.turned(), further.rehearsed());
    }
}
