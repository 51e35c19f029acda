package org.proxylens.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.Arrays;

/** Draws text, lines and shapes in a figure's own terms: canvas units, colours, alignment. */
public final class Pen {
    /** Where a text lies relative to its point. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** The size at which widths of text are measured to be scaled. */
    public static final double SIZE = 12;

    private final FigureCanvas canvas;
    private final Graphics2D graphics;
    private final FigureTheme theme;
    private final Lettering lettering;

    public Pen(FigureCanvas canvas, FigureTheme theme) {
        this.canvas = canvas;
        this.graphics = canvas.graphics();
        this.theme = theme;
        lettering = Lettering.of(canvas);
    }

    public Graphics2D graphics() {
        return graphics;
    }

    public FigureTheme theme() {
        return theme;
    }

    public FigureCanvas canvas() {
        return canvas;
    }

    /** How large text and marks are on this canvas. */
    public Lettering lettering() {
        return lettering;
    }

    /** The size of ordinary text on this canvas. */
    public double size() {
        return lettering.size();
    }

    /** The margin of this canvas. */
    public double pad() {
        return lettering.pad();
    }

    /** Whether this is a single column. */
    public boolean isColumn() {
        return lettering.isColumn();
    }

    /** The size of names and values. */
    public double smallSize() {
        return lettering.smallSize();
    }

    /** Fills the canvas. A path, so that vector files hold a rectangle for each cell of a heatmap and no other. */
    public void background() {
        FigureCanvas.Pixels pixels = canvas.pixels();
        if (pixels != null) {
            Arrays.fill(pixels.argb(), theme.background().getRGB());
            return;
        }
        fill(box(0, 0, canvas.width(), canvas.height()), theme.background());
    }

    /** A rectangle as a path. */
    public static Path2D box(double x, double y, double width, double height) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + height);
        path.lineTo(x, y + height);
        path.closePath();
        return path;
    }

    public void fill(Shape shape, Color color) {
        graphics.setPaint(color);
        graphics.fill(shape);
    }

    public void draw(Shape shape, Color color, double width, float... dashes) {
        graphics.setPaint(color);
        graphics.setStroke(ChartTheme.stroke(width, dashes));
        graphics.draw(shape);
    }

    public void line(double x1, double y1, double x2, double y2, Color color, double width, float... dashes) {
        draw(new Line2D.Double(x1, y1, x2, y2), color, width, dashes);
    }

    /** Text whose vertical middle is at y. */
    public void text(String words, double x, double y, Align align, double size, Color color) {
        String text = FigureFont.printable(words);
        if (text.isEmpty()) {
            return;
        }
        double left = x - shift(align) * FigureFont.width(text, size);
        graphics.setFont(FigureFont.of(text, size));
        graphics.setPaint(color);
        graphics.drawString(text, (float) left, (float) (y + FigureFont.middle(size)));
    }

    /** Text turned about a point; negative degrees read upwards. */
    public void turned(String text, double x, double y, double degrees, Align align, double size, Color color) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y);
        graphics.rotate(Math.toRadians(degrees));
        text(text, 0, 0, align, size, color);
        graphics.setTransform(before);
    }

    private static double shift(Align align) {
        return switch (align) {
            case LEFT -> 0;
            case CENTRE -> 0.5;
            case RIGHT -> 1;
        };
    }
}
