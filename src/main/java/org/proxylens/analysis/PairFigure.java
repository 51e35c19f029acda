package org.proxylens.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.proxylens.data.message.Messages;
import org.proxylens.pareto.ParetoLoss;

/**
 * Every figure of a pair, in the order of files. Window, text, CSV, JSON and report all list what stands here: a further
 * figure is one entry here and its texts, {@code figure.<key>}, {@code .brief} and {@code .tip}.
 */
public enum PairFigure {
    N(Group.MONOTONICITY, Kind.COUNT, Better.NEITHER, pair -> pair.srcc().n()),
    SRCC(Group.MONOTONICITY, Kind.COEFFICIENT, Better.UP, pair -> pair.srcc().value()),
    SRCC_LOW(Group.MONOTONICITY, Kind.COEFFICIENT, Better.UP, pair -> pair.interval()
            .low()),
    SRCC_HIGH(Group.MONOTONICITY, Kind.COEFFICIENT, Better.UP, pair -> pair.interval()
            .high()),
    KENDALL(Group.MONOTONICITY, Kind.COEFFICIENT, Better.UP, pair -> pair.kendall()
            .value()),
    TARGET_FRONT(Group.FRONT, Kind.COUNT, Better.NEITHER, pair -> pair.compared()
            .fronts()
            .target()
            .length),
    PROXY_SELECTED(Group.FRONT, Kind.COUNT, Better.NEITHER, pair -> pair.compared()
            .fronts()
            .selection()
            .length),
    PROXY_FRONT(Group.FRONT, Kind.COUNT, Better.NEITHER, pair -> pair.compared()
            .fronts()
            .proxy()
            .length),
    RECOVERED(Group.FRONT, Kind.SHARE, Better.UP, loss(ParetoLoss::recovered)),
    HV_TARGET(Group.DISTANCE, Kind.NUMBER, Better.NEITHER, loss(ParetoLoss::hvTarget)),
    HV_PROXY(Group.DISTANCE, Kind.NUMBER, Better.UP, loss(ParetoLoss::hvProxy)),
    HV_LOSS(Group.HEADLINE, Kind.SHARE, Better.DOWN, loss(ParetoLoss::hvLoss)),
    HV_LOSS_ACCURATE(Group.HEADLINE, Kind.SHARE, Better.DOWN, pair -> pair.compared()
            .accurate()
            .hvLoss()),
    ADDITIVE_EPSILON(Group.DISTANCE, Kind.NUMBER, Better.DOWN, loss(ParetoLoss::additiveEpsilon)),
    IGD_PLUS(Group.DISTANCE, Kind.NUMBER, Better.DOWN, loss(ParetoLoss::igdPlus)),
    MEAN_ACCURACY_REGRET(Group.ACCURACY, Kind.POINTS, Better.DOWN, loss(ParetoLoss::meanAccuracyRegret)),
    MAX_ACCURACY_REGRET(Group.ACCURACY, Kind.POINTS, Better.DOWN, loss(ParetoLoss::maxAccuracyRegret)),
    MAX_REGRET_BUDGET(Group.ACCURACY, Kind.LATENCY, Better.NEITHER, loss(ParetoLoss::maxRegretBudget)),
    MAX_REGRET_WIDTH(Group.ACCURACY, Kind.SHARE, Better.DOWN, loss(ParetoLoss::maxRegretWidth)),
    UNCOVERED_BUDGET(Group.LATENCY, Kind.SHARE, Better.DOWN, loss(ParetoLoss::uncoveredBudget)),
    MEAN_LATENCY_OVERHEAD(Group.LATENCY, Kind.SHARE, Better.DOWN, loss(ParetoLoss::meanLatencyOverhead)),
    MAX_LATENCY_OVERHEAD(Group.LATENCY, Kind.SHARE, Better.DOWN, loss(ParetoLoss::maxLatencyOverhead)),
    UNREACHABLE(Group.LATENCY, Kind.COUNT, Better.DOWN, loss(ParetoLoss::unreachable));

    /** What a figure speaks of, in the order in which people read it. */
    public enum Group {
        /** The Pareto loss itself. */
        HEADLINE,
        /** The fronts and what they share. */
        FRONT,
        /** What the proxy costs in accuracy. */
        ACCURACY,
        /** What the proxy costs in latency. */
        LATENCY,
        /** How far the fronts are apart. */
        DISTANCE,
        /** How alike the two devices rank. */
        MONOTONICITY;

        /** Its heading. */
        public String title() {
            return Messages.text("readout.group." + name().toLowerCase(Locale.ROOT));
        }
    }

    /** What a figure is, and so how it is written. */
    public enum Kind {
        COEFFICIENT(""),
        SHARE("share"),
        POINTS("percentage points"),
        LATENCY("unit of the target"),
        NUMBER(""),
        COUNT("");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }

        /** The unit in files, empty where there is none. */
        public String unit() {
            return unit;
        }
    }

    /** Which way a figure is good. */
    public enum Better {
        UP,
        DOWN,
        NEITHER
    }

    private final Group group;
    private final Kind kind;
    private final Better better;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final ToDoubleFunction<PairReading> value;

    PairFigure(Group group, Kind kind, Better better, ToDoubleFunction<PairReading> value) {
        this.group = group;
        this.kind = kind;
        this.better = better;
        this.value = value;
    }

    private static ToDoubleFunction<PairReading> loss(ToDoubleFunction<ParetoLoss> figure) {
        return pair -> figure.applyAsDouble(pair.compared().loss());
    }

    /** The figures that a pair has, in the order of files; those of fronts need accuracies. */
    public static List<PairFigure> known(PairReading pair) {
        return Arrays.stream(values())
                .filter(figure -> pair.result() != null || figure.group == Group.MONOTONICITY)
                .toList();
    }

    /** The same in the order in which people read them: group by group. */
    public static List<PairFigure> listed(PairReading pair) {
        return known(pair).stream()
                .sorted(Comparator.comparing(PairFigure::group))
                .toList();
    }

    /** Its name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it speaks of. */
    public Group group() {
        return group;
    }

    /** What it is. */
    public Kind kind() {
        return kind;
    }

    /** Its name for people. */
    public String label() {
        return Messages.text("figure." + key());
    }

    /** What it means, in a phrase that fits beside it. */
    public String meaning() {
        return Messages.text("figure." + key() + ".brief");
    }

    /** What it means, in full, and which way it is good. */
    public String definition() {
        String meant = Messages.text("figure." + key() + ".tip");
        return better == Better.NEITHER ? meant : Messages.text("figure.better." + Messages.key(better), meant);
    }

    /** Its value for a pair that has it; NaN where undefined, shares of 1. */
    public double value(PairReading pair) {
        return value.applyAsDouble(pair);
    }
}
