package org.proxylens.proxy.adapt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.proxylens.proxy.code.LinearModel;
import org.proxylens.proxy.numeric.RobustRidge;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.space.OneHotCode;

/**
 * From scratch: what the measurements tell by themselves. Ridge regression on the centred one-hot code and on how often
 * each token occurs, whose columns are brought to twice the root mean square norm of the code's: a token that was seen
 * somewhere says something of what it costs elsewhere.
 */
final class FromScratch {
    private static final double COUNTS = 2;

    private final OneHotCode code;
    private final int[] tokens;
    private final int width;
    private final double codeScale;
    private final double countScale;

    FromScratch(OneHotCode code) {
        this.code = code;
        List<String> names = new ArrayList<>(new TreeSet<>(
                IntStream.range(0, code.columns()).mapToObj(code::token).toList()));
        tokens = IntStream.range(0, code.columns())
                .map(column -> names.indexOf(code.token(column)))
                .toArray();
        width = names.size();
        double[] sums = new double[code.columns() + width];
        double[] squares = new double[sums.length];
        double n = 0;
        double[] counts = new double[width];
        for (int row = 0; row < code.rows(); row++) {
            Arrays.fill(counts, 0);
            for (int column : code.active(row)) {
                sums[column]++;
                squares[column]++;
                counts[tokens[column]]++;
            }
            for (int i = 0, at = code.columns(); i < width; i++, at++) {
                sums[at] += counts[i];
                squares[at] += counts[i] * counts[i];
            }
            n += code.known(row) ? 1 : 0;
        }
        codeScale = scale(sums, squares, n, 0, code.columns(), 1);
        countScale = scale(sums, squares, n, code.columns(), sums.length, COUNTS);
    }

    /** Brings columns to a root mean square norm; 0 where they do not vary. */
    private static double scale(double[] sums, double[] squares, double n, int from, int to, double norm) {
        double variance = 0;
        for (int i = from; i < to; i++) {
            variance += squares[i] / n - sums[i] / n * (sums[i] / n);
        }
        return variance > 1e-12 ? norm / Math.sqrt(variance) : 0;
    }

    /** Fits measurements of architectures that have a code. */
    LinearModel fit(Measurements measured) {
        double[][] design = new double[measured.size()][code.columns() + width];
        for (int i = 0; i < design.length; i++) {
            for (int column : code.active(measured.rows()[i])) {
                design[i][column] += codeScale;
                design[i][code.columns() + tokens[column]] += countScale;
            }
        }
        RobustRidge ridge = RobustRidge.fit(design, measured.latencies());
        double[] weights = new double[code.columns()];
        for (int column = 0; column < weights.length; column++) {
            weights[column] =
                    codeScale * ridge.weights()[column] + countScale * ridge.weights()[code.columns() + tokens[column]];
        }
        return new LinearModel(weights, ridge.constant());
    }
}
