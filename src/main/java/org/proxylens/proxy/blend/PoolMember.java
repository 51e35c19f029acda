package org.proxylens.proxy.blend;

import org.jspecify.annotations.Nullable;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CodeRegression;
import org.proxylens.proxy.code.FeatureColumns;
import org.proxylens.proxy.sample.Standardised;
import org.proxylens.space.OneHotCode;

/**
 * A known device or a computed cost, as features of the blend: its standardised root latency split into what the
 * architecture explains and the rest.
 *
 * @param name its name
 * @param device whether it is a device that was measured (costs are not)
 * @param explained as far as the code and the structure explain it, one column; all of it without a code
 * @param byCode as far as the one-hot code alone explains it; null without a structure besides
 * @param rest what they do not explain, zero where the latency is missing; null without a code
 * @param byPosition what the one-hot code explains, position by position, smoothed; null without a code
 */
record PoolMember(
        String name,
        boolean device,
        FeatureColumns explained,
        @Nullable FeatureColumns byCode,
        @Nullable FeatureColumns rest,
        @Nullable FeatureColumns byPosition) {

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
            CodeRegression byCode,
            PositionSmoothing smoothing) {
        double @Nullable [] z = standardised(latencies);
        if (z == null) {
            return null;
        }
        int rows = z.length;
        OneHotCode code = features.code();
        double[] rest = new double[rows];
        double[] explained = new double[rows];
        if (code.isEmpty()) {
            for (int row = 0; row < rows; row++) {
                explained[row] = Double.isNaN(z[row]) ? 0 : z[row];
            }
            return new PoolMember(name, device, FeatureColumns.centred(explained, 1), null, null, null);
        }
        double[] weights = byFeatures.weights(z);
        boolean structured = !features.structure().isEmpty();
        double[] byColumn = structured ? byCode.weights(z) : weights;
        double[] summed = new double[rows];
        int width = smoothing.width();
        double[] byPosition = new double[rows * width];
        for (int row = 0; row < rows; row++) {
            explained[row] = features.dot(row, weights);
            summed[row] = code.dot(row, byColumn);
            rest[row] = Double.isNaN(z[row]) ? 0 : z[row] - explained[row];
            int[] active = code.active(row);
            for (int position = 0; position < active.length; position++) {
                smoothing.add(byColumn[active[position]], position, byPosition, row * width);
            }
        }
        return new PoolMember(
                name,
                device,
                FeatureColumns.centred(explained, 1),
                structured ? FeatureColumns.centred(summed, 1) : null,
                FeatureColumns.centred(rest, 1),
                FeatureColumns.centred(byPosition, width));
    }

    /**
     * A row of what is regular in its latency.
     *
     * @param shared the share of the rest that other devices have too
     */
    double regular(int row, double shared) {
        return explained.values()[row] + (rest == null ? 0 : shared * rest.values()[row]);
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
