package org.proxylens.analysis;

import org.jspecify.annotations.Nullable;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.pareto.LossMatrices;

/** What the cells of a matrix of devices show, how it is written and which way is good. */
public enum Measure {
    /** Spearman's rank correlation. */
    SRCC("srcc", true),
    /** Kendall's tau-b. */
    KENDALL("kendall", true),
    /** Hypervolume loss, a share, written in percent. */
    HV_LOSS("hv-loss", false),
    /** Mean accuracy regret, percentage points. */
    MEAN_REGRET("mean-regret", false),
    /** Greatest accuracy regret, percentage points. */
    MAX_REGRET("max-regret", false),
    /** Share of the target-optimal front that the proxy selects, written in percent. */
    RECOVERED("recovered", true);

    private final String key;
    private final boolean largerIsBetter;

    Measure(String key, boolean largerIsBetter) {
        this.key = key;
        this.largerIsBetter = largerIsBetter;
    }

    /** A short plain name for file names: {@code hv-loss}. */
    public String key() {
        return key;
    }

    /** Whether large values are the good ones. */
    public boolean largerIsBetter() {
        return largerIsBetter;
    }

    /** Whether a value is as good as the threshold or better; false where either is undefined. */
    public boolean reaches(double value, double threshold) {
        return largerIsBetter ? value >= threshold : value <= threshold;
    }

    /**
     * Whether a value is written as if it reached the threshold, and does not: .8996 is written .90.
     *
     * @return false where values are not rounded to the hundredth
     */
    public boolean onlySeemsToReach(double value, double threshold) {
        return correlation() && !reaches(value, threshold) && reaches(Math.rint(100 * value) / 100, threshold);
    }

    /** Whether it is a rank correlation, which needs no accuracy. */
    public boolean correlation() {
        return this == SRCC || this == KENDALL;
    }

    /** The matrix of a loss, [target][proxy]. */
    public double[][] of(LossMatrices losses) {
        return switch (this) {
            case SRCC, KENDALL -> throw new IllegalArgumentException(key + " is no loss");
            case HV_LOSS -> losses.hvLoss();
            case MEAN_REGRET -> losses.meanAccuracyRegret();
            case MAX_REGRET -> losses.maxAccuracyRegret();
            case RECOVERED -> losses.recovered();
        };
    }

    /** The matrix of a rank correlation; null while it is worked out. */
    public double @Nullable [][] of(MatrixReading matrix) {
        if (this == SRCC) {
            return matrix.srcc().value();
        }
        return this == KENDALL && matrix.kendall() != null ? matrix.kendall().value() : null;
    }

    /** Whether values are shares, written in percent. */
    public boolean percent() {
        return this == HV_LOSS || this == RECOVERED;
    }

    /** The condition that a threshold sets, in words: {@code SRCC ≥ 0.90}. */
    public String thresholdText(double threshold) {
        return title() + " " + thresholdSign(threshold);
    }

    /** The same without the measure: {@code ≥ 0.90}. */
    public String thresholdSign(double threshold) {
        return sign() + thresholdNumber(threshold);
    }

    /** The same in as little room as a value in a cell takes: {@code ≥ .90}. */
    public String shortThresholdSign(double threshold) {
        return sign() + (correlation() ? Numbers.shortThreshold(threshold) : thresholdNumber(threshold));
    }

    private String sign() {
        return largerIsBetter ? "≥ " : "≤ ";
    }

    /** A threshold: of a correlation as {@link Numbers#threshold} writes it, else three digits. */
    public String thresholdNumber(double threshold) {
        return correlation()
                ? Numbers.threshold(threshold)
                : Numbers.significant(percent() ? 100 * threshold : threshold, 3);
    }

    /** The title of the colour bar, with the unit. */
    public String title() {
        return Messages.text("figure.measure." + key);
    }

    /**
     * A value as a cell shows it, rounded. One that is nearly the best possible is told from it: {@code 1.0} from {@code 1}.
     */
    public String cellText(double value) {
        return cellText(value, -1);
    }

    /** As a cell shows it with a count of decimals; negative for what is usual. */
    public String cellText(double value, int decimals) {
        boolean usual = decimals < 0;
        return switch (this) {
            case SRCC, KENDALL -> Numbers.shortCoefficient(value, usual ? 2 : decimals);
            case RECOVERED -> Numbers.coefficient(100 * value, usual ? 0 : decimals);
            case HV_LOSS -> usual ? loss(100 * value) : Numbers.fixed(100 * value, decimals);
            case MEAN_REGRET, MAX_REGRET -> usual ? loss(value) : Numbers.fixed(value, decimals);
        };
    }

    private static String loss(double value) {
        return value == 0 ? "0" : Numbers.fixed(value, value < 9.95 ? 1 : 0);
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return key;
    }
}
