package org.proxylens.cli.output;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.file.FigureWriter;
import picocli.CommandLine;
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

    /** The colours to draw with. */
    public FigureTheme theme() {
        return FigureTheme.of(dark);
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
        size(command, "--width-mm", widthMm, LARGEST_MM);
        size(command, "--height-mm", heightMm, LARGEST_MM);
        size(command, "--dpi", dpi, 10_000);
    }

    private static void size(CommandLine command, String option, @Nullable Double value, double most) {
        if (value != null && !(value >= 1 && value <= most)) {
            throw WrongUsage.of(command, "figure-size", option, (long) most, String.valueOf(value));
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
        double w = widthMm == null ? width : widthMm;
        double h = heightMm == null ? height * w / width : heightMm;
        ResultOutput.write(command, to, () -> FigureWriter.write(figure, to, w, h, dpi));
    }
}
