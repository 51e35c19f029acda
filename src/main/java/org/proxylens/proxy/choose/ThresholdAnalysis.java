package org.proxylens.proxy.choose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.proxylens.data.message.Messages;
import org.proxylens.pareto.LossMatrices;
import org.proxylens.rank.RankCorrelations;

/**
 * Whether a threshold on the SRCC keeps the loss small: every ordered pair of devices as a point.
 *
 * @param points the pairs with a defined SRCC and loss, by target, then proxy
 * @param rankCorrelations minus the rank correlation between an SRCC and a loss over all pairs: at 1 the SRCC says all of the
 *     loss, at 0 nothing
 */
public record ThresholdAnalysis(List<Point> points, Map<Loss, Map<Predictor, Double>> rankCorrelations) {
    /** The points with what follows from them. */
    public ThresholdAnalysis(List<Point> points) {
        this(List.copyOf(points), rankCorrelations(points));
    }

    /**
     * One proxy on one target, as indices into {@link PairFigures#devices()}.
     *
     * @param srcc over all common architectures
     * @param accurateSrcc among the most accurate tenth; NaN where undefined
     * @param frontSrcc along the target's front; NaN where undefined
     * @param hvLoss a share
     * @param accurateHvLoss the same among accurate architectures; NaN where undefined
     * @param meanRegret percentage points; NaN where undefined
     */
    public record Point(
            int target,
            int proxy,
            double srcc,
            double accurateSrcc,
            double frontSrcc,
            double hvLoss,
            double accurateHvLoss,
            double meanRegret) {}

    /** Which SRCC a threshold is set on. */
    public enum Predictor {
        /** Over all common architectures. */
        ALL(Point::srcc),
        /** Among the most accurate tenth. */
        ACCURATE(Point::accurateSrcc),
        /** Along the target's front. */
        FRONT(Point::frontSrcc);

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final ToDoubleFunction<Point> value;

        Predictor(ToDoubleFunction<Point> value) {
            this.value = value;
        }

        /** Its name on the command line. */
        @Override
        public String toString() {
            return Messages.key(this);
        }

        /** The value of a pair, NaN where undefined. */
        public double of(Point point) {
            return value.applyAsDouble(point);
        }
    }

    /** Which loss is to be kept small. */
    public enum Loss {
        /** Hypervolume loss, a share. */
        HYPERVOLUME(Point::hvLoss),
        /** Hypervolume loss among accurate architectures, a share. */
        ACCURATE(Point::accurateHvLoss),
        /** Mean accuracy regret, percentage points. */
        MEAN_REGRET(Point::meanRegret);

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final ToDoubleFunction<Point> value;

        Loss(ToDoubleFunction<Point> value) {
            this.value = value;
        }

        /** Its name on the command line. */
        @Override
        public String toString() {
            return Messages.key(this);
        }

        /** The value of a pair, NaN where undefined. */
        public double of(Point point) {
            return value.applyAsDouble(point);
        }

        /** Whether it is a share, written in percent; else it is in percentage points. */
        public boolean share() {
            return this != MEAN_REGRET;
        }
    }

    /**
     * What a threshold admits and refuses, in pairs; good is a loss of at most the limit.
     *
     * @param admittedGood at or above the threshold, good
     * @param admittedBad at or above the threshold, not good
     * @param refusedGood below the threshold, good
     * @param refusedBad below the threshold, not good
     */
    public record Admission(int admittedGood, int admittedBad, int refusedGood, int refusedBad) {
        /** Pairs at or above the threshold. */
        public int admitted() {
            return admittedGood + admittedBad;
        }

        /** Pairs below the threshold. */
        public int refused() {
            return refusedGood + refusedBad;
        }

        /** The share of the admitted that is good (precision); NaN where none is admitted. */
        public double goodAmongAdmitted() {
            return (double) admittedGood / admitted();
        }

        /** The share of the refused that is good nonetheless; NaN where none is refused. */
        public double goodAmongRefused() {
            return (double) refusedGood / refused();
        }
    }

    /** The points of all ordered pairs of different devices, computed costs apart; none without accuracies. */
    public static ThresholdAnalysis of(PairFigures figures) {
        List<Point> points = new ArrayList<>();
        for (int target : figures.targets()) {
            for (int proxy : figures.targets()) {
                double srcc = figures.srcc().value()[target][proxy];
                double loss = figures.loss(LossMatrices::hvLoss, target, proxy);
                if (target != proxy && !Double.isNaN(srcc) && !Double.isNaN(loss)) {
                    points.add(new Point(
                            target,
                            proxy,
                            srcc,
                            figures.accurate().value()[target][proxy],
                            figures.loss(LossMatrices::frontSrcc, target, proxy),
                            loss,
                            figures.loss(LossMatrices::accurateHvLoss, target, proxy),
                            figures.loss(LossMatrices::meanAccuracyRegret, target, proxy)));
                }
            }
        }
        return new ThresholdAnalysis(points);
    }

    /** What a threshold does; pairs where either figure is undefined are left out. */
    public Admission admission(Predictor predictor, double threshold, Loss loss, double limit) {
        int[] count = new int[4];
        for (Point point : points) {
            double srcc = predictor.of(point);
            double lost = loss.of(point);
            if (!Double.isNaN(srcc) && !Double.isNaN(lost)) {
                count[(srcc >= threshold ? 0 : 2) + (lost <= limit ? 0 : 1)]++;
            }
        }
        return new Admission(count[0], count[1], count[2], count[3]);
    }

    /** How much an SRCC says of a loss. */
    public double rankCorrelation(Predictor predictor, Loss loss) {
        return rankCorrelations.getOrDefault(loss, Map.of()).getOrDefault(predictor, Double.NaN);
    }

    private static Map<Loss, Map<Predictor, Double>> rankCorrelations(List<Point> points) {
        Map<Loss, Map<Predictor, Double>> all = new EnumMap<>(Loss.class);
        for (Loss loss : Loss.values()) {
            double[] lost = points.stream().mapToDouble(loss::of).toArray();
            Map<Predictor, Double> own = new EnumMap<>(Predictor.class);
            for (Predictor predictor : Predictor.values()) {
                double[] srcc = points.stream().mapToDouble(predictor::of).toArray();
                own.put(predictor, -RankCorrelations.spearman(srcc, lost).value());
            }
            all.put(loss, own);
        }
        return all;
    }
}
