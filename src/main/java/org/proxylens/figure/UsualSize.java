package org.proxylens.figure;

/** How large figures are where nobody says how large. */
public enum UsualSize {
    HEATMAP(180, 165),
    SCATTER(140, 120),
    PARETO(180, 120);

    /** The dots per inch of a picture. */
    public static final double DPI = 300;

    private final double widthMm;
    private final double heightMm;

    UsualSize(double widthMm, double heightMm) {
        this.widthMm = widthMm;
        this.heightMm = heightMm;
    }

    /** The width in millimetres. */
    public double widthMm() {
        return widthMm;
    }

    /** The height in millimetres. */
    public double heightMm() {
        return heightMm;
    }
}
