package org.proxylens.proxy;

/**
 * One point of a learning curve: a target, a method and a number of measurements over all draws. SRCC and losses are
 * on the architectures not measured; NaN where undefined.
 *
 * @param target the target's name
 * @param method how
 * @param samples measurements
 * @param draws draws that count
 * @param srccMedian median over draws
 * @param srccP10 10 % quantile over draws
 * @param srccP90 90 % quantile over draws
 * @param srccMean mean over draws
 * @param hvLossMedian median Pareto loss of the adapted front; NaN without accuracies
 * @param regretMedian median mean accuracy regret, percentage points
 * @param coverage share of unmeasured architectures inside the 80 % interval, mean over draws
 * @param probabilityMean mean over draws of the probability given that SRCC ≥ threshold
 * @param strongShare share of draws in which SRCC ≥ threshold came true
 * @param brier mean over draws of (probability − came true)²
 */
public record StudyPoint(
        String target,
        AdaptationMethod method,
        int samples,
        int draws,
        double srccMedian,
        double srccP10,
        double srccP90,
        double srccMean,
        double hvLossMedian,
        double regretMedian,
        double coverage,
        double probabilityMean,
        double strongShare,
        double brier) {}
