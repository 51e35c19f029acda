package org.proxylens.data.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.proxylens.data.DataRepair;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;

/** All checks, in the order in which their problems are shown. */
public final class Checks {
    private static final List<Check> ALL = List.of(
            new UnitCheck(),
            new ConstantCheck(),
            new FewCommonCheck(),
            new NearDuplicateCheck(),
            new OutlierCheck(),
            new QuantisationCheck(),
            new RepeatSpreadCheck(),
            new CopiedLatencyCheck(),
            new AccuracyRangeCheck(),
            new CellCheck());

    /** The kinds of problem that checks find, against those that readers tell of. */
    static final Set<String> KINDS = Set.of(
            "wrong-unit",
            "constant",
            "constant-accuracy",
            "few-common",
            "near-duplicate",
            "outlier",
            "quantised",
            "repeat-spread",
            DataRepair.KeepMeasured.KIND,
            "accuracy-fraction",
            "accuracy-range",
            "disconnected-cell",
            "isomorphic-cell");

    private Checks() {}

    /** What all checks find, side by side on all cores; always in the same order. */
    public static List<Problem> run(Dataset dataset) {
        CheckInput input = new CheckInput(dataset);
        // found on all cores now: two checks ask for it, and the second would hold a core while it waits for the first
        dataset.architectures().isomorphs();
        List<Problem> problems = new ArrayList<>();
        ALL.parallelStream().map(check -> check.check(input)).toList().forEach(problems::addAll);
        return problems;
    }

    /** A dataset that was changed since it was checked, with what the checks find in it now. */
    static Dataset again(Dataset changed) {
        List<Problem> told = new ArrayList<>(changed.problems());
        told.removeIf(problem -> KINDS.contains(problem.kind()));
        told.addAll(run(changed));
        return new Dataset(changed.name(), changed.architectures(), changed.devices(), told, changed.sources());
    }
}
