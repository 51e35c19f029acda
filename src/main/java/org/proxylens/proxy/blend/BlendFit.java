package org.proxylens.proxy.blend;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.proxy.sample.Measurements;
import org.proxylens.proxy.sample.Standardised;

/** The blend fitted to the measurements of one device: the target, or a known device that plays it. */
final class BlendFit {
    private static final int RELATIVES = 3;

    private final Standardised standardised;
    private final PosteriorMixture mixture;
    private final @Nullable ReuseMix mix;
    private final double noise;
    private final LeftOutErrors errors;
    private final int k;

    /**
     * @param pool the known devices, the one that is predicted not among them
     * @param terms the pool's
     * @param learned logarithms of the terms' scales, the noise last
     */
    BlendFit(
            BlendFeatures features, Set<String> pool, List<KernelTerm> terms, double[] learned, Measurements measured) {
        k = measured.size();
        standardised = new Standardised(measured);
        double[] y = standardised.values();
        int[] rows = measured.rows();
        List<ScaledCovariance> fits =
                ScaledCovariance.fits(terms, learned, features.relatives(pool, rows, y, RELATIVES), rows, y);
        mixture = new PosteriorMixture(fits, rows, y);
        double[] reused = features.bestRanked(pool, rows, y);
        mix = reused == null ? null : new ReuseMix(reused, rows, y, mixture.best());
        noise = fits.get(0).noise();
        errors = LeftOutErrors.of(mixture.best().leaveOneOut(noise));
    }

    /** How large the errors are that leaving one measurement out shows. */
    LeftOutErrors errors() {
        return errors;
    }

    /** The scale of the predictions. */
    Standardised standardised() {
        return standardised;
    }

    /**
     * Mean and variance of one measurement, standardised.
     *
     * @param scratch as {@link #scratch}
     * @param out mean, variance
     */
    void predict(int row, double[] scratch, double[] out) {
        mixture.predict(row, scratch, out);
        out[0] = mix == null ? out[0] : mix.mixed(row, out[0]);
        out[1] += noise;
    }

    /** A buffer for {@link #predict}. */
    double[] scratch() {
        return new double[k];
    }
}
