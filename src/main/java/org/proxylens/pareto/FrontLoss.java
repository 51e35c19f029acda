package org.proxylens.pareto;

import org.proxylens.data.ColumnValues;
import org.proxylens.pareto.ParetoLoss.Frame;

/** Every figure of the loss between two fronts, from their points by rising latency. */
final class FrontLoss {
    private final double[] targetLatency;
    private final double[] targetAccuracy;
    private final double[] proxyLatency;
    private final double[] proxyAccuracy;
    private final Frame frame;
    private final ReferencePoint reference;

    /**
     * @param target rows of T by rising latency
     * @param proxy rows of P by rising latency
     * @param latency on the target, by row
     * @param accuracy by row
     */
    FrontLoss(int[] target, int[] proxy, double[] latency, double[] accuracy, ReferencePoint reference) {
        targetLatency = ColumnValues.of(latency, target);
        targetAccuracy = ColumnValues.of(accuracy, target);
        proxyLatency = ColumnValues.of(latency, proxy);
        proxyAccuracy = ColumnValues.of(accuracy, proxy);
        int last = target.length - 1;
        frame = new Frame(targetLatency[0], targetLatency[last], targetAccuracy[0], targetAccuracy[last]);
        this.reference = reference;
    }

    Frame frame() {
        return frame;
    }

    double targetHypervolume() {
        return hypervolume(targetLatency, targetAccuracy);
    }

    double proxyHypervolume() {
        return hypervolume(proxyLatency, proxyAccuracy);
    }

    /** 1 − the proxy's hypervolume over the target's; NaN where the target has none. */
    double hvLoss() {
        double whole = targetHypervolume();
        return whole > 0 ? 1 - proxyHypervolume() / whole : Double.NaN;
    }

    /** The area dominated up to the reference point; a point beyond it adds nothing. */
    private double hypervolume(double[] latency, double[] accuracy) {
        double area = 0;
        double above = reference.shortfall();
        for (int i = 0; i < latency.length; i++) {
            double width = reference.latency() - frame.f1(latency[i]);
            double height = above - frame.f2(accuracy[i]);
            if (width > 0 && height > 0) {
                area += width * height;
                above -= height;
            }
        }
        return area;
    }

    double additiveEpsilon() {
        double worst = 0;
        for (int t = 0; t < targetLatency.length; t++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int p = 0; p < proxyLatency.length; p++) {
                nearest = Math.min(nearest, Math.max(slower(p, t), lessAccurate(p, t)));
            }
            worst = Math.max(worst, nearest);
        }
        return worst;
    }

    double igdPlus() {
        double sum = 0;
        for (int t = 0; t < targetLatency.length; t++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int p = 0; p < proxyLatency.length; p++) {
                double along = Math.max(slower(p, t), 0);
                double down = Math.max(lessAccurate(p, t), 0);
                nearest = Math.min(nearest, along * along + down * down);
            }
            sum += Math.sqrt(nearest);
        }
        return sum / targetLatency.length;
    }

    private double slower(int p, int t) {
        return frame.f1(proxyLatency[p]) - frame.f1(targetLatency[t]);
    }

    private double lessAccurate(int p, int t) {
        return frame.f2(proxyAccuracy[p]) - frame.f2(targetAccuracy[t]);
    }

    double uncoveredBudget() {
        return frame.f1(proxyLatency[0]);
    }

    /**
     * Mean and greatest shortfall of P's best accuracy over the budgets from where both fronts offer something to T's
     * greatest latency; all NaN where there is no such budget.
     */
    Regret accuracyRegret() {
        double from = Math.max(targetLatency[0], proxyLatency[0]);
        double to = frame.greatestLatency();
        if (from > to) {
            return Regret.UNDEFINED;
        }
        int t = lastWithin(targetLatency, from, 0);
        int p = lastWithin(proxyLatency, from, 0);
        double greatest = targetAccuracy[t] - proxyAccuracy[p];
        double worst = from;
        double width = 0;
        double area = 0;
        double budget = from;
        while (budget < to) {
            double regret = targetAccuracy[t] - proxyAccuracy[p];
            double next = Math.min(to, Math.min(after(targetLatency, t), after(proxyLatency, p)));
            area += regret * (next - budget);
            width += regret == greatest ? next - budget : 0;
            budget = next;
            t = lastWithin(targetLatency, budget, t);
            p = lastWithin(proxyLatency, budget, p);
            if (targetAccuracy[t] - proxyAccuracy[p] > greatest) {
                greatest = targetAccuracy[t] - proxyAccuracy[p];
                worst = budget;
                width = 0;
            }
        }
        double mean = to > from ? area / (to - from) : greatest;
        return new Regret(mean, greatest, worst, frame.f1(frame.leastLatency() + width));
    }

    private static int lastWithin(double[] latency, double budget, int from) {
        int last = from;
        while (last + 1 < latency.length && latency[last + 1] <= budget) {
            last++;
        }
        return last;
    }

    private static double after(double[] latency, int index) {
        return index + 1 < latency.length ? latency[index + 1] : Double.POSITIVE_INFINITY;
    }

    /** Mean and greatest extra latency P needs for each accuracy of T, and how many of T no member of P reaches. */
    Extent latencyOverhead() {
        double sum = 0;
        double greatest = Double.NEGATIVE_INFINITY;
        int unreachable = 0;
        int p = 0;
        for (int t = 0; t < targetLatency.length; t++) {
            while (p < proxyLatency.length && proxyAccuracy[p] < targetAccuracy[t]) {
                p++;
            }
            if (p == proxyLatency.length) {
                unreachable++;
            } else {
                double overhead = proxyLatency[p] / targetLatency[t] - 1;
                sum += overhead;
                greatest = Math.max(greatest, overhead);
            }
        }
        int reached = targetLatency.length - unreachable;
        return reached == 0
                ? new Extent(Double.NaN, Double.NaN, unreachable)
                : new Extent(sum / reached, greatest, unreachable);
    }

    /**
     * Accuracy given up over the budgets.
     *
     * @param max percentage points
     * @param budget the least budget at which it is so much, ms
     * @param width the budgets at which it is so much, as a share of T's latency range
     */
    record Regret(double mean, double max, double budget, double width) {
        static final Regret UNDEFINED = new Regret(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** A figure's mean and maximum over a front, and the members it leaves out. */
    record Extent(double mean, double max, int leftOut) {}
}
