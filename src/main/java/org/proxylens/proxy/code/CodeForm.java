package org.proxylens.proxy.code;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A symmetric bilinear form of the centred columns of the code, x' G y: the product of any features that are sums over the code,
 * however many they are, at the cost of the code's few ones. A form is over the first columns of the code, or over all.
 */
public final class CodeForm {
    private final CodeFeatures code;
    private final int width;
    /** width × width by rows; null where there is nothing off the diagonal. */
    private final double @Nullable [] matrix;

    private final double[] diagonal;
    private final double[] ofMeans;
    private final double meansSquared;

    private CodeForm(CodeFeatures code, int width, double @Nullable [] matrix, double[] diagonal) {
        this.code = code;
        this.width = width;
        this.matrix = matrix;
        this.diagonal = diagonal;
        double[] means = code.means();
        ofMeans = new double[width];
        double sum = 0;
        for (int i = 0; i < width; i++) {
            if (matrix == null) {
                ofMeans[i] = diagonal[i] * means[i];
            } else {
                for (int j = 0; j < width; j++) {
                    ofMeans[i] += matrix[i * width + j] * means[j];
                }
            }
            sum += ofMeans[i] * means[i];
        }
        meansSquared = sum;
    }

    /**
     * The form of a matrix.
     *
     * @param matrix symmetric, width × width by rows, over the first columns
     */
    public static CodeForm of(CodeFeatures code, int width, double[] matrix) {
        double[] diagonal = new double[width];
        Arrays.setAll(diagonal, i -> matrix[i * width + i]);
        return new CodeForm(code, width, matrix, diagonal);
    }

    /** The form of a diagonal matrix over the first columns. */
    public static CodeForm diagonal(CodeFeatures code, double[] diagonal) {
        return new CodeForm(code, diagonal.length, null, diagonal);
    }

    /** The product of features that are sums over the code. */
    public static CodeForm ofLoadings(CodeFeatures code, ColumnLoadings loadings) {
        double[][] rows = new double[loadings.columns()][loadings.width()];
        for (int column = 0; column < rows.length; column++) {
            loadings.add(column, 1, rows[column]);
        }
        return of(code, rows.length, products(rows));
    }

    private static double[] products(double[][] rows) {
        int n = rows.length;
        double[] products = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = 0; k < rows[i].length; k++) {
                    sum += rows[i][k] * rows[j][k];
                }
                products[i * n + j] = sum;
                products[j * n + i] = sum;
            }
        }
        return products;
    }

    /** The sum of forms of the same code, each times a factor, of which there may be more. */
    public static CodeForm sum(List<CodeForm> forms, double[] factors) {
        int width = forms.stream().mapToInt(form -> form.width).max().orElseThrow();
        if (forms.stream().allMatch(form -> form.matrix == null)) {
            return diagonal(forms.get(0).code, sumOfDiagonals(forms, factors, width));
        }
        double[] sum = new double[width * width];
        for (int k = 0; k < forms.size(); k++) {
            CodeForm form = forms.get(k);
            for (int i = 0; i < form.width; i++) {
                if (form.matrix == null) {
                    sum[i * width + i] += factors[k] * form.diagonal[i];
                } else {
                    for (int j = 0, at = i * form.width; j < form.width; j++, at++) {
                        sum[i * width + j] += factors[k] * form.matrix[at];
                    }
                }
            }
        }
        return of(forms.get(0).code, width, sum);
    }

    private static double[] sumOfDiagonals(List<CodeForm> forms, double[] factors, int width) {
        double[] sum = new double[width];
        for (int k = 0; k < forms.size(); k++) {
            for (int i = 0; i < forms.get(k).width; i++) {
                sum[i] += factors[k] * forms.get(k).diagonal[i];
            }
        }
        return sum;
    }

    /** How many of the first columns it is over. */
    public int width() {
        return width;
    }

    /** The mean square of an architecture's features over all rows. */
    public double squares() {
        double[] variances = code.variances();
        double[] means = code.means();
        double[] moments = matrix == null ? new double[0] : code.moments();
        int all = code.columns();
        double sum = 0;
        double constants = 0;
        for (int i = 0; i < width; i++) {
            for (int j = 0; matrix != null && j < i; j++) {
                sum += 2 * matrix[i * width + j] * moments[i * all + j];
            }
            sum += diagonal[i] * variances[i];
            constants += diagonal[i] * means[i] * means[i];
        }
        return FeatureColumns.varying(sum, constants);
    }

    /** The form of two rows. */
    public double at(int row, int other) {
        double[] image = image(row);
        return code.dot(other, image) - atMeans(image);
    }

    /** The form of a row with itself. */
    public double at(int row) {
        int[] ones = code.ones(row);
        double sum = meansSquared;
        for (int i = 0; i < ones.length && ones[i] < width; i++) {
            int one = ones[i];
            sum += diagonal[one] - 2 * ofMeans[one];
            if (matrix != null) {
                double twice = 0;
                for (int j = 0; j < i; j++) {
                    twice += matrix[one * width + ones[j]];
                }
                sum += 2 * twice;
            }
        }
        int first = code.firstFigure();
        if (first >= width || ones.length == 0) {
            return sum;
        }
        double[] figures = code.figures().values();
        int count = width - first;
        int from = code.figures().from(row);
        for (int figure = 0; figure < count; figure++) {
            double value = figures[from + figure];
            int at = first + figure;
            double twice = -ofMeans[at];
            if (matrix != null) {
                int line = at * width;
                for (int one : ones) {
                    twice += matrix[line + one];
                }
                for (int other = 0; other < figure; other++) {
                    twice += matrix[line + first + other] * figures[from + other];
                }
            }
            sum += value * (2 * twice + diagonal[at] * value);
        }
        return sum;
    }

    /** G times the centred columns of a row: its product with another row's is the form of both. */
    public double[] image(int row) {
        double[] image = new double[width];
        addImage(row, 1, image);
        return image;
    }

    /** Adds {@link #image} times a factor. */
    public void addImage(int row, double factor, double[] into) {
        for (int i = 0; i < width; i++) {
            into[i] -= factor * ofMeans[i];
        }
        int[] ones = code.ones(row);
        for (int i = 0; i < ones.length && ones[i] < width; i++) {
            addColumn(ones[i], factor, into);
        }
        int first = code.firstFigure();
        double[] figures = code.figures().values();
        for (int at = first, from = code.figures().from(row); at < width && ones.length > 0; at++, from++) {
            addColumn(at, factor * figures[from], into);
        }
    }

    private void addColumn(int column, double factor, double[] into) {
        if (matrix == null) {
            into[column] += factor * diagonal[column];
            return;
        }
        for (int i = 0, at = column * width; i < width; i++, at++) {
            into[i] += factor * matrix[at];
        }
    }

    /** The form of any row with some fixed ones, times a factor. */
    public Section section(int[] rows, double factor) {
        double[] @Nullable [] byColumn = new double[width][];
        for (int column = 0; column < width; column++) {
            byColumn[column] = matrix == null && diagonal[column] == 0 ? null : new double[rows.length];
        }
        double[] offsets = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] image = new double[width];
            addImage(rows[i], factor, image);
            offsets[i] = atMeans(image);
            for (int column = 0; column < width; column++) {
                double[] into = byColumn[column];
                if (into != null) {
                    into[i] = image[column];
                }
            }
        }
        return new Section(code, byColumn, offsets);
    }

    /** See {@link #section}. */
    public static final class Section {
        private final CodeFeatures code;
        /** By column of the code its products with the fixed rows; null where there are none. */
        private final double[] @Nullable [] byColumn;

        private final double[] offsets;

        private Section(CodeFeatures code, double[] @Nullable [] byColumn, double[] offsets) {
            this.code = code;
            this.byColumn = byColumn;
            this.offsets = offsets;
        }

        /** Adds the forms of {@code row} with each of the first {@code count} of the fixed rows. */
        public void add(int row, double[] into, int count) {
            for (int i = 0; i < count; i++) {
                into[i] -= offsets[i];
            }
            int[] ones = code.ones(row);
            double[] before = null;
            for (int i = 0; i < ones.length && ones[i] < byColumn.length; i++) {
                double[] column = byColumn[ones[i]];
                if (column != null && before != null) {
                    addBoth(before, column, into, count);
                    before = null;
                } else if (column != null) {
                    before = column;
                }
            }
            if (before != null) {
                addScaled(1, before, into, count);
            }
            int first = code.firstFigure();
            int figures = ones.length == 0 ? 0 : byColumn.length - first;
            for (int figure = 0, at = code.figures().from(row); figure < figures; figure++, at++) {
                double[] column = byColumn[first + figure];
                if (column != null) {
                    addScaled(code.figures().values()[at], column, into, count);
                }
            }
        }

        /** Two columns at once: half of the reading and writing of the sums. */
        private static void addBoth(double[] one, double[] other, double[] into, int count) {
            for (int i = 0; i < count; i++) {
                into[i] += one[i] + other[i];
            }
        }

        private static void addScaled(double value, double[] column, double[] into, int count) {
            for (int i = 0; i < count; i++) {
                into[i] += value * column[i];
            }
        }
    }

    /** The product of an image with the columns' means: what is to be taken off its product with a row that is not centred. */
    public double atMeans(double[] image) {
        double[] means = code.means();
        double sum = 0;
        for (int i = 0; i < width; i++) {
            sum += means[i] * image[i];
        }
        return sum;
    }

    /** The code it is a form of. */
    public CodeFeatures code() {
        return code;
    }
}
