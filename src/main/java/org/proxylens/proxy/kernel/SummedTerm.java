package org.proxylens.proxy.kernel;

import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CodeForm;
import org.proxylens.proxy.code.ColumnLoadings;
import org.proxylens.proxy.code.SummedFeatures;
import org.proxylens.proxy.numeric.Cholesky;

/**
 * A linear term in features that are sums over the architecture code, each worked out when it is asked for: what {@link CodedTerm}
 * is where a matrix over the code's columns is too large.
 */
public record SummedTerm(KernelPart part, SummedFeatures features, double scale) implements KernelTerm {
    /** The term of some features scaled to a mean square norm of 1, as a form of the code where that is small. */
    static KernelTerm of(KernelPart part, CodeFeatures code, ColumnLoadings loadings) {
        if (!code.wide()) {
            return CodedTerm.of(part, CodeForm.ofLoadings(code, loadings));
        }
        SummedFeatures features = new SummedFeatures(code, loadings);
        return of(part, features, features.squares());
    }

    /**
     * The same where the mean square norm is known.
     *
     * @param squares the mean square norm
     */
    public static SummedTerm of(KernelPart part, SummedFeatures features, double squares) {
        return new SummedTerm(part, features, squares > 0 ? 1 / squares : 0);
    }

    @Override
    public double at(int row, int other) {
        return scale * product(features.of(row), features.of(other));
    }

    private static double product(double[] one, double[] other) {
        return Cholesky.dot(one, 0, other, 0, one.length);
    }

    @Override
    public Section section(int[] rows, double factor) {
        double[][] fixed = new double[rows.length][];
        for (int i = 0; i < fixed.length; i++) {
            fixed[i] = features.of(rows[i]);
        }
        return (row, into, count) -> {
            double[] own = features.of(row);
            for (int i = 0; i < count; i++) {
                into[i] += factor * scale * product(own, fixed[i]);
            }
        };
    }

    @Override
    public Weighted weighted(int[] rows, double factor, double[] weights) {
        double[] sum = new double[features.of(0).length];
        for (int i = 0; i < rows.length; i++) {
            double[] own = features.of(rows[i]);
            for (int j = 0; j < sum.length; j++) {
                sum[j] += factor * scale * weights[i] * own[j];
            }
        }
        double[] image = features.image(sum);
        double offset = features.atMeans(sum);
        return (row, alike, from) -> features.code().dot(row, image) - offset;
    }
}
