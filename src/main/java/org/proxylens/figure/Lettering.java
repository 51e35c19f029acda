package org.proxylens.figure;

/**
 * How large text and marks are on a canvas, in canvas units: text keeps its points whatever the size of the figure, and is
 * smaller on a single column, where a caption stands below the figure and not in it.
 *
 * @param width of the canvas
 * @param style how the figure is printed
 */
public record Lettering(double width, FigureStyle style) {
    private static final double UNITS_PER_POINT = 96 / 72.0;

    /** The smallest text that is written at all. */
    public static final double LEAST = FigureStyle.LEAST_PT * UNITS_PER_POINT;

    private static final double NARROW = 420;
    private static final double WIDE_SIZE = 12;
    private static final double NARROW_SIZE = 7 * UNITS_PER_POINT;
    private static final double NARROW_SMALL = 5.5 / 7;

    /** On a canvas. */
    public static Lettering of(FigureCanvas canvas) {
        return new Lettering(canvas.width(), canvas.style());
    }

    /** On a screen of some width. */
    public static Lettering of(double width) {
        return new Lettering(width, FigureStyle.SCREEN);
    }

    /** Whether this is a single column. */
    public boolean isColumn() {
        return width < NARROW;
    }

    /** The size of ordinary text. */
    public double size() {
        if (style.fontPt() > 0) {
            return Math.max(LEAST, style.fontPt() * UNITS_PER_POINT);
        }
        return isColumn() ? NARROW_SIZE : WIDE_SIZE;
    }

    /** The size of names and values, which are many. */
    public double smallSize() {
        return Math.max(LEAST, isColumn() ? NARROW_SMALL * size() : size() - 1);
    }

    /** The size of the labels at the ticks of an axis. */
    public double tickSize() {
        return Math.max(LEAST, size() - 1);
    }

    /** The margin. */
    public double pad() {
        return isColumn() ? 5 : 10;
    }

    /** The radius of a mark of some usual radius. */
    public double mark(double radius) {
        return radius * style.points() * (isColumn() ? 0.7 : 1);
    }

    /** Whether the line that sums up the figure is written. */
    public boolean captioned() {
        return style.caption() == null ? !isColumn() : style.caption();
    }

    /** Whether the legend stands above the figure. */
    public boolean legendAbove() {
        return style.legend() == null && !isColumn();
    }

    /** Whether the legend may stand inside. */
    public boolean legendInside() {
        return style.legend() == null ? isColumn() : style.legend() == FigureStyle.Legend.INSIDE;
    }

    /** Whether there is no legend. */
    public boolean unkeyed() {
        return style.legend() == FigureStyle.Legend.NONE;
    }
}
