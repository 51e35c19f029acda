package org.proxylens.proxy.drift;

import java.util.Random;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Progress;
import org.proxylens.proxy.code.CodeRegression;
import org.proxylens.proxy.sample.RandomDraw;
import org.proxylens.space.OneHotCode;

/**
 * What the additive code predicts of a column that was measured nearly everywhere: each fifth of the rows from up to 4,000
 * of the others. The folds are the same for all columns. What is left is noise, drift or what is no sum.
 */
final class CodeCeiling {
    private static final int FOLDS = 5;
    private static final int MOST = 4000;
    private static final long SEED = 5;

    private final OneHotCode code;
    private final CodeRegression regression;
    private final Progress stop;
    private final int[] order;

    CodeCeiling(OneHotCode code, CodeRegression regression, Progress stop) {
        this.code = code;
        this.regression = regression;
        this.stop = stop;
        order = RandomDraw.of(IntStream.range(0, code.rows()).toArray(), code.rows(), new Random(SEED));
    }

    /**
     * The prediction of each row, NaN where it has no code.
     *
     * @param values by row, mean 0, NaN where missing
     */
    double[] predict(double[] values) {
        double[] predicted = ColumnValues.missing(values.length);
        for (int fold = 0; fold < FOLDS; fold++) {
            stop.at((double) fold / FOLDS);
            double[] known = ColumnValues.missing(values.length);
            int n = 0;
            for (int i = 0; i < order.length && n < MOST; i++) {
                if (i % FOLDS != fold && !Double.isNaN(values[order[i]]) && code.known(order[i])) {
                    known[order[i]] = values[order[i]];
                    n++;
                }
            }
            double[] weights = regression.weights(known);
            for (int i = fold; i < order.length; i += FOLDS) {
                if (code.known(order[i])) {
                    predicted[order[i]] = code.dot(order[i], weights);
                }
            }
        }
        return predicted;
    }
}
