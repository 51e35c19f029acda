package org.proxylens.proxy.study;

import java.util.List;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.sample.Design;

/**
 * One point of a learning curve: a target, a method and a number of measurements over all draws. SRCC and losses are
 * on the architectures not measured; NaN where undefined.
 *
 * @param target the target's name
 * @param method how
 * @param design how the measured architectures were picked
 * @param samples measurements
 * @param draws draws that count
 * @param srccMedian median over draws
 * @param srccP10 10 % quantile over draws
 * @param srccP90 90 % quantile over draws
 * @param srccMean mean over draws
 * @param srccWithoutDrift the mean with the drift of the target's table taken out; NaN where none was looked for
 * @param ceiling what the additive code reaches on the target from up to 4,000 measurements; NaN without arch strings
 * @param hvLossMedian median Pareto loss of the adapted front; NaN without accuracies
 * @param regretMedian median mean accuracy regret, percentage points
 * @param coverage share of unmeasured architectures inside the 80 % interval, mean over draws
 * @param probabilityMean mean over draws of the probability given that SRCC ≥ threshold
 * @param strongShare share of draws in which SRCC ≥ threshold came true
 * @param brier mean over draws of (probability − came true)²
 * @param srccCoverage share of draws whose SRCC lies in the 80 % interval given for it
 * @param srccs SRCC by draw
 * @param trials what was told and what came true, draw by draw, where anything was told
 */
public record StudyPoint(
        String target,
        AdaptationMethod method,
        Design design,
        int samples,
        int draws,
        double srccMedian,
        double srccP10,
        double srccP90,
        double srccMean,
        double srccWithoutDrift,
        double ceiling,
        double hvLossMedian,
        double regretMedian,
        double coverage,
        double probabilityMean,
        double strongShare,
        double brier,
        double srccCoverage,
        List<Double> srccs,
        List<Trial> trials) {

    public StudyPoint {
        srccs = List.copyOf(srccs);
        trials = List.copyOf(trials);
    }

    /** The standard error of the mean SRCC over draws; NaN with fewer than two. */
    public double srccError() {
        return error(srccs);
    }

    /** The standard error of a mean; NaN with fewer than two values. */
    static double error(List<Double> values) {
        double mean = values.stream().mapToDouble(x -> x).average().orElse(Double.NaN);
        double squares =
                values.stream().mapToDouble(x -> (x - mean) * (x - mean)).sum();
        int n = values.size();
        return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1) / n);
    }

    /** The mean SRCC as a share of the ceiling. */
    public double ceilingShare() {
        return srccMean / ceiling;
    }

    /**
     * What was told in one draw, and what came true.
     *
     * @param probability given that SRCC ≥ threshold
     * @param strong whether it came true
     */
    public record Trial(double probability, boolean strong) {}
}
