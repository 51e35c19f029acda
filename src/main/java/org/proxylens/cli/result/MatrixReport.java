package org.proxylens.cli.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Phrases;
import org.proxylens.cli.output.Environment;
import org.proxylens.cli.output.HeatColours;
import org.proxylens.cli.text.Ansi;
import org.proxylens.cli.text.MatrixText;
import org.proxylens.cli.text.TextPage;
import org.proxylens.data.message.Messages;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.CorrelationMatrix;

/** A matrix of rank correlations for people: what it is, its cells, and what they come to. */
public record MatrixReport(MatrixReading matrix, double threshold) {
    /** The lines to print. */
    public List<String> lines(Environment environment, boolean coloured) {
        TextPage lines = new TextPage().tell(summary()).gap().add(cells(matrix.srcc(), environment, coloured));
        CorrelationMatrix tau = matrix.kendall();
        if (tau != null) {
            lines.gap().line(Messages.text("cli.matrix.kendall"));
            lines.add(cells(tau, environment, coloured));
        }
        return lines.lines();
    }

    private List<String> cells(CorrelationMatrix values, Environment environment, boolean coloured) {
        MatrixText.Cell cell = (i, j) -> Measure.SRCC.cellText(values.value()[i][j]);
        MatrixText.Colour colour = (i, j) -> colour(values.value()[i][j]);
        return new MatrixText(matrix.devices(), cell)
                .lines(coloured ? colour : null, new Ansi(environment.trueColour()));
    }

    private static @Nullable Integer colour(double value) {
        return HeatColours.of(Measure.SRCC, value);
    }

    private String summary() {
        List<String> names = matrix.devices();
        int size = names.size();
        int pairs = 0;
        int reached = 0;
        int[] most = {-1, -1};
        int[] least = {-1, -1};
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                double r = value(i, j);
                if (Double.isNaN(r)) {
                    continue;
                }
                pairs++;
                reached += r >= threshold ? 1 : 0;
                most = most[0] < 0 || r > value(most[0], most[1]) ? new int[] {i, j} : most;
                least = least[0] < 0 || r < value(least[0], least[1]) ? new int[] {i, j} : least;
            }
        }
        return pairs == 0
                ? Messages.text("cli.matrix.none", size)
                : Messages.text(
                        "cli.matrix.headline",
                        size,
                        basis(),
                        reached,
                        pairs,
                        Phrases.number(threshold),
                        pair(most),
                        pair(least));
    }

    private String basis() {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < matrix.devices().size(); i++) {
            for (int j = i + 1; j < matrix.devices().size(); j++) {
                least = Math.min(least, matrix.srcc().n()[i][j]);
                most = Math.max(most, matrix.srcc().n()[i][j]);
            }
        }
        String n = least == most
                ? Messages.text("cli.matrix.architectures", most)
                : Messages.text("cli.matrix.architectures-range", least, most);
        return Messages.text(matrix.common() == CommonSet.LISTWISE ? "cli.matrix.listwise" : "cli.matrix.pairwise", n);
    }

    private String pair(int[] at) {
        List<String> names = matrix.devices();
        String r = Phrases.correlation(value(at[0], at[1]));
        return Messages.text("cli.matrix.pair", names.get(at[0]), names.get(at[1]), r);
    }

    private double value(int i, int j) {
        return matrix.srcc().value()[i][j];
    }
}
