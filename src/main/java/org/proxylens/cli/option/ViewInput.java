package org.proxylens.cli.option;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.figure.Figure;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.figure.xy.XyFigure;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The part of a plane that is drawn. */
public final class ViewInput {
    private static final int ENDS = 4;

    @Option(names = "--view", paramLabel = "X:X:Y:Y")
    private @Nullable String view;

    /** The part asked for; null for the usual one. */
    public @Nullable Viewport of(CommandLine command) {
        return view == null ? null : viewport(command, view);
    }

    /** The part of a figure asked for; all of one that has no plane. */
    public Figure<?> within(CommandLine command, Figure<?> figure) {
        Viewport part = of(command);
        return part == null || !(figure instanceof XyFigure plane) ? figure : plane.withViewport(part);
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
