package org.proxylens.proxy.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.proxylens.space.OneHotCode;
import org.proxylens.space.network.NetworkShape;

/**
 * All that an architecture's code says, row by row: the one-hot code, and where the search space is known to have more
 * to it than a sum over positions, what takes part in the computation and the figures of its structure.
 */
public final class CodeFeatures {
    /** What may run of an architecture, beside all of it: what takes part in the computation, or what reaches the output. */
    private static final List<NetworkShape.Extent> EXTENTS =
            List.of(NetworkShape.Extent.PRUNED, NetworkShape.Extent.REACHING);

    private final OneHotCode code;
    /** By row the columns of the code of the first extent and, behind them, of the second. */
    private final int[][] effective;
    /** The figures of each extent. */
    private final List<List<FeatureColumns>> structures;

    private final List<FeatureColumns> structure;
    /** The figures of the structure by rows, side by side. */
    private final double[] figures;

    private CodeFeatures(OneHotCode code, int[][] effective, List<List<FeatureColumns>> structures) {
        this.code = code;
        this.effective = effective;
        this.structures = structures;
        structure = structures.stream().flatMap(List::stream).toList();
        figures = byRows(structure, code.rows());
    }

    public CodeFeatures(OneHotCode code) {
        this(code, structures(code));
    }

    private CodeFeatures(OneHotCode code, List<List<FeatureColumns>> structures) {
        this(code, structures.get(0).isEmpty() ? new int[code.rows()][0] : effective(code), structures);
    }

    private static List<List<FeatureColumns>> structures(OneHotCode code) {
        List<List<FeatureColumns>> structures = new ArrayList<>();
        for (NetworkShape.Extent extent : EXTENTS) {
            double[][] figures = new double[code.rows()][];
            int width = 0;
            for (int row = 0; row < figures.length && code.space().isPresent(); row++) {
                if (code.known(row)) {
                    figures[row] = code.space().get().structure(code.tokens(row), extent);
                    width = figures[row].length;
                }
            }
            structures.add(standardised(figures, width));
        }
        return structures;
    }

    private static int[][] effective(OneHotCode code) {
        int[][] effective = new int[code.rows()][];
        for (int row = 0; row < effective.length; row++) {
            List<String> tokens = code.known(row) && code.space().isPresent() ? code.tokens(row) : List.of();
            int[] both = new int[0];
            for (int i = 0; i < EXTENTS.size() && !tokens.isEmpty(); i++) {
                int from = i * code.columns();
                int[] own = code.encode(code.space().orElseThrow().built(tokens, EXTENTS.get(i)));
                both = IntStream.concat(Arrays.stream(both), Arrays.stream(own).map(column -> from + column))
                        .toArray();
            }
            effective[row] = both;
        }
        return effective;
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
        return new CodeFeatures(code, new int[code.rows()][0], List.of(List.of(), List.of()));
    }

    public OneHotCode code() {
        return code;
    }

    /** The one-hot code alone. */
    public CodeFeatures unstructured() {
        return new CodeFeatures(code, effective, List.of(List.of(), List.of()));
    }

    /** The figures of the structure, each of mean 0 and variance 1; none where the space has no more than its sum. */
    public List<FeatureColumns> structure() {
        return structure;
    }

    /** The figures of what takes part in the computation. */
    public List<FeatureColumns> effectiveStructure() {
        return structures.get(0);
    }

    /** The figures of what reaches the output. */
    public List<FeatureColumns> reachingStructure() {
        return structures.get(1);
    }

    /** The one-hot code of what takes part in the computation. */
    public FeatureColumns effective() {
        return effective(0);
    }

    /** The one-hot code of what reaches the output. */
    public FeatureColumns reaching() {
        return effective(code.columns());
    }

    private FeatureColumns effective(int from) {
        int width = code.columns();
        double[] values = new double[code.rows() * width];
        for (int row = 0; row < effective.length; row++) {
            for (int column : effective[row]) {
                if (column >= from && column < from + width) {
                    values[row * width + column - from] = 1;
                }
            }
        }
        return FeatureColumns.centred(values, width);
    }

    /** Where the figures of the structure begin: behind the code of all operations and of those that run. */
    private int structureFrom() {
        return (1 + EXTENTS.size()) * code.columns();
    }

    /** The number of columns over all. */
    public int columns() {
        return structure.isEmpty() ? code.columns() : structureFrom() + structure.size();
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
            sum += weights[structureFrom() + figure] * figures[at];
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
            into[structureFrom() + figure] += factor * figures[at];
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
            int at = (structureFrom() + figure) * width;
            for (int one : ones) {
                matrix[at + one] += value;
            }
            for (int other = 0; other <= figure; other++) {
                matrix[at + structureFrom() + other] += value * figures[row * count + other];
            }
        }
    }
}
