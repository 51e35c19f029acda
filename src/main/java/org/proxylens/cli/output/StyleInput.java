package org.proxylens.cli.output;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Aliases;
import org.proxylens.data.open.AliasFile;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.PagePreset;
import org.proxylens.figure.Palette;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a figure is printed, apart from its size. */
public final class StyleInput {
    @Option(names = "--preset", paramLabel = "P")
    private @Nullable PagePreset preset;

    @Option(names = "--font-pt", paramLabel = "PT")
    private @Nullable Double fontPt;

    @Option(names = "--colours", paramLabel = "C", defaultValue = "blue-yellow")
    private Palette colours = Palette.BLUE_YELLOW;

    @Option(names = "--values", paramLabel = "V", defaultValue = "all")
    private FigureStyle.Values values = FigureStyle.Values.ALL;

    @Option(names = "--decimals", paramLabel = "N")
    private @Nullable Integer decimals;

    @Option(names = "--legend", paramLabel = "L")
    private FigureStyle.@Nullable Legend legend;

    @Option(names = "--caption", negatable = true)
    private @Nullable Boolean caption;

    @Option(names = "--title", paramLabel = "TEXT", defaultValue = "")
    private String title = "";

    @Option(names = "--line-scale", paramLabel = "F", defaultValue = "1")
    private double lines = 1;

    @Option(names = "--point-scale", paramLabel = "F", defaultValue = "1")
    private double points = 1;

    @Option(names = "--cloud", paramLabel = "C")
    private FigureStyle.@Nullable Cloud cloud;

    @Option(names = "--aliases", paramLabel = "FILE")
    private @Nullable Path aliases;

    /** What the figure calls devices. */
    public Aliases aliases() {
        return aliases == null ? Aliases.NONE : AliasFile.read(aliases);
    }

    /** How the figure is printed. */
    public FigureStyle style() {
        double usual = preset == null ? 0 : preset.fontPt();
        int digits = decimals == null ? FigureStyle.PAPER.decimals() : decimals;
        double size = fontPt == null ? usual : fontPt;
        return new FigureStyle(size, colours, values, digits, legend, caption, title, lines, points, true, cloud);
    }

    /** The width that a template asks for; null where none is named. */
    public @Nullable Double presetWidth() {
        return preset == null ? null : preset.widthMm();
    }

    /** The width that is usual where none is given. */
    public double width(double usual) {
        return preset == null ? usual : preset.widthMm();
    }

    /** Refuses what cannot be drawn. */
    public void check(CommandLine command) {
        within(command, "--font-pt", fontPt, FigureStyle.LEAST_PT, FigureStyle.MOST_PT);
        within(command, "--decimals", decimals == null ? null : decimals.doubleValue(), 0, 6);
        within(command, "--line-scale", lines, 0.1, 10);
        within(command, "--point-scale", points, 0.1, 10);
    }

    /** Refuses a number that is out of bounds. */
    public static void within(CommandLine command, String option, @Nullable Double value, double least, double most) {
        if (value != null && !(value >= least && value <= most)) {
            throw WrongUsage.of(command, "figure-size", option, least, most, String.valueOf(value));
        }
    }
}
