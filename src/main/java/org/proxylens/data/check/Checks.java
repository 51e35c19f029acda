package org.proxylens.data.check;

import java.util.ArrayList;
import java.util.List;
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
            new AccuracyRangeCheck(),
            new CellCheck());

    private Checks() {}

    /** What all checks find, side by side on all cores; always in the same order. */
    public static List<Problem> run(Dataset dataset) {
        CheckInput input = new CheckInput(dataset);
        List<Problem> problems = new ArrayList<>();
        ALL.parallelStream().map(check -> check.check(input)).toList().forEach(problems::addAll);
        return problems;
    }
}
