package org.proxylens.data.check;

import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.Dataset;
import org.proxylens.data.Repair;
import org.proxylens.data.message.Message;

/** Small statistics of columns with missing values. */
final class Columns {
    private static final int MOST_OFFERED = 3;

    private Columns() {}

    /** The accuracies that may be used in place of an odd one. */
    static Repair[] otherAccuracies(Dataset dataset, AccuracyColumn odd) {
        return dataset.architectures().accuracies().stream()
                .filter(column -> !column.name().equals(odd.name()))
                .limit(MOST_OFFERED)
                .map(column -> new Repair.UseAccuracy(column.name()))
                .toArray(Repair[]::new);
    }

    /** A share as whole percent, but never 0 or 100 where it is not. */
    static Message percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 1) {
            return Message.of("number.under-one-percent");
        }
        if (percent < 100 && percent > 99) {
            return Message.of("number.over-99-percent");
        }
        return Message.of("number.percent", Math.round(percent));
    }
}
