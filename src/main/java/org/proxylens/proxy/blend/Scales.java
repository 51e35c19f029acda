package org.proxylens.proxy.blend;

import java.util.List;
import org.proxylens.proxy.kernel.KernelTerm;

/**
 * Logarithms of the variances of the covariance's terms, the noise last, with how sure of each one is beforehand.
 *
 * @param centre by term, the noise last
 * @param spread standard deviation of each logarithm
 */
@SuppressWarnings("ArrayRecordComponent") // made for one computation, never compared
public record Scales(double[] centre, double spread) {
    private static final double EXPECTED_NOISE = 0.25;

    /** What is expected of a target nothing is known about. */
    static Scales broad(List<KernelTerm> terms, double spread) {
        double[] centre = new double[terms.size() + 1];
        for (int i = 0; i < terms.size(); i++) {
            centre[i] = Math.log(terms.get(i).part().expected());
        }
        centre[terms.size()] = Math.log(EXPECTED_NOISE);
        return new Scales(centre, spread);
    }

    /** Minus the logarithm of how likely some scales are beforehand, but for a constant. */
    double penalty(double[] logScales) {
        double sum = 0;
        for (int i = 0; i < logScales.length; i++) {
            double away = (logScales[i] - centre[i]) / spread;
            sum += 0.5 * away * away;
        }
        return sum;
    }

    /** Adds the gradient of the penalty. */
    void addGradient(double[] logScales, double[] gradient) {
        for (int i = 0; i < logScales.length; i++) {
            gradient[i] += (logScales[i] - centre[i]) / spread / spread;
        }
    }
}
