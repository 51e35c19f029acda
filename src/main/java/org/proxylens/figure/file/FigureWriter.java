package org.proxylens.figure.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.proxylens.data.DataException;
import org.proxylens.data.Numbers;
import org.proxylens.data.source.FileWriter;
import org.proxylens.figure.Figure;

/**
 * Writes figures to files: PNG, SVG or PDF by the file's ending. The same figure gives the same bytes. All three draw
 * the same layout at the same size on paper.
 */
public final class FigureWriter {
    /** The endings that can be written. */
    public static final List<String> ENDINGS = List.of(".png", ".svg", ".pdf");

    static final double MM_PER_INCH = 25.4;

    /** Canvas units to the inch. */
    public static final double UNITS_PER_INCH = 96;

    private static final double LARGEST_MM = 5_000;
    private static final double MOST_PIXELS = 400e6;

    private FigureWriter() {}

    /** Whether the file's ending is one that can be written. */
    public static boolean canWrite(Path file) {
        return ENDINGS.stream().anyMatch(ending -> hasEnding(file, ending));
    }

    /**
     * Writes a figure.
     *
     * @param widthMm width in millimetres
     * @param heightMm height in millimetres
     * @param dpi dots per inch of a PNG, which also says so; vector files have none
     * @throws DataException where the ending is unknown or the size is out of bounds
     * @throws IOException where the file cannot be written; an older one then stands untouched
     */
    public static void write(Figure<?> figure, Path file, double widthMm, double heightMm, double dpi)
            throws IOException {
        check(file, widthMm, heightMm, dpi);
        double width = units(widthMm);
        double height = units(heightMm);
        if (hasEnding(file, ".png")) {
            FileWriter.write(file, out -> PngFile.write(figure, width, height, dpi, out));
        } else if (hasEnding(file, ".svg")) {
            FileWriter.write(file, out -> SvgFile.write(figure, width, height, out));
        } else {
            FileWriter.write(file, out -> PdfFile.write(figure, width, height, out));
        }
    }

    /**
     * A figure as an {@code svg} element for an HTML page.
     *
     * @param idPrefix begins every id in it; a letter first, and different for each figure of a page
     */
    public static String svg(Figure<?> figure, double widthMm, double heightMm, String idPrefix) {
        return SvgFile.element(figure, units(widthMm), units(heightMm), idPrefix);
    }

    /** A figure as the bytes of a PNG file. */
    public static byte[] png(Figure<?> figure, double widthMm, double heightMm, double dpi) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PngFile.write(figure, units(widthMm), units(heightMm), dpi, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A length in canvas units. */
    public static double units(double millimetres) {
        return millimetres / MM_PER_INCH * UNITS_PER_INCH;
    }

    /** A length in canvas units in millimetres. */
    public static double millimetres(double units) {
        return units / UNITS_PER_INCH * MM_PER_INCH;
    }

    private static void check(Path file, double widthMm, double heightMm, double dpi) {
        if (!canWrite(file)) {
            throw DataException.at(file.toString(), "figure-ending");
        }
        boolean sized = widthMm > 0 && heightMm > 0 && widthMm <= LARGEST_MM && heightMm <= LARGEST_MM && dpi > 0;
        if (!sized) {
            throw DataException.of(
                    "figure-size",
                    Numbers.significant(widthMm, 6),
                    Numbers.significant(heightMm, 6),
                    Numbers.significant(dpi, 6));
        }
        double pixels = widthMm * heightMm * Math.pow(dpi / MM_PER_INCH, 2);
        if (hasEnding(file, ".png") && pixels > MOST_PIXELS) {
            throw DataException.of("figure-pixels", file, Numbers.significant(pixels / 1e6, 3));
        }
    }

    private static boolean hasEnding(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
