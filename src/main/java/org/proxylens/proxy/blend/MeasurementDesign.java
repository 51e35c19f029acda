package org.proxylens.proxy.blend;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.proxylens.proxy.kernel.CodedTerm;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.numeric.Cholesky;
import org.proxylens.proxy.sample.RandomDraw;

/**
 * Picks architectures to measure: greedily the one whose measurement lowers the summed posterior variance of the
 * candidates most, under given scales.
 */
public final class MeasurementDesign {
    private static final int CANDIDATES = 800;

    private final List<KernelTerm> terms;
    private final double[] logScales;
    private final double noise;

    MeasurementDesign(List<KernelTerm> terms, double[] logScales) {
        this.terms = terms;
        this.logScales = logScales;
        noise = Math.exp(logScales[terms.size()]);
    }

    /**
     * @param open rows that can be measured
     * @param done rows that are measured already
     * @param count how many to pick; what goes beyond the candidates is drawn at random
     */
    int[] choose(int[] open, int[] done, int count, Random random) {
        int[] drawn = RandomDraw.of(open, Math.min(Math.max(CANDIDATES, count), open.length), random);
        int[] candidates = Arrays.copyOf(drawn, Math.min(CANDIDATES, drawn.length));
        int[] rows = Arrays.copyOf(candidates, candidates.length + done.length);
        System.arraycopy(done, 0, rows, candidates.length, done.length);
        double[][] covariance = covariance(rows);
        boolean[] taken = new boolean[rows.length];
        for (int i = candidates.length; i < rows.length; i++) {
            taken[i] = true;
            condition(covariance, i);
        }
        int[] chosen = Arrays.copyOf(drawn, Math.min(count, drawn.length));
        for (int i = 0; i < Math.min(count, candidates.length); i++) {
            int best = mostTelling(covariance, taken);
            taken[best] = true;
            chosen[i] = rows[best];
            condition(covariance, best);
        }
        return chosen;
    }

    private int mostTelling(double[][] covariance, boolean[] taken) {
        int best = -1;
        double most = -1;
        for (int j = 0; j < taken.length; j++) {
            if (!taken[j]) {
                double[] row = covariance[j];
                double gain = Cholesky.dot(row, 0, row, 0, taken.length) / (row[j] + noise);
                if (gain > most) {
                    most = gain;
                    best = j;
                }
            }
        }
        return best;
    }

    private double[][] covariance(int[] rows) {
        double[][] covariance = new double[rows.length][rows.length];
        for (double[] row : covariance) {
            Arrays.fill(row, MarginalLikelihood.CONSTANT);
        }
        double[] scales =
                Arrays.stream(logScales).limit(terms.size()).map(Math::exp).toArray();
        CodedTerm.Merged merged = CodedTerm.Merged.of(terms, scales);
        for (int term = 0; term < merged.terms().size(); term++) {
            KernelTerm.Section section = merged.terms().get(term).section(rows, merged.scales()[term]);
            for (int i = 0; i < rows.length; i++) {
                section.add(rows[i], covariance[i], rows.length);
            }
        }
        return covariance;
    }

    private void condition(double[][] covariance, int row) {
        double[] at = covariance[row].clone();
        double scale = 1 / (at[row] + noise);
        for (int i = 0; i < at.length; i++) {
            double factor = at[i] * scale;
            double[] changed = covariance[i];
            for (int j = 0; j < at.length; j++) {
                changed[j] -= factor * at[j];
            }
        }
    }
}
