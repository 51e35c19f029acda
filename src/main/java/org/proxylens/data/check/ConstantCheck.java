package org.proxylens.data.check;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.Severity;

/** A column in which all values are the same: it orders nothing. */
final class ConstantCheck implements Check {
    @Override
    public List<Problem> check(CheckInput input) {
        Dataset dataset = input.dataset();
        List<Problem> problems = new ArrayList<>();
        for (Device device : dataset.devices()) {
            ColumnSpread spread = input.spread(device);
            if (isConstant(spread)) {
                problems.add(Problem.of(Severity.ERROR, "constant", spread.n(), Numbers.significant(spread.least(), 3))
                        .on(device.name())
                        .counted(spread.n(), List.of())
                        .repairedBy(new Repair.LeaveOutDevice(device.name())));
            }
        }
        for (AccuracyColumn column : dataset.architectures().accuracies()) {
            ColumnSpread spread = ColumnSpread.of(column.percent());
            if (isConstant(spread)) {
                problems.add(Problem.of(
                                Severity.WARNING,
                                "constant-accuracy",
                                spread.n(),
                                column.name(),
                                Numbers.significant(spread.least(), 3))
                        .counted(spread.n(), List.of())
                        .repairedBy(Columns.otherAccuracies(dataset, column)));
            }
        }
        return problems;
    }

    private static boolean isConstant(ColumnSpread spread) {
        return spread.n() > 1 && spread.least() == spread.greatest();
    }
}
