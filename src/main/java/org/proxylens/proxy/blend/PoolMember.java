package org.proxylens.proxy.blend;

import org.jspecify.annotations.Nullable;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CodeRegression;
import org.proxylens.proxy.code.FeatureColumns;
import org.proxylens.proxy.numeric.Cholesky;
import org.proxylens.proxy.sample.Standardised;

/**
 * A known device or a computed cost, as features of the blend: its standardised root latency split into what the
 * architecture explains and the rest.
 *
 * @param name its name
 * @param device whether it is a device that was measured (costs are not)
 * @param explained as far as the code and the structure explain it, one column; all of it without a code
 * @param rest what they do not explain, zero where the latency is missing; null without a code
 * @param together mean product of both
 * @param weights of the code and the structure in what they explain
 * @param byCode of the one-hot code in what it explains alone; the same where there is no structure besides
 */
@SuppressWarnings("ArrayRecordComponent") // weights, handed on once and never compared
record PoolMember(
        String name,
        boolean device,
        FeatureColumns explained,
        @Nullable FeatureColumns rest,
        double together,
        double[] weights,
        double[] byCode) {

    /**
     * Splits a device's latencies.
     *
     * @param features the architecture code, with {@code byFeatures} its regression and {@code byCode} that of the one-hot
     *     code alone; one pair for all devices
     * @param latencies by row, NaN where missing
     * @return null where fewer than two latencies differ
     */
    static @Nullable PoolMember of(
            String name,
            boolean device,
            double[] latencies,
            CodeFeatures features,
            CodeRegression byFeatures,
            CodeRegression byCode) {
        double @Nullable [] z = standardised(latencies);
        if (z == null) {
            return null;
        }
        int rows = z.length;
        if (features.code().isEmpty()) {
            double[] whole = new double[rows];
            for (int row = 0; row < rows; row++) {
                whole[row] = Double.isNaN(z[row]) ? 0 : z[row];
            }
            return new PoolMember(
                    name, device, FeatureColumns.centred(whole, 1), null, 0, new double[0], new double[0]);
        }
        double[] weights = byFeatures.weights(z);
        double[] byColumn = features.structure().isEmpty() ? weights : byCode.weights(z);
        double[] explained = features.dots(weights);
        double[] rest = new double[rows];
        for (int row = 0; row < rows; row++) {
            rest[row] = Double.isNaN(z[row]) ? 0 : z[row] - explained[row];
        }
        FeatureColumns one = FeatureColumns.centred(explained, 1);
        FeatureColumns other = FeatureColumns.centred(rest, 1);
        double together = Cholesky.dot(explained, 0, rest, 0, rows) / rows;
        return new PoolMember(name, device, one, other, together, weights, byColumn);
    }

    /**
     * A row of what is regular in its latency.
     *
     * @param shared the share of the rest that other devices have too
     */
    double regular(int row, double shared) {
        return explained.values()[row] + (rest == null ? 0 : shared * rest.values()[row]);
    }

    /** The mean square of that. */
    double regularSquares(double shared) {
        return rest == null
                ? explained.squares()
                : explained.squares() + shared * (2 * together + shared * rest.squares());
    }

    private static double @Nullable [] standardised(double[] latencies) {
        double n = 0;
        double mean = 0;
        double squares = 0;
        double[] z = new double[latencies.length];
        for (int row = 0; row < z.length; row++) {
            z[row] = Standardised.root(latencies[row]);
            if (!Double.isNaN(z[row])) {
                n++;
                double difference = z[row] - mean;
                mean += difference / n;
                squares += difference * (z[row] - mean);
            }
        }
        double deviation = Math.sqrt(squares / n);
        if (!(deviation > 1e-12)) {
            return null;
        }
        for (int row = 0; row < z.length; row++) {
            z[row] = (z[row] - mean) / deviation;
        }
        return z;
    }
}
