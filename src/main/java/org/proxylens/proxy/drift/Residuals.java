package org.proxylens.proxy.drift;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.util.KthSelector;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CodeRegression;
import org.proxylens.proxy.numeric.Cholesky;
import org.proxylens.rank.ParallelTasks;
import org.proxylens.space.OneHotCode;

/**
 * What of the devices' logarithmic latencies the code does not explain, and what of that the other devices' own residuals
 * do not either (what is no sum over the code, but true of the networks, most devices have in common).
 */
final class Residuals {
    private static final double CUT = 4 * 1.4826;
    private static final double RIDGE = 1e-3;

    private final CodeFeatures code;
    private final CodeRegression regression;
    private final double[][] logs;
    private final double[][] byCode;
    private final double[] gram;

    Residuals(CodeFeatures code, CodeRegression regression, List<Device> devices, Progress stop) {
        this.code = code;
        this.regression = regression;
        int n = devices.size();
        logs = new double[n][];
        byCode = new double[n][];
        ParallelTasks.run(n, stop, () -> devices, (all, i) -> {
            logs[i] = centredLogs(code.code(), all.get(i).latencies());
            byCode[i] = winsorised(residual(logs[i]));
        });
        gram = new double[n * n];
        double[][] filled = new double[n][];
        Arrays.setAll(filled, i -> filled(byCode[i]));
        ParallelTasks.run(n, stop, () -> filled, (all, i) -> {
            for (int j = 0; j <= i; j++) {
                gram[i * n + j] = Cholesky.dot(all[i], 0, all[j], 0, all[i].length);
                gram[j * n + i] = gram[i * n + j];
            }
        });
    }

    /** Logarithmic latencies about their mean, NaN where missing or without a code. */
    static double[] centredLogs(OneHotCode code, double[] latencies) {
        double[] log = Arrays.stream(latencies).map(Math::log).toArray();
        double sum = 0;
        int count = 0;
        for (int row = 0; row < log.length; row++) {
            log[row] = code.known(row) ? log[row] : Double.NaN;
            if (!Double.isNaN(log[row])) {
                sum += log[row];
                count++;
            }
        }
        double mean = sum / count;
        return Arrays.stream(log).map(value -> value - mean).toArray();
    }

    /** A device's logarithmic latencies about their mean, NaN where missing or without a code. */
    double[] logs(int device) {
        return logs[device];
    }

    /** What the code leaves of a device's logarithmic latencies, cold starts cut; NaN where missing. */
    double[] byCode(int device) {
        return byCode[device];
    }

    /** What the other devices leave of that; null without others. */
    double @Nullable [] byOthers(int device) {
        int n = byCode.length;
        if (n < 2) {
            return null;
        }
        double[] inner = new double[(n - 1) * (n - 1)];
        double[] right = new double[n - 1];
        for (int i = 0; i < n - 1; i++) {
            int one = i < device ? i : i + 1;
            right[i] = gram[one * n + device];
            for (int j = 0; j < n - 1; j++) {
                inner[i * (n - 1) + j] = gram[one * n + (j < device ? j : j + 1)];
            }
            // a column of zeros has weight 0
            inner[i * n] = inner[i * n] * (1 + RIDGE) + Double.MIN_NORMAL;
        }
        double[] weights = new Cholesky(inner, n - 1).solve(right);
        double[] left = byCode[device].clone();
        for (int i = 0; i < n - 1; i++) {
            double[] other = byCode[i < device ? i : i + 1];
            for (int row = 0; row < left.length; row++) {
                left[row] -= Double.isNaN(other[row]) ? 0 : weights[i] * other[row];
            }
        }
        return left;
    }

    private static double[] filled(double[] column) {
        double[] filled = column.clone();
        for (int row = 0; row < filled.length; row++) {
            filled[row] = Double.isNaN(filled[row]) ? 0 : filled[row];
        }
        return filled;
    }

    private double[] residual(double[] log) {
        double[] weights = regression.weights(log);
        double[] residual = code.dots(weights);
        Arrays.setAll(residual, row -> log[row] - residual[row]);
        return residual;
    }

    private static double[] winsorised(double[] residual) {
        int[] rows = ColumnValues.rows(residual);
        double[] there = ColumnValues.of(residual, rows);
        double median = median(there);
        double[] sizes = new double[rows.length];
        Arrays.setAll(sizes, i -> Math.abs(residual[rows[i]] - median));
        double limit = CUT * median(sizes);
        double[] cut = residual.clone();
        for (int row : rows) {
            double away = residual[row] - median;
            cut[row] = limit > 0 ? Math.max(-limit, Math.min(limit, away)) : away;
        }
        return cut;
    }

    /** The median of values that come into another order; NaN of none. */
    private static double median(double[] values) {
        int n = values.length;
        if (n == 0) {
            return Double.NaN;
        }
        double upper = new KthSelector().select(values, null, n / 2);
        return n % 2 == 1 ? upper : (Arrays.stream(values, 0, n / 2).max().orElseThrow() + upper) / 2;
    }
}
