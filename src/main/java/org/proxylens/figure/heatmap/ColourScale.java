package org.proxylens.figure.heatmap;

import java.awt.Color;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.proxylens.analysis.Measure;
import org.proxylens.figure.OkLab;
import org.proxylens.figure.Palette;

/**
 * Values to colours. Lightness rises evenly with the value, so the order of values is seen without hue, in grey print too;
 * the usual blue against yellow is what the common colour blindnesses leave. The good end is always the light one.
 *
 * @param low the least value told apart; smaller ones look like it
 * @param high the greatest value told apart
 * @param highIsLight whether the greatest value is the light end
 * @param palette from the dark to the light end
 */
public record ColourScale(double low, double high, boolean highIsLight, Palette palette) {
    private static final int SHADES = 1024;
    private static final double LEAST_SPAN = 0.2;
    private static final Map<Palette, int[]> TABLES = new ConcurrentHashMap<>();

    /** In the usual colours. */
    public ColourScale(double low, double high, boolean highIsLight) {
        this(low, high, highIsLight, Palette.BLUE_YELLOW);
    }

    /** The same scale in other colours. */
    public ColourScale in(Palette other) {
        return new ColourScale(low, high, highIsLight, other);
    }

    private static int[] table(Palette palette) {
        return IntStream.range(0, SHADES)
                .map(shade -> palette.rgb(shade / (SHADES - 1.0)))
                .toArray();
    }

    /**
     * The scale of a matrix. Correlations and shares end at 1, losses begin at 0; the other end is the farthest value,
     * rounded outwards to a tick.
     *
     * @param values NaN where undefined
     * @param order the rows and columns that count
     */
    public static ColourScale of(Measure measure, double[][] values, int[] order) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int row : order) {
            for (int column : order) {
                double value = values[row][column];
                if (Double.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (measure.largerIsBetter()) {
            double floor = low > high ? 0 : Math.floor(low * 10 + 1e-9) / 10;
            return new ColourScale(Math.max(-1, Math.min(1 - LEAST_SPAN, floor)), 1, true);
        }
        return new ColourScale(0, ceiling(high), false);
    }

    /** The next of 1, 2, 5 times a power of ten, in steps of a fifth of that power. */
    private static double ceiling(double value) {
        if (!(value > 0)) {
            return 0.01;
        }
        double step = Math.pow(10, Math.floor(Math.log10(value))) / 2;
        return step * Math.ceil(value / step - 1e-9);
    }

    /** The colour of a value, 0xRRGGBB; values outside the scale take the end's colour. */
    public int rgb(double value) {
        double share = Math.max(0, Math.min(1, (value - low) / (high - low)));
        return TABLES.computeIfAbsent(palette, ColourScale::table)[
                (int) Math.round((SHADES - 1) * (highIsLight ? share : 1 - share))];
    }

    /** The colour of a value. */
    public Color color(double value) {
        return new Color(rgb(value));
    }

    /** Black or white, whichever stands out more on the value's colour: at least 4.5:1. */
    public Color ink(double value) {
        int rgb = rgb(value);
        return OkLab.contrast(rgb, 0) >= OkLab.contrast(rgb, 0xffffff) ? Color.BLACK : Color.WHITE;
    }
}
