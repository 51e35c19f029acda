package org.proxylens.data.check;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ColumnValues;
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
            double[] sorted = input.sorted(device);
            if (isConstant(sorted)) {
                problems.add(Problem.of(Severity.ERROR, "constant", sorted.length, Numbers.significant(sorted[0], 3))
                        .on(device.name())
                        .counted(sorted.length, List.of())
                        .repairedBy(new Repair.LeaveOutDevice(device.name())));
            }
        }
        for (AccuracyColumn column : dataset.architectures().accuracies()) {
            double[] sorted = ColumnValues.rising(column.percent());
            if (isConstant(sorted)) {
                problems.add(Problem.of(
                                Severity.WARNING,
                                "constant-accuracy",
                                sorted.length,
                                column.name(),
                                Numbers.significant(sorted[0], 3))
                        .counted(sorted.length, List.of())
                        .repairedBy(Columns.otherAccuracies(dataset, column)));
            }
        }
        return problems;
    }

    private static boolean isConstant(double[] sorted) {
        return sorted.length > 1 && sorted[0] == sorted[sorted.length - 1];
    }
}
