package org.proxylens.view.chart;

import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureLayout;

/** Paints figures into pixels. */
final class FigurePainter {
    private static final int[] MASKS = {0xff0000, 0xff00, 0xff, 0xff000000};

    private FigurePainter() {}

    static <L extends FigureLayout> L paint(Figure<L> figure, FrameBuffer image, double scale) {
        DataBufferInt data = new DataBufferInt(image.argb(), image.argb().length);
        WritableRaster raster =
                Raster.createPackedRaster(data, image.width(), image.height(), image.width(), MASKS, null);
        DirectColorModel colors = new DirectColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                32,
                MASKS[0],
                MASKS[1],
                MASKS[2],
                MASKS[3],
                true,
                DataBuffer.TYPE_INT);
        Graphics2D graphics = new BufferedImage(colors, raster, true, null).createGraphics();
        try {
            graphics.scale(scale, scale);
            FigureCanvas.Pixels pixels = new FigureCanvas.Pixels(image.argb(), image.width(), image.height(), scale);
            return figure.paint(new FigureCanvas(graphics, image.width() / scale, image.height() / scale, pixels));
        } finally {
            graphics.dispose();
        }
    }
}
