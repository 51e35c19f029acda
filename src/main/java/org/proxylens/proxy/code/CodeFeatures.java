package org.proxylens.proxy.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
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

    /** Of more columns no matrix over them is kept: one for each device of a pool would not fit, nor could it be factored in time. */
    private static final int MOST_SQUARED = 512;

    /** Of fewer than one in so many rows the products are worked out one by one: those of all at once cost a row about a quarter as much. */
    private static final int FEW = 4;

    private final OneHotCode code;
    /** By row the columns that are 1: of the code, then of the code of the first extent and of the second. */
    private final int[][] ones;
    /** The figures of each extent. */
    private final List<List<FeatureColumns>> structures;

    private final List<FeatureColumns> structure;
    private final RowFigures figures;

    private @Nullable GroupedOnes grouped;
    private double @Nullable [] products;
    private double @Nullable [] means;
    private double @Nullable [] variances;
    private double @Nullable [] moments;

    private CodeFeatures(OneHotCode code, List<List<FeatureColumns>> structures) {
        this.code = code;
        this.structures = structures;
        structure = structures.stream().flatMap(List::stream).toList();
        ones = ones(code, !structure.isEmpty());
        figures = new RowFigures(structure, code.rows(), code::known);
    }

    public CodeFeatures(OneHotCode code) {
        this(code, structures(code));
    }

    private static List<List<FeatureColumns>> structures(OneHotCode code) {
        List<List<FeatureColumns>> structures = new ArrayList<>();
        OptionalInt first = IntStream.range(0, code.rows()).filter(code::known).findFirst();
        for (NetworkShape.Extent extent : EXTENTS) {
            double[][] figures = new double[code.rows()][];
            int width = code.space().isEmpty() || first.isEmpty()
                    ? 0
                    : code.space().get().structure(code.tokens(first.getAsInt()), extent).length;
            code.space().filter(space -> width > 0).ifPresent(space -> IntStream.range(0, figures.length)
                    .parallel()
                    .filter(code::known)
                    .forEach(row -> figures[row] = space.structure(code.tokens(row), extent)));
            structures.add(standardised(figures, width));
        }
        return structures;
    }

    private static int[][] ones(OneHotCode code, boolean structured) {
        return IntStream.range(0, code.rows())
                .parallel()
                .mapToObj(row -> structured && code.known(row) ? withExtents(code, row) : code.active(row))
                .toArray(int[][]::new);
    }

    private static int[] withExtents(OneHotCode code, int row) {
        List<String> tokens = code.tokens(row);
        int[] own = code.active(row);
        int[] all = Arrays.copyOf(own, (1 + EXTENTS.size()) * own.length);
        int n = own.length;
        for (int i = 0; i < EXTENTS.size(); i++) {
            for (int column : code.encode(code.space().orElseThrow().built(tokens, EXTENTS.get(i)))) {
                all[n++] = (1 + i) * code.columns() + column;
            }
        }
        return Arrays.copyOf(all, n);
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
        return new CodeFeatures(code, List.of(List.of(), List.of()));
    }

    public OneHotCode code() {
        return code;
    }

    /** The one-hot code alone. */
    public CodeFeatures unstructured() {
        return oneHot(code);
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

    /** Whether every row has a code. */
    public boolean complete() {
        return Arrays.stream(ones).noneMatch(row -> row.length == 0);
    }

    /** Where among the columns the one-hot code of what reaches the output begins: behind that of what takes part in the computation. */
    public int firstReaching() {
        return 2 * code.columns();
    }

    /** The one-hot code of what reaches the output, row by row. */
    public FeatureColumns reaching() {
        int width = code.columns();
        int from = firstReaching();
        double[] values = new double[code.rows() * width];
        for (int row = 0; row < ones.length; row++) {
            for (int column : ones[row]) {
                if (column >= from) {
                    values[row * width + column - from] = 1;
                }
            }
        }
        return FeatureColumns.centred(values, width);
    }

    /** The columns that are 1 in a row, rising; none where it has no code. Not copied. */
    int[] ones(int row) {
        return ones[row];
    }

    /** The figures of the structure by row. */
    RowFigures figures() {
        return figures;
    }

    /** Where the figures of the structure begin among the columns. */
    public int firstFigure() {
        return structure.isEmpty() ? code.columns() : structureFrom();
    }

    /** Where the figures of the structure begin: behind the code of all operations and of those that run. */
    private int structureFrom() {
        return (1 + EXTENTS.size()) * code.columns();
    }

    /** The number of columns over all. */
    public int columns() {
        return structure.isEmpty() ? code.columns() : structureFrom() + structure.size();
    }

    /** Whether there are too many columns for matrices over them. */
    public boolean wide() {
        return columns() > MOST_SQUARED;
    }

    /** The product of a row with a weight per column, or with one for each of the one-hot code alone; weights behind them are of no account. */
    public double dot(int row, double[] weights) {
        if (weights.length == code.columns()) {
            return code.dot(row, weights);
        }
        double sum = 0;
        int[] own = ones[row];
        for (int column : own) {
            sum += weights[column];
        }
        return figures.dot(row, weights, structureFrom(), sum);
    }

    /** The products of all rows with a weight per column. */
    public double[] dots(double[] weights) {
        return wide() ? each(IntStream.range(0, ones.length), weights) : allAtOnce(weights);
    }

    /** The products of some rows, in their order, with a weight per column. */
    double[] dots(int[] rows, double[] weights) {
        return wide() || rows.length < ones.length / FEW
                ? each(Arrays.stream(rows), weights)
                : ColumnValues.of(allAtOnce(weights), rows);
    }

    private double[] each(IntStream rows, double[] weights) {
        return rows.mapToDouble(row -> dot(row, weights)).toArray();
    }

    private double[] allAtOnce(double[] weights) {
        double[] dots = grouped().dots(weights);
        figures.addDots(weights, structureFrom(), dots);
        return dots;
    }

    /** Adds rows, each times its value, to a sum per column. */
    void addAll(int[] rows, double[] values, double[] into) {
        if (wide()) {
            for (int row : rows) {
                add(row, values[row], into);
            }
            return;
        }
        grouped().add(rows, values, into);
        figures.addAll(rows, values, into, structureFrom());
    }

    private synchronized GroupedOnes grouped() {
        GroupedOnes made = grouped;
        if (made == null) {
            made = new GroupedOnes(ones, structure.isEmpty() ? code.columns() : structureFrom());
            grouped = made;
        }
        return made;
    }

    /** Adds a row, times a factor, to a sum per column. */
    void add(int row, double factor, double[] into) {
        int[] own = ones[row];
        for (int column : own) {
            into[column] += factor;
        }
        figures.add(row, factor, into, structureFrom());
    }

    /** Adds the squares of a row's columns to a sum per column. */
    void addSquares(int row, double[] into) {
        int[] own = ones[row];
        for (int column : own) {
            into[column]++;
        }
        figures.addSquares(row, into, structureFrom());
    }

    /** Adds the products of a row's columns with each other, times a factor, to the lower triangle of a matrix by rows. */
    void addProducts(int row, double factor, double[] matrix) {
        int width = columns();
        int[] own = ones[row];
        for (int i = 0; i < own.length; i++) {
            int line = own[i] * width;
            for (int j = 0; j <= i; j++) {
                matrix[line + own[j]] += factor;
            }
        }
        int count = figures.width();
        double[] values = figures.values();
        for (int figure = 0, from = figures.from(row); figure < count; figure++) {
            double value = factor * values[from + figure];
            int at = (structureFrom() + figure) * width;
            for (int one : own) {
                matrix[at + one] += value;
            }
            for (int other = 0; other <= figure; other++) {
                matrix[at + structureFrom() + other] += value * values[from + other];
            }
        }
    }

    /** The products of the columns with each other, summed over all rows: the lower triangle by rows. Not copied. */
    synchronized double[] products() {
        double[] made = products;
        if (made == null) {
            made = new double[columns() * columns()];
            for (int row = 0; row < ones.length; row++) {
                addProducts(row, 1, made);
            }
            products = made;
        }
        return made;
    }

    /** The mean of each column over all rows. Not copied. */
    synchronized double[] means() {
        double[] made = means;
        if (made == null) {
            made = new double[columns()];
            for (int row = 0; row < ones.length; row++) {
                add(row, 1.0 / ones.length, made);
            }
            means = made;
        }
        return made;
    }

    /** The variance of each column over all rows. Not copied. */
    synchronized double[] variances() {
        double[] made = variances;
        if (made == null) {
            made = new double[columns()];
            for (int row = 0; row < ones.length; row++) {
                addSquares(row, made);
            }
            for (int column = 0; column < made.length; column++) {
                made[column] = made[column] / ones.length - means()[column] * means()[column];
            }
            variances = made;
        }
        return made;
    }

    /** The covariances of the columns over all rows: the lower triangle by rows. Not copied. */
    synchronized double[] moments() {
        double[] made = moments;
        if (made == null) {
            int width = columns();
            made = products().clone();
            for (int i = 0; i < width; i++) {
                for (int j = 0; j <= i; j++) {
                    made[i * width + j] = made[i * width + j] / ones.length - means()[i] * means()[j];
                }
            }
            moments = made;
        }
        return made;
    }
}
