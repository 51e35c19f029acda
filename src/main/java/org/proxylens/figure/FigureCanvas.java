package org.proxylens.figure;

import java.awt.Graphics2D;
import org.jspecify.annotations.Nullable;

/**
 * What a figure draws on.
 *
 * @param graphics scaled so that one unit is 1/96 inch on paper and one logical pixel on screen
 * @param width in units
 * @param height in units
 * @param pixels the pixels behind {@code graphics} where it draws on a raster: dense marks are splatted straight into
 *     them; null for vector files
 * @param style how the figure is printed
 */
public record FigureCanvas(
        Graphics2D graphics,
        double width,
        double height,
        @Nullable Pixels pixels,
        FigureStyle style) {

    /** A canvas in the style of a screen. */
    public FigureCanvas(Graphics2D graphics, double width, double height, @Nullable Pixels pixels) {
        this(graphics, width, height, pixels, FigureStyle.SCREEN);
    }

    /** The same canvas in another style. */
    public FigureCanvas in(FigureStyle other) {
        return new FigureCanvas(graphics, width, height, pixels, other);
    }

    /**
     * A raster.
     *
     * @param argb premultiplied ARGB, row by row, {@code width * height} long
     * @param width in device pixels
     * @param height in device pixels
     * @param scale device pixels per unit
     */
    @SuppressWarnings("ArrayRecordComponent") // too large to copy or to compare
    public record Pixels(int[] argb, int width, int height, double scale) {}
}
