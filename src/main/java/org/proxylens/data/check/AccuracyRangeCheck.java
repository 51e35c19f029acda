package org.proxylens.data.check;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.DataRepair;
import org.proxylens.data.Dataset;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;

/** Accuracies outside 0 … 100 %, or all of them at most 1: fractions taken for percent. */
final class AccuracyRangeCheck implements Check {
    @Override
    public List<Problem> check(CheckInput input) {
        Dataset dataset = input.dataset();
        List<Problem> problems = new ArrayList<>();
        for (AccuracyColumn column : dataset.architectures().accuracies()) {
            double[] sorted = ColumnValues.rising(column.percent());
            if (sorted.length == 0) {
                continue;
            }
            double greatest = sorted[sorted.length - 1];
            if (sorted[0] < 0 || greatest > 100) {
                problems.add(outside(dataset, column, sorted[0], greatest));
            } else if (greatest <= 1 && greatest > 0) {
                problems.add(Problem.of(
                                Severity.WARNING,
                                "accuracy-fraction",
                                column.name(),
                                Numbers.significant(sorted[0], 3),
                                Numbers.significant(greatest, 3))
                        .counted(sorted.length, List.of())
                        .repairedBy(new DataRepair.ReadAsPercent(column.name())));
            }
        }
        return problems;
    }

    private static Problem outside(Dataset dataset, AccuracyColumn column, double least, double greatest) {
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < column.percent().length; row++) {
            if (column.percent()[row] < 0 || column.percent()[row] > 100) {
                ids.add(dataset.architectures().id(row));
            }
        }
        return Problem.of(
                        Severity.WARNING,
                        "accuracy-range",
                        ids.size(),
                        column.name(),
                        Numbers.significant(least, 3),
                        Numbers.significant(greatest, 3))
                .counted(ids.size(), ids)
                .repairedBy(Columns.otherAccuracies(dataset, column));
    }
}
