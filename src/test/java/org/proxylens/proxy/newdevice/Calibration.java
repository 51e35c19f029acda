package org.proxylens.proxy.newdevice;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.study.CalibrationBin;
import org.proxylens.proxy.study.StudyPoint;
import org.proxylens.rank.ParallelTasks;

/**
 * Whether P(SRCC ≥ threshold) comes true: every device of a dataset is taken in turn for a new one of which a few
 * architectures are measured, the others for the known ones, many times; each known device gives one trial, whose
 * outcome is known from all architectures.
 *
 * @param bins trials by the probability told, ten equal classes, the empty ones left out
 * @param brier mean square of (probability − outcome)
 * @param coverage share of trials whose true SRCC lies in the 95 % interval
 * @param squaredError mean square of z(SRCC measured) − z(true SRCC), z = atanh
 * @param reused trials with the verdict to reuse, and the share of them that is right
 * @param refused trials with the verdict to adapt, and the share of them that is right
 * @param trials their number
 */
public record Calibration(
        List<CalibrationBin> bins,
        double brier,
        double coverage,
        double squaredError,
        Decisions reused,
        Decisions refused,
        int trials) {

    /** How the probability is told. */
    public enum Judge {
        /** As {@link NewDevice} does. */
        POOL,
        /** By Bonett and Wright's interval alone. */
        BONETT_WRIGHT
    }

    /**
     * Verdicts of one kind.
     *
     * @param share of all trials
     * @param right share of them that is right, NaN where there are none
     */
    public record Decisions(double share, double right) {}

    /** One known device judged as a proxy of one new device. */
    record Trial(double probability, boolean strong, boolean covered, double squaredError) {}

    /** Copies the bins. */
    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * Runs the trials on all cores.
     *
     * @param dataset at least 3 devices
     * @param samples architectures measured, at least 4
     * @param design at random, or as the blend of the others chooses
     * @param draws sets of architectures for each new device
     */
    public static Calibration of(
            Dataset dataset,
            int samples,
            int draws,
            long seed,
            Design design,
            Judge judge,
            double threshold,
            Progress progress) {
        LeaveOneDeviceOut backtest = new LeaveOneDeviceOut(dataset, samples, design, judge, threshold);
        int devices = dataset.devices().size();
        List<List<Trial>> trials = new ArrayList<>();
        for (int i = 0; i < devices * draws; i++) {
            trials.add(List.of());
        }
        ParallelTasks.run(
                devices * draws,
                progress,
                () -> backtest,
                (own, task) -> trials.set(
                        task, own.trials(task % devices, new SplittableRandom(seed + task * 0x9E3779B97F4A7C15L))));
        return summary(trials.stream().flatMap(List::stream).toList());
    }

    private static Calibration summary(List<Trial> trials) {
        List<Trial> reused = with(trials, NewDevice.Recommendation.REUSE);
        List<Trial> refused = with(trials, NewDevice.Recommendation.ADAPT);
        return new Calibration(
                CalibrationBin.of(trials.stream()
                        .map(trial -> new StudyPoint.Trial(trial.probability(), trial.strong()))
                        .toList()),
                trials.stream()
                        .mapToDouble(trial -> Math.pow(trial.probability() - (trial.strong() ? 1 : 0), 2))
                        .average()
                        .orElse(Double.NaN),
                share(trials, trials.stream().filter(Trial::covered).count()),
                trials.stream().mapToDouble(Trial::squaredError).average().orElse(Double.NaN),
                new Decisions(
                        share(trials, reused.size()),
                        share(reused, reused.stream().filter(Trial::strong).count())),
                new Decisions(
                        share(trials, refused.size()),
                        share(
                                refused,
                                refused.stream()
                                        .filter(trial -> !trial.strong())
                                        .count())),
                trials.size());
    }

    private static List<Trial> with(List<Trial> trials, NewDevice.Recommendation verdict) {
        return trials.stream()
                .filter(trial -> NewDevice.verdict(trial.probability()) == verdict)
                .toList();
    }

    private static double share(List<Trial> of, long part) {
        return of.isEmpty() ? Double.NaN : (double) part / of.size();
    }
}
