package org.proxylens.cli.output;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Aliases;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureRaster;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Printed;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.file.FigureWriter;
import org.proxylens.figure.heatmap.HeatmapFigure;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The file a figure is drawn to, its size and its look. */
public final class FigureOutput {
    private static final double LARGEST_MM = 5000;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--width-mm", paramLabel = "W")
    private @Nullable Double widthMm;

    @Option(names = "--height-mm", paramLabel = "H")
    private @Nullable Double heightMm;

    @Option(names = "--dpi", paramLabel = "N", defaultValue = "300")
    private double dpi;

    @Option(names = "--dark")
    private boolean dark;

    @Mixin
    private StyleInput style = new StyleInput();

    /** What the figure calls devices. */
    public Aliases aliases() {
        return style.aliases();
    }

    /** The colours to draw with. */
    public FigureTheme theme() {
        return FigureTheme.of(dark);
    }

    /** Refuses as {@link #check} does, and where no file is named. */
    public void require(CommandLine command) {
        if (file == null) {
            throw WrongUsage.of(command, "no-output");
        }
        check(command);
    }

    /** Whether a figure is to be drawn. */
    public boolean wanted() {
        return file != null;
    }

    /** Refuses a file, size or density that cannot be drawn, before any work is done. */
    public void check(CommandLine command) {
        if (file != null && !FigureWriter.canWrite(file)) {
            throw WrongUsage.of(command, "figure-format", file.getFileName(), String.join(", ", FigureWriter.ENDINGS));
        }
        StyleInput.within(command, "--width-mm", widthMm, 1, LARGEST_MM);
        StyleInput.within(command, "--height-mm", heightMm, 1, LARGEST_MM);
        StyleInput.within(command, "--dpi", dpi, 1, 10_000);
        style.check(command);
    }

    /**
     * Loads what drawing needs beside all else, where an argument names a figure's file: to understand the command line and to read
     * a dataset take as long.
     */
    public static void prepare(String... arguments) {
        if (Stream.of(arguments)
                .map(argument -> argument.toLowerCase(Locale.ROOT))
                .anyMatch(argument -> FigureWriter.ENDINGS.stream().anyMatch(argument::endsWith))) {
            FigureRaster.prepare();
        }
    }

    /**
     * Draws the figure, where one is wanted.
     *
     * @param width in millimetres unless the user says otherwise
     * @param height in millimetres at that width
     */
    public void write(CommandLine command, Figure<?> figure, double width, double height) {
        Path to = file;
        if (to == null) {
            return;
        }
        double w = widthMm == null ? style.width(width) : widthMm;
        write(command, to, figure, w, height * w / width + style.style().linesMm());
    }

    /** Draws a heatmap, where one is wanted; its height suits what stands beside the cells. */
    public void write(CommandLine command, HeatmapFigure heatmap) {
        Path to = file;
        if (to == null) {
            return;
        }
        double w = widthMm == null ? style.width(UsualSize.HEATMAP.widthMm()) : widthMm;
        write(command, to, heatmap, w, heatmap.heightMm(w, style.style()));
    }

    private void write(CommandLine command, Path to, Figure<?> figure, double w, double usual) {
        double h = heightMm == null ? usual : heightMm;
        ResultOutput.write(command, to, () -> FigureWriter.write(Printed.of(figure, style.style()), to, w, h, dpi));
    }
}
