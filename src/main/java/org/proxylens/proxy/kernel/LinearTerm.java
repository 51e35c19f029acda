package org.proxylens.proxy.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.proxylens.proxy.code.FeatureColumns;
import org.proxylens.proxy.numeric.Cholesky;

/** A linear term: the product of two rows of features, scaled to a mean square norm of 1. */
public final class LinearTerm implements KernelTerm {
    private final KernelPart part;
    private final FeatureColumns[] blocks;
    private final double[] scales;

    public LinearTerm(KernelPart part, List<FeatureColumns> blocks) {
        this(part, blocks, DoubleStream.generate(() -> 1).limit(blocks.size()).toArray());
    }

    /**
     * The same of blocks that do not all count alike.
     *
     * @param weights how far each block counts
     */
    public LinearTerm(KernelPart part, List<FeatureColumns> blocks, double[] weights) {
        this.part = part;
        this.blocks = blocks.toArray(FeatureColumns[]::new);
        double squares = 0;
        for (int block = 0; block < weights.length; block++) {
            squares += weights[block] * blocks.get(block).squares();
        }
        double sum = squares;
        scales =
                Arrays.stream(weights).map(weight -> sum > 0 ? weight / sum : 0).toArray();
    }

    @Override
    public KernelPart part() {
        return part;
    }

    @Override
    public double at(int row, int other) {
        double sum = 0;
        for (int i = 0; i < blocks.length; i++) {
            double[] values = blocks[i].values();
            int width = blocks[i].width();
            sum += scales[i] * Cholesky.dot(values, row * width, values, other * width, width);
        }
        return sum;
    }

    @Override
    public Section section(int[] rows, double factor) {
        int width = Arrays.stream(blocks).mapToInt(FeatureColumns::width).sum();
        double[][] fixed = new double[width][rows.length];
        double[] values = new double[width];
        for (int i = 0; i < rows.length; i++) {
            gather(rows[i], values);
            int at = 0;
            for (int block = 0; block < blocks.length; block++) {
                double scale = factor * scales[block];
                for (int end = at + blocks[block].width(); at < end; at++) {
                    fixed[at][i] = scale * values[at];
                }
            }
        }
        return (row, into, count) -> {
            double[] own = new double[width];
            gather(row, own);
            int column = 0;
            for (; column + 3 < width; column += 4) {
                addFour(own, fixed, column, into, count);
            }
            for (; column < width; column++) {
                addScaled(own[column], fixed[column], into, count);
            }
        };
    }

    /** The features of a row, block by block. */
    private void gather(int row, double[] into) {
        int at = 0;
        for (FeatureColumns block : blocks) {
            double[] values = block.values();
            for (int from = row * block.width(), end = from + block.width(); from < end; from++) {
                into[at++] = values[from];
            }
        }
    }

    @Override
    public Weighted weighted(int[] rows, double factor, double[] weights) {
        double[][] summed = new double[blocks.length][];
        for (int block = 0; block < blocks.length; block++) {
            int width = blocks[block].width();
            summed[block] = new double[width];
            for (int i = 0; i < rows.length; i++) {
                for (int column = 0; column < width; column++) {
                    summed[block][column] +=
                            factor * scales[block] * weights[i] * blocks[block].values()[rows[i] * width + column];
                }
            }
        }
        return (row, alike, from) -> {
            double sum = 0;
            for (int block = 0; block < blocks.length; block++) {
                int width = summed[block].length;
                sum += Cholesky.dot(blocks[block].values(), row * width, summed[block], 0, width);
            }
            return sum;
        };
    }

    /** As {@link #addScaled} of four columns: a quarter of the reading and writing of the sums. */
    private static void addFour(double[] values, double[][] columns, int first, double[] into, int count) {
        double v0 = values[first];
        double v1 = values[first + 1];
        double v2 = values[first + 2];
        double v3 = values[first + 3];
        double[] c0 = columns[first];
        double[] c1 = columns[first + 1];
        double[] c2 = columns[first + 2];
        double[] c3 = columns[first + 3];
        for (int i = 0; i < count; i++) {
            into[i] += v0 * c0[i] + v1 * c1[i] + v2 * c2[i] + v3 * c3[i];
        }
    }

    private static void addScaled(double value, double[] column, double[] into, int count) {
        for (int i = 0; i < count; i++) {
            into[i] += value * column[i];
        }
    }
}
