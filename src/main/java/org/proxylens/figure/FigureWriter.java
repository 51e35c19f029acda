package org.proxylens.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.proxylens.data.DataException;

/** Writes figures to files: PNG, SVG or PDF by the file's ending. The same figure gives the same bytes. */
public final class FigureWriter {
    /** The endings that can be written. */
    public static final List<String> ENDINGS = List.of(".png", ".svg", ".pdf");

    private FigureWriter() {}

    /** Whether the file's ending is one that can be written. */
    public static boolean canWrite(Path file) {
        return ENDINGS.stream().anyMatch(ending -> name(file).endsWith(ending));
    }

    /**
     * Writes a figure.
     *
     * @param widthMm width in millimetres
     * @param heightMm height in millimetres
     * @param dpi dots per inch of a PNG, and of what vector files hold as pixels
     * @throws DataException where the ending is unknown or the picture would be too large
     * @throws IOException where the file cannot be written; an older one then stands untouched
     */
    public static void write(Figure<?> figure, Path file, double widthMm, double heightMm, double dpi)
            throws IOException {
        throw new UnsupportedOperationException();
    }

    private static String name(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }
}
