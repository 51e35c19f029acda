package org.proxylens.proxy.code;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.proxylens.proxy.numeric.Cholesky;

/**
 * Centred features that are sums over the columns of the code, worked out row by row: of a code of many columns no matrix over
 * them is kept.
 */
public final class SummedFeatures {
    private final CodeFeatures code;
    private final ColumnLoadings loadings;
    private final double[] means;

    public SummedFeatures(CodeFeatures code, ColumnLoadings loadings) {
        this.code = code;
        this.loadings = loadings;
        means = new double[loadings.width()];
        for (int column = 0; column < loadings.columns(); column++) {
            loadings.add(column, code.means()[column], means);
        }
    }

    /** The code they are sums over. */
    public CodeFeatures code() {
        return code;
    }

    /** The features of a row, about their means. */
    public double[] of(int row) {
        double[] features = new double[means.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = -means[i];
        }
        int[] ones = code.ones(row);
        for (int i = 0; i < ones.length && ones[i] < loadings.columns(); i++) {
            loadings.add(ones[i], 1, features);
        }
        int first = code.firstFigure();
        int figures = ones.length == 0 ? 0 : loadings.columns() - first;
        for (int figure = 0, from = code.figures().from(row); figure < figures; figure++) {
            loadings.add(first + figure, code.figures().values()[from + figure], features);
        }
        return features;
    }

    /** The mean square of an architecture's features over all rows. */
    public double squares() {
        int rows = code.code().rows();
        double[] squares = new double[rows];
        IntStream.range(0, rows).parallel().forEach(row -> {
            double[] features = of(row);
            squares[row] = Cholesky.dot(features, 0, features, 0, features.length);
        });
        double sum = 0;
        for (double square : squares) {
            sum += square / rows;
        }
        return FeatureColumns.varying(sum, Cholesky.dot(means, 0, means, 0, means.length));
    }

    /** The product of some features with what each column adds to them; with a row of the code it gives the product with the row's features. */
    public double[] image(double[] features) {
        double[] image = new double[loadings.columns()];
        double[] own = new double[features.length];
        for (int column = 0; column < image.length; column++) {
            Arrays.fill(own, 0);
            loadings.add(column, 1, own);
            image[column] = Cholesky.dot(own, 0, features, 0, own.length);
        }
        return image;
    }

    /** The product of some features with the means: what is to be taken off the product of their {@link #image} with a row. */
    public double atMeans(double[] features) {
        return Cholesky.dot(means, 0, features, 0, means.length);
    }
}
