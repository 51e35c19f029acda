package org.proxylens.figure;

import java.awt.Color;

/**
 * The colours of a figure. Every text colour has a contrast of at least 4.5:1 on the background, every mark of at least
 * 3:1; marks that differ in colour differ in shape as well.
 *
 * @param dark whether the background is dark
 * @param background behind everything, opaque
 * @param text titles, values, legends
 * @param quietText tick labels, captions
 * @param line axes and frames
 * @param grid grid lines
 * @param cloud the points of all architectures
 * @param target the target-optimal front
 * @param proxy the proxy-derived front and what the proxy selects
 * @param extra a further front, such as that of an adapted proxy
 * @param limit thresholds, limits and the reference point
 * @param shade laid over what is outside the region of interest, translucent
 * @param missing background of cells without a value
 * @param hatch lines over cells without a value
 */
public record FigureTheme(
        boolean dark,
        Color background,
        Color text,
        Color quietText,
        Color line,
        Color grid,
        Color cloud,
        Color target,
        Color proxy,
        Color extra,
        Color limit,
        Color shade,
        Color missing,
        Color hatch) {

    /** How many colours there are for series. */
    public static final int SERIES = 5;

    /** On paper and on a light screen. */
    public static final FigureTheme LIGHT = new FigureTheme(
            false,
            new Color(0xffffff),
            new Color(0x1f2328),
            new Color(0x57606a),
            new Color(0x57606a),
            new Color(0xe4e7eb),
            new Color(0x46536b),
            new Color(0x0b5cad),
            new Color(0xb8470a),
            new Color(0x00794c),
            new Color(0xa3195b),
            new Color(0x1f, 0x23, 0x28, 0x1c),
            new Color(0xf1f3f5),
            new Color(0x9aa4af));

    /** On a dark screen. */
    public static final FigureTheme DARK = new FigureTheme(
            true,
            new Color(0x0d1117),
            new Color(0xe6edf3),
            new Color(0x9aa5b1),
            new Color(0x8b949e),
            new Color(0x21262d),
            new Color(0x8b98a8),
            new Color(0x62b0ff),
            new Color(0xff9a4d),
            new Color(0x3fca8a),
            new Color(0xff7ab2),
            new Color(0xe6, 0xed, 0xf3, 0x1c),
            new Color(0x161b22),
            new Color(0x5b6570));

    /** The colours of one of the two. */
    public static FigureTheme of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    /** The colour of a series; they come round again after {@value #SERIES}. */
    public Color series(int index) {
        return switch (index % SERIES) {
            case 0 -> target;
            case 1 -> proxy;
            case 2 -> extra;
            case 3 -> limit;
            default -> quietText;
        };
    }
}
