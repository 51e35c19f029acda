package org.proxylens.cli.option;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.figure.pair.ScatterFigure;
import org.proxylens.figure.xy.Viewport;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The part of a plane that is drawn. */
public final class ViewInput {
    private static final int ENDS = 4;

    @Option(names = "--view", paramLabel = "X:X:Y:Y")
    private @Nullable String view;

    /** The figure in the part asked for. */
    public ScatterFigure of(CommandLine command, ScatterFigure figure) {
        return view == null ? figure : figure.withViewport(viewport(command, view));
    }

    /** The figure in the part asked for. */
    public ParetoFigure of(CommandLine command, ParetoFigure figure) {
        return view == null ? figure : figure.withViewport(viewport(command, view));
    }

    private static Viewport viewport(CommandLine command, String text) {
        try {
            double[] ends = Stream.of(text.split(":", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (ends.length == ENDS && ends[0] < ends[1] && ends[2] < ends[3]) {
                return new Viewport(ends[0], ends[1], ends[2], ends[3]);
            }
            throw WrongUsage.of(command, "view", text);
        } catch (NumberFormatException e) {
            throw WrongUsage.of(command, "view", text);
        }
    }
}
