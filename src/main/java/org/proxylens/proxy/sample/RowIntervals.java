package org.proxylens.proxy.sample;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.rank.Interval;
import org.proxylens.rank.ParallelTasks;

/**
 * The 80 % interval of one measurement for each architecture row, ms. Worked out when asked for: most who predict want few of
 * them. Safe for several threads.
 */
public final class RowIntervals {
    private final int rows;
    private final Supplier<IntFunction<Interval>> worker;
    private volatile @Nullable Ends ends;

    @SuppressWarnings("ArrayRecordComponent") // columns too large to copy or to compare
    private record Ends(double[] low, double[] high) {}

    /** @param worker makes what one thread works rows out with */
    public RowIntervals(int rows, Supplier<IntFunction<Interval>> worker) {
        this.rows = rows;
        this.worker = worker;
    }

    /** Intervals at hand. */
    public static RowIntervals of(double[] low, double[] high) {
        RowIntervals intervals = new RowIntervals(low.length, () -> row -> new Interval(low[row], high[row]));
        intervals.ends = new Ends(low, high);
        return intervals;
    }

    /** None for any row. */
    public static RowIntervals none(int rows) {
        double[] none = ColumnValues.missing(rows);
        return of(none, none);
    }

    /** That of one row. */
    public Interval of(int row) {
        Ends known = ends;
        return known == null ? worker.get().apply(row) : new Interval(known.low[row], known.high[row]);
    }

    double[] low() {
        return all().low;
    }

    double[] high() {
        return all().high;
    }

    private Ends all() {
        Ends known = ends;
        return known == null ? workedOut() : known;
    }

    private synchronized Ends workedOut() {
        Ends made = ends;
        if (made == null) {
            double[] low = new double[rows];
            double[] high = new double[rows];
            ParallelTasks.rows(rows, worker, (of, row) -> {
                Interval interval = of.apply(row);
                low[row] = interval.low();
                high[row] = interval.high();
            });
            made = new Ends(low, high);
            ends = made;
        }
        return made;
    }
}
