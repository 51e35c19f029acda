package org.proxylens.figure.xy;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureRaster;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.file.FigureWriter;

/**
 * Draws dense points: on a raster straight into its pixels; in a vector file as one disc each, and beyond
 * {@value #MOST_DISCS} points in view, unless the style says otherwise, as a picture of {@value #PICTURE_DPI} dots per inch in
 * place of the points alone, since a million discs open in no viewer. Axes, fronts and text stay vectors.
 */
public final class CloudPainter {
    public static final int MOST_DISCS = 20_000;
    static final int PICTURE_DPI = 400;

    private static final double LEAST_RADIUS = 1;
    private static final double GREATEST_RADIUS = 2.6;
    private static final double RADIUS_PER_SPACING = 0.34;

    /** Overlapping discs add up faster than the tone of a raster does. */
    private static final double DISC_SHARE = 0.7;

    private CloudPainter() {}

    static void paint(FigureCanvas canvas, XyLayout layout, PointCloud cloud, Color color) {
        Placement placement = Placement.of(layout, cloud);
        int visible = placement.visible();
        if (visible == 0) {
            return;
        }
        FigureCanvas.Pixels pixels = canvas.pixels();
        double radius = canvas.style().points() * radius(visible, layout.plot());
        if (pixels != null) {
            Splat.paint(pixels, placement, radius, color);
        } else if (discs(canvas.style().cloud(), visible)) {
            discs(canvas.graphics(), placement, radius, DISC_SHARE * Splat.loneAlpha(visible), color);
        } else {
            picture(canvas.graphics(), placement, radius, color);
        }
    }

    private static boolean discs(FigureStyle.@Nullable Cloud wanted, int visible) {
        return wanted == null ? visible <= MOST_DISCS : wanted == FigureStyle.Cloud.DISCS;
    }

    /** The radius of a point in canvas units: smaller the closer they lie. */
    static double radius(int points, Rectangle2D plot) {
        double spacing = Math.sqrt(plot.getWidth() * plot.getHeight() / points);
        return Math.max(LEAST_RADIUS, Math.min(GREATEST_RADIUS, RADIUS_PER_SPACING * spacing));
    }

    private static void discs(Graphics2D graphics, Placement placement, double radius, double alpha, Color color) {
        Composite before = graphics.getComposite();
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) alpha));
        graphics.setPaint(color);
        for (int i = 0; i < placement.size(); i++) {
            if (placement.visible(i)) {
                double x = placement.x(i);
                double y = placement.y(i);
                graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
            }
        }
        graphics.setComposite(before);
    }

    private static void picture(Graphics2D graphics, Placement placement, double radius, Color color) {
        double scale = PICTURE_DPI / FigureWriter.UNITS_PER_INCH;
        Rectangle2D plot = placement.plot();
        int width = (int) Math.ceil(plot.getWidth() * scale);
        int height = (int) Math.ceil(plot.getHeight() * scale);
        int[] argb = new int[width * height];
        Splat.paint(new FigureCanvas.Pixels(argb, width, height, scale), placement.atOrigin(), radius, color);
        AffineTransform place = AffineTransform.getTranslateInstance(plot.getX(), plot.getY());
        place.scale(1 / scale, 1 / scale);
        graphics.drawImage(FigureRaster.image(argb, width, height), place, null);
    }
}
