package org.proxylens.proxy.sample;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Progress;
import org.proxylens.rank.Interval;
import org.proxylens.rank.ParallelTasks;

/** The 80 % interval of one measurement for each architecture row, ms. Worked out when asked for: most who predict want few of them. Safe for several threads. */
public final class RowIntervals {
    private static final int ROWS_AT_ONCE = 1024;

    private final int rows;
    private final IntFunction<Interval> byRow;
    private @Nullable Ends ends;

    @SuppressWarnings("ArrayRecordComponent") // columns too large to copy or to compare
    private record Ends(double[] low, double[] high) {}

    /** @param byRow for any thread */
    public RowIntervals(int rows, IntFunction<Interval> byRow) {
        this.rows = rows;
        this.byRow = byRow;
    }

    /** Intervals at hand. */
    static RowIntervals of(double[] low, double[] high) {
        RowIntervals intervals = new RowIntervals(low.length, row -> new Interval(low[row], high[row]));
        intervals.ends = new Ends(low, high);
        return intervals;
    }

    /** None for any row. */
    static RowIntervals none(int rows) {
        double[] none = new double[rows];
        Arrays.fill(none, Double.NaN);
        return of(none, none);
    }

    /** That of one row. */
    Interval of(int row) {
        return byRow.apply(row);
    }

    double[] low() {
        return all().low;
    }

    double[] high() {
        return all().high;
    }

    private synchronized Ends all() {
        Ends made = ends;
        if (made == null) {
            double[] low = new double[rows];
            double[] high = new double[rows];
            ParallelTasks.run((rows + ROWS_AT_ONCE - 1) / ROWS_AT_ONCE, Progress.NONE, () -> byRow, (of, part) -> {
                for (int row = part * ROWS_AT_ONCE; row < Math.min(rows, (part + 1) * ROWS_AT_ONCE); row++) {
                    Interval interval = of.apply(row);
                    low[row] = interval.low();
                    high[row] = interval.high();
                }
            });
            made = new Ends(low, high);
            ends = made;
        }
        return made;
    }
}
