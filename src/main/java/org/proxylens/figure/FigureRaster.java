package org.proxylens.figure;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/** Draws figures into pixels: those behind a window's image, or those of a picture file. */
public final class FigureRaster {
    private static final int[] MASKS = {0xff0000, 0xff00, 0xff, 0xff000000};

    private FigureRaster() {}

    /**
     * Draws a figure into an array. The figure fills it wholly with opaque pixels.
     *
     * @param argb premultiplied ARGB, row by row, {@code width * height} long
     * @param width in device pixels
     * @param height in device pixels
     * @param scale device pixels per canvas unit
     * @return where things lie, in canvas units
     */
    public static <L extends FigureLayout> L paint(Figure<L> figure, int[] argb, int width, int height, double scale) {
        Graphics2D graphics = image(argb, width, height).createGraphics();
        try {
            smooth(graphics);
            graphics.scale(scale, scale);
            FigureCanvas.Pixels pixels = new FigureCanvas.Pixels(argb, width, height, scale);
            return figure.paint(new FigureCanvas(graphics, width / scale, height / scale, pixels));
        } finally {
            graphics.dispose();
        }
    }

    /** Loads what drawing needs beside other work: the toolkit and the font take longer than a figure. */
    public static void prepare() {
        Thread loading = new Thread(
                () -> {
                    Graphics2D graphics = image(new int[1], 1, 1).createGraphics();
                    smooth(graphics);
                    graphics.fill(new Ellipse2D.Double(0, 0, 1, 1));
                    String text = "0";
                    graphics.setFont(FigureFont.of(text, FigureFont.width(text, 1)));
                    graphics.drawString(text, 0, 1);
                    graphics.dispose();
                },
                "prepare");
        loading.setDaemon(true);
        // what cannot be loaded is told when it is drawn
        loading.setUncaughtExceptionHandler((thread, failure) -> {});
        loading.start();
    }

    /** Sets smooth edges, and text and lines that are not shifted to whole pixels, so that all outputs agree. */
    public static void smooth(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** An image over an array of premultiplied ARGB; what is drawn into one is in the other. */
    public static BufferedImage image(int[] argb, int width, int height) {
        DataBufferInt data = new DataBufferInt(argb, argb.length);
        WritableRaster raster = Raster.createPackedRaster(data, width, height, width, MASKS, null);
        DirectColorModel colors = new DirectColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                32,
                MASKS[0],
                MASKS[1],
                MASKS[2],
                MASKS[3],
                true,
                DataBuffer.TYPE_INT);
        return new BufferedImage(colors, raster, true, null);
    }
}
