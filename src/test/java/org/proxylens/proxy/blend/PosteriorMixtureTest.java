package org.proxylens.proxy.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.proxy.code.FeatureColumns;
import org.proxylens.proxy.kernel.KernelPart;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.kernel.LinearTerm;
import org.proxylens.proxy.kernel.RadialTerm;

class PosteriorMixtureTest {
    private static final int[] ROWS = {0, 2, 3};
    private static final double[] Y = {-1.2, 0.2, 1.0};
    private static final List<KernelTerm> TERMS =
            List.of(new LinearTerm(KernelPart.POOL, List.of(FeatureColumns.centred(new double[] {1, 2, 3, 5, 7}, 1))));

    @Test
    void fitsThatAreAlikeSayWhatOneSays() {
        ScaledCovariance fit = fit(1, 4);

        assertThat(at(fit, fit)).containsExactly(at(fit), within(1e-12));
    }

    @Test
    void theMeanAloneIsTheMeanThatComesWithTheVariance() {
        Posterior posterior = fit(1, 4).posterior(ROWS, Y);
        double[] scratch = posterior.scratch();
        for (int row = 0; row < 5; row++) {
            double[] out = new double[2];
            posterior.predict(row, scratch, out);
            assertThat(posterior.mean(row, scratch)).isCloseTo(out[0], within(1e-12));
        }
    }

    @Test
    void moreThanOneRadialTermIsRefused() {
        KernelTerm radial = new RadialTerm(List.of(FeatureColumns.centred(new double[] {1, 2, 3, 5, 7}, 1)), 1);
        List<KernelTerm> two = List.of(radial, radial);
        double[] logScales = {0, 0};
        double[] covariance = MarginalLikelihood.covariance(MarginalLikelihood.grams(two, ROWS), logScales, 3);
        assertThatThrownBy(() -> new Posterior(two, logScales, ROWS, covariance, Y, new double[] {1, 1, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void meansAreWeightedByTheEvidenceAndTheirSpreadWidens() {
        double[] first = at(fit(1, 4));
        double[] second = at(fit(0.01, 4 + Math.log(3)));
        double[] both = at(fit(1, 4), fit(0.01, 4 + Math.log(3)));

        assertThat(both[0]).isCloseTo(0.75 * first[0] + 0.25 * second[0], within(1e-12));
        double apart = first[0] - second[0];
        assertThat(both[1]).isCloseTo(first[1] + 0.75 * 0.25 * apart * apart, within(1e-12));
    }

    @Test
    void whatExplainsTheMeasurementsFarWorseIsLeftOut() {
        assertThat(at(fit(1, 4), fit(0.01, 4 + Math.log(11)))).containsExactly(at(fit(1, 4)), within(1e-12));
    }

    private static ScaledCovariance fit(double variance, double cost) {
        double[] scales = {Math.log(variance), Math.log(0.1)};
        return new ScaledCovariance(TERMS, MarginalLikelihood.grams(TERMS, ROWS), new Scales(scales, 1), scales, cost);
    }

    private static double[] at(ScaledCovariance... fits) {
        double[] out = new double[2];
        new PosteriorMixture(List.of(fits), ROWS, Y).predict(4, new double[2 * ROWS.length], out);
        return out;
    }
}
