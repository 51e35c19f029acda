package org.proxylens.proxy.kernel;

import org.proxylens.space.OneHotCode;

/** The linear term of the one-hot code, by its few ones instead of its many columns. */
public final class OneHotTerm implements KernelTerm {
    private final OneHotCode code;
    private final double[] means;
    private final double meansSquared;
    private final double[] meanProduct;
    private final double scale;

    OneHotTerm(OneHotCode code) {
        this.code = code;
        means = new double[code.columns()];
        int known = 0;
        for (int row = 0; row < code.rows(); row++) {
            known += code.known(row) ? 1 : 0;
            for (int column : code.active(row)) {
                means[column]++;
            }
        }
        double squares = 0;
        for (int column = 0; column < means.length; column++) {
            means[column] /= Math.max(1, known);
            squares += means[column] * means[column];
        }
        meansSquared = squares;
        meanProduct = new double[code.rows()];
        for (int row = 0; row < meanProduct.length; row++) {
            meanProduct[row] = code.dot(row, means);
        }
        double meanNorm = code.positions() - meansSquared;
        scale = meanNorm > 0 ? 1 / meanNorm : 0;
    }

    @Override
    public KernelPart part() {
        return KernelPart.ONE_HOT;
    }

    @Override
    public double at(int row, int other) {
        int[] a = code.active(row);
        int[] b = code.active(other);
        if (a.length == 0 || b.length == 0) {
            return 0;
        }
        int same = 0;
        for (int position = 0; position < a.length; position++) {
            same += a[position] == b[position] ? 1 : 0;
        }
        return scale * (same - meanProduct[row] - meanProduct[other] + meansSquared);
    }

    @Override
    public Weighted weighted(int[] rows, double factor, double[] weights) {
        double[] summed = new double[code.columns()];
        double offset = 0;
        double slope = 0;
        for (int i = 0; i < rows.length; i++) {
            if (code.known(rows[i])) {
                double weight = factor * scale * weights[i];
                for (int column : code.active(rows[i])) {
                    summed[column] += weight;
                }
                offset += weight * (meansSquared - meanProduct[rows[i]]);
                slope += weight;
            }
        }
        double constant = offset;
        double total = slope;
        return (row, alike, from) -> code.known(row) ? constant - total * meanProduct[row] + code.dot(row, summed) : 0;
    }

    @Override
    public Section section(int[] rows, double factor) {
        int k = rows.length;
        double[][] columns = new double[code.columns()][k];
        double[] offset = new double[k];
        for (int i = 0; i < k; i++) {
            if (code.known(rows[i])) {
                for (int column : code.active(rows[i])) {
                    columns[column][i] = factor * scale;
                }
                offset[i] = factor * scale * (meansSquared - meanProduct[rows[i]]);
            }
        }
        return (row, into, count) -> {
            if (!code.known(row)) {
                return;
            }
            for (int i = 0; i < count; i++) {
                if (code.known(rows[i])) {
                    into[i] += offset[i] - factor * scale * meanProduct[row];
                }
            }
            for (int column : code.active(row)) {
                double[] values = columns[column];
                for (int i = 0; i < count; i++) {
                    into[i] += values[i];
                }
            }
        };
    }
}
