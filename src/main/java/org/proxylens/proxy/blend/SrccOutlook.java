package org.proxylens.proxy.blend;

import java.util.Arrays;
import org.proxylens.proxy.design.Strays;
import org.proxylens.proxy.sample.Standardised;
import org.proxylens.rank.RankCorrelations;

/**
 * What a fit lets expect of the SRCC between its predictions and the device, without its other latencies: the correlation of
 * predictions that vary by S with latencies that have E of variance besides is sqrt(S / (S + E)). E is what the fit itself
 * tells, times a power of the size of its leave-one-out errors.
 *
 * @param z Fisher's z of that correlation
 * @param means predicted values of the rows, standardised
 * @param deviations standard deviation of one measurement on them
 */
@SuppressWarnings("ArrayRecordComponent") // between two steps of one prediction, never compared
record SrccOutlook(double z, double[] means, double[] deviations) {
    /** The power to which the size of a few leave-one-out errors is believed. */
    private static final double TRUSTED = 0.7;

    /** @param rows architectures that are not measured */
    static SrccOutlook of(BlendFit fit, int[] rows) {
        int n = rows.length;
        double[] means = new double[n];
        double[] deviations = new double[n];
        double[] scratch = fit.scratch();
        double[] out = new double[2];
        double mean = 0;
        double error = 0;
        for (int i = 0; i < n; i++) {
            fit.predict(rows[i], scratch, out);
            means[i] = out[0];
            deviations[i] = Math.sqrt(out[1]);
            mean += out[0] / n;
            error += out[1] / n;
        }
        double signal = 0;
        for (double value : means) {
            signal += (value - mean) * (value - mean) / n;
        }
        double share = signal > 0 ? signal / (signal + Math.pow(fit.errors().size(), 2 * TRUSTED) * error) : 0;
        return new SrccOutlook(Strays.z(Math.sqrt(share)), means, deviations);
    }

    /** How far z of the SRCC with the true latencies is from what was expected; NaN where it is undefined. */
    double stray(double[] latencies) {
        return Strays.z(RankCorrelations.spearman(means, latencies).value()) - z;
    }

    /** The errors in units of the fit's {@link LeftOutErrors#reach}. */
    double[] errors(double[] latencies, Standardised scale, double reach) {
        double[] errors = new double[means.length];
        Arrays.setAll(
                errors, i -> Math.abs(scale.value(latencies[i]) - means[i]) / Math.max(1e-9, reach * deviations[i]));
        return errors;
    }
}
