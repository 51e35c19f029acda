package org.proxylens.proxy.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.proxylens.space.OneHotCode;
import org.proxylens.space.SearchSpace;

/**
 * All that an architecture's code says, row by row: the one-hot code, and where the search space is known to have more
 * to it than a sum over positions, what takes part in the computation and the figures of its structure.
 */
public final class CodeFeatures {
    private final OneHotCode code;
    private final int[][] effective;
    private final List<FeatureColumns> structure;
    /** The figures of the structure by rows, side by side. */
    private final double[] figures;

    private CodeFeatures(OneHotCode code, int[][] effective, List<FeatureColumns> structure) {
        this.code = code;
        this.effective = effective;
        this.structure = structure;
        figures = byRows(structure, code.rows());
    }

    public CodeFeatures(OneHotCode code) {
        this.code = code;
        effective = new int[code.rows()][0];
        double[][] figures = new double[code.rows()][];
        Optional<SearchSpace> space = code.space();
        int width = 0;
        for (int row = 0; row < figures.length && space.isPresent(); row++) {
            if (code.known(row)) {
                List<String> tokens = code.tokens(row);
                figures[row] = space.get().structure(tokens);
                width = figures[row].length;
                if (width > 0) {
                    effective[row] = code.encode(space.get().effective(tokens));
                }
            }
        }
        structure = standardised(figures, width);
        this.figures = byRows(structure, code.rows());
    }

    private static double[] byRows(List<FeatureColumns> structure, int rows) {
        int width = structure.size();
        double[] values = new double[rows * width];
        for (int figure = 0; figure < width; figure++) {
            double[] column = structure.get(figure).values();
            for (int row = 0; row < rows; row++) {
                values[row * width + figure] = column[row];
            }
        }
        return values;
    }

    /** Each figure to mean 0 and variance 1; those that are the same everywhere left out. */
    private static List<FeatureColumns> standardised(double[][] figures, int width) {
        List<FeatureColumns> columns = new ArrayList<>();
        for (int figure = 0; figure < width; figure++) {
            double[] column = new double[figures.length];
            for (int row = 0; row < column.length; row++) {
                column[row] = figures[row] == null ? 0 : figures[row][figure];
            }
            FeatureColumns centred = FeatureColumns.centred(column, 1);
            if (centred.squares() > 0) {
                double deviation = Math.sqrt(centred.squares());
                Arrays.setAll(column, row -> column[row] / deviation);
                columns.add(new FeatureColumns(column, 1, 1));
            }
        }
        return columns;
    }

    /** The one-hot code with nothing besides, whatever the search space. */
    public static CodeFeatures oneHot(OneHotCode code) {
        return new CodeFeatures(code, new int[code.rows()][0], List.of());
    }

    public OneHotCode code() {
        return code;
    }

    /** The one-hot code alone. */
    public CodeFeatures unstructured() {
        return new CodeFeatures(code, effective, List.of());
    }

    /** The figures of the structure, each of mean 0 and variance 1; none where the space has no more than its sum. */
    public List<FeatureColumns> structure() {
        return structure;
    }

    /** The one-hot code of what takes part in the computation. */
    public FeatureColumns effective() {
        int width = code.columns();
        double[] values = new double[code.rows() * width];
        for (int row = 0; row < effective.length; row++) {
            for (int column : effective[row]) {
                values[row * width + column] = 1;
            }
        }
        return FeatureColumns.centred(values, width);
    }

    /** The number of columns over all. */
    public int columns() {
        return structure.isEmpty() ? code.columns() : 2 * code.columns() + structure.size();
    }

    /** The product of a row with a weight per column. */
    public double dot(int row, double[] weights) {
        double sum = code.dot(row, weights);
        int[] own = code.active(row);
        if (structure.isEmpty() || own.length == 0) {
            return sum;
        }
        int offset = code.columns();
        for (int column : effective[row]) {
            sum += weights[offset + column];
        }
        int width = structure.size();
        for (int figure = 0, at = row * width; figure < width; figure++, at++) {
            sum += weights[2 * offset + figure] * figures[at];
        }
        return sum;
    }

    /** Adds a row, times a factor, to a sum per column. */
    void add(int row, double factor, double[] into) {
        int[] own = code.active(row);
        for (int column : own) {
            into[column] += factor;
        }
        if (structure.isEmpty() || own.length == 0) {
            return;
        }
        int offset = code.columns();
        for (int column : effective[row]) {
            into[offset + column] += factor;
        }
        int width = structure.size();
        for (int figure = 0, at = row * width; figure < width; figure++, at++) {
            into[2 * offset + figure] += factor * figures[at];
        }
    }

    /** Adds the products of a row's columns with each other, times a factor, to the lower triangle of a matrix by rows. */
    void addProducts(int row, double factor, double[] matrix) {
        int width = columns();
        int[] own = code.active(row);
        int[] ones = own;
        if (!structure.isEmpty() && own.length > 0) {
            ones = Arrays.copyOf(own, own.length + effective[row].length);
            for (int i = own.length; i < ones.length; i++) {
                ones[i] = code.columns() + effective[row][i - own.length];
            }
        }
        for (int one : ones) {
            for (int other : ones) {
                if (other <= one) {
                    matrix[one * width + other] += factor;
                }
            }
        }
        int count = own.length == 0 ? 0 : structure.size();
        for (int figure = 0; figure < count; figure++) {
            double value = factor * figures[row * count + figure];
            int at = (2 * code.columns() + figure) * width;
            for (int one : ones) {
                matrix[at + one] += value;
            }
            for (int other = 0; other <= figure; other++) {
                matrix[at + 2 * code.columns() + other] += value * figures[row * count + other];
            }
        }
    }
}
