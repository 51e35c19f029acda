package org.proxylens.data.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Device;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;

/**
 * Latencies so coarse that at least 1 % of all pairs of architectures tie. What that costs: against a device without
 * ties the SRCC cannot pass sqrt(1 − Σ(t³ − t)/(n³ − n)) over groups of t equal values, the correlation of the ranks
 * with themselves before they were tied.
 */
final class QuantisationCheck implements Check {
    static final double TIED_PAIRS = 0.01;
    private static final int LEAST = 30;
    /** Relative difference of two numbers that a program printed of one value. */
    private static final double LAST_DIGITS = 1e-14;

    @Override
    public List<Problem> check(CheckInput input) {
        List<Problem> problems = new ArrayList<>();
        for (Device device : input.timed()) {
            ColumnSpread spread = input.spread(device);
            if (spread.n() >= LEAST && spread.least() < spread.greatest() && spread.mayTie()) {
                check(device, ColumnValues.rising(device.exactLatencies()), problems);
            }
        }
        return problems;
    }

    private static void check(Device device, double[] sorted, List<Problem> problems) {
        double n = sorted.length;
        double pairs = 0;
        double cubes = 0;
        int distinct = 0;
        int close = 0;
        boolean whole = true;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            double tied = to - from;
            pairs += tied * (tied - 1);
            cubes += tied * tied * tied - tied;
            distinct++;
            close += from > 0 && sorted[from] - sorted[from - 1] < LAST_DIGITS * sorted[from] ? 1 : 0;
            whole &= sorted[from] == Math.rint(sorted[from]);
        }
        double share = pairs / (n * (n - 1));
        if (share >= TIED_PAIRS) {
            double ceiling = Math.sqrt(1 - cubes / (n * n * n - n));
            problems.add(problem(device, sorted.length, distinct, close, whole, share, ceiling));
        }
    }

    private static Problem problem(
            Device device, int n, int distinct, int close, boolean whole, double share, double ceiling) {
        return Problem.of(
                        Severity.WARNING,
                        "quantised",
                        n,
                        distinct,
                        whole ? 1 : 0,
                        close,
                        Columns.percent(share),
                        String.format(Locale.ROOT, "%.4f", ceiling))
                .on(device.name())
                .counted(distinct, List.of());
    }
}
