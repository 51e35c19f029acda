package org.proxylens.proxy.design;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.proxylens.rank.Interval;

/**
 * How far an SRCC strays from what is expected of it, on z = atanh(SRCC), as rehearsals showed: each that was seen with a
 * normal spread of its own around it, and what is expected anyway as so many rehearsals more. Where a high z is expected it
 * strays farther, so all of it is in units of {@link #unit}.
 */
public final class Strays {
    private static final double HIGHEST = 0.9999;
    private static final double FARTHEST = 40;
    private static final double LEAST_UNIT = 0.9;
    private static final int HALVINGS = 60;
    private static final int FEWEST_TOGETHER = 3;

    private final double[] seen;
    private final double spread;
    private final double usual;
    private final double usualSpread;
    private final double pretended;

    /**
     * @param seen true z less expected z in units of its expected z, by rehearsal; none where nothing could be rehearsed
     * @param spread standard deviation around each
     * @param usual what is expected anyway
     * @param usualSpread standard deviation around that
     * @param pretended how many rehearsals that counts as
     */
    public Strays(double[] seen, double spread, double usual, double usualSpread, double pretended) {
        this.seen = seen.clone();
        this.spread = spread;
        this.usual = usual;
        this.usualSpread = usualSpread;
        this.pretended = pretended;
    }

    /**
     * Strays less their mean: which way the known devices stray together says nothing of the target, only how far they stray from each other. Of
     * two and of one the mean would take half of what was seen along and more, and it stays.
     */
    public static double[] fromEachOther(double[] seen) {
        double together = seen.length < FEWEST_TOGETHER
                ? 0
                : Arrays.stream(seen).average().orElse(0);
        return Arrays.stream(seen).map(stray -> stray - together).toArray();
    }

    /** z of a correlation, kept finite. */
    public static double z(double r) {
        return SrccPosterior.atanh(r, HIGHEST);
    }

    /** What a stray is measured in where z is expected: 1 at an SRCC of .96, at least {@value #LEAST_UNIT}. */
    public static double unit(double z) {
        return Math.max(LEAST_UNIT, 0.2 + 0.4 * z);
    }

    /** The probability of an SRCC of at least a threshold where z is expected. */
    public double probabilityAtLeast(double threshold, double z) {
        if (threshold >= 1 || threshold <= -1) {
            return threshold >= 1 ? 0 : 1;
        }
        return 1 - below((SrccPosterior.atanh(threshold) - z) / unit(z));
    }

    /** The SRCC below which it lies with a probability where z is expected. */
    public double quantile(double probability, double z) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double middle = (low + high) / 2;
            if (below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.tanh(z + unit(z) * low);
    }

    /** Where the SRCC lies with a probability, the tails alike, where z is expected. */
    public Interval interval(double inside, double z) {
        return new Interval(quantile((1 - inside) / 2, z), quantile((1 + inside) / 2, z));
    }

    private double below(double stray) {
        double sum = pretended * normal((stray - usual) / usualSpread);
        for (double one : seen) {
            sum += normal((stray - one) / spread);
        }
        return sum / (pretended + seen.length);
    }

    private static double normal(double z) {
        return 0.5 * Erf.erfc(-z / Math.sqrt(2));
    }
}
