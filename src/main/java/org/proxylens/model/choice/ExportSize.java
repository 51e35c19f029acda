package org.proxylens.model.choice;

import org.proxylens.figure.FigureStyle;

/**
 * How a figure is written.
 *
 * @param format file format
 * @param widthMm width on paper in millimetres
 * @param heightMm height on paper in millimetres
 * @param dpi dots per inch of a raster
 * @param style how it is printed
 * @param dark whether it is drawn on a dark background
 */
public record ExportSize(Format format, double widthMm, double heightMm, double dpi, FigureStyle style, boolean dark) {
    /** Millimetres per inch. */
    public static final double MM_PER_INCH = 25.4;

    /** File formats of figures and of what they draw. */
    public enum Format {
        PNG,
        SVG,
        PDF,
        /** What is drawn, as a table. */
        CSV,
        /** A script that draws it with matplotlib. */
        PY;

        /** Whether the figure itself is written. */
        public boolean drawn() {
            return this != CSV && this != PY;
        }
    }

    /** A figure in the usual style. */
    public ExportSize(Format format, double widthMm, double heightMm, double dpi) {
        this(format, widthMm, heightMm, dpi, FigureStyle.PAPER, false);
    }

    /** The width of a raster in pixels. */
    public int widthPixels() {
        return (int) Math.round(widthMm / MM_PER_INCH * dpi);
    }

    /** The height of a raster in pixels. */
    public int heightPixels() {
        return (int) Math.round(heightMm / MM_PER_INCH * dpi);
    }
}
