package org.proxylens.figure;

import java.awt.Color;

/** Turns sums of coverage into opacity and lays the cloud's colour over pixels. */
final class DensityTone {
    /** Steps of the logarithm of a sum, for a table: sixteen to each doubling. */
    private static final int STEPS = 32 * 16;

    private static final double DENSEST_ALPHA = 0.97;
    private static final double DENSEST_SHARE = 0.995;

    /** Opacity 0 … 255 by step of the sum. */
    private final int[] alphas = new int[STEPS];

    private DensityTone(double lone, double densest) {
        double range = Math.log(Math.max(2, densest));
        for (int step = 0; step < STEPS; step++) {
            double discs = sum(step) / Stamp.FULL;
            double alpha =
                    discs <= 1 ? lone * discs : lone + (DENSEST_ALPHA - lone) * Math.min(1, Math.log(discs) / range);
            alphas[step] = (int) Math.round(255 * alpha);
        }
    }

    /** The tone for the sums of some sheets of one size, added up. The first sheet holds all sums afterwards. */
    static DensityTone of(SplatSheet[] sheets, double lone) {
        SplatSheet all = sheets[0];
        int[] histogram = new int[STEPS];
        for (int row = 0; row < all.height(); row++) {
            int start = all.row(row);
            for (int i = start; i < start + all.width(); i++) {
                int sum = sum(sheets, i);
                if (sum >= Stamp.FULL) {
                    histogram[step(sum)]++;
                }
            }
        }
        return new DensityTone(lone, densest(histogram));
    }

    private static int sum(SplatSheet[] sheets, int index) {
        int sum = 0;
        for (SplatSheet sheet : sheets) {
            sum += sheet.sums()[index];
        }
        return sum;
    }

    /** How many discs lie on each other at the densest places, stray peaks left out. */
    private static double densest(int[] histogram) {
        long total = 0;
        for (int count : histogram) {
            total += count;
        }
        long seen = 0;
        for (int step = 0; step < STEPS; step++) {
            seen += histogram[step];
            if (seen >= DENSEST_SHARE * total) {
                return sum(step) / Stamp.FULL;
            }
        }
        return 1;
    }

    /** Lays the colour over the pixels of some rows of the sheets. */
    void lay(SplatSheet[] sheets, FigureCanvas.Pixels pixels, Color color, int fromRow, int toRow) {
        SplatSheet all = sheets[0];
        int[] argb = pixels.argb();
        for (int row = fromRow; row < toRow; row++) {
            int source = all.row(row);
            int target = (all.top() + row) * pixels.width() + all.left();
            for (int i = 0; i < all.width(); i++) {
                int sum = sum(sheets, source + i);
                if (sum > 0) {
                    argb[target + i] = over(color, alphas[step(sum)], argb[target + i]);
                }
            }
        }
    }

    /** A colour of some opacity over a premultiplied pixel. */
    private static int over(Color color, int alpha, int below) {
        int rest = 255 - alpha;
        int a = alpha + divide(rest * (below >>> 24));
        int r = divide(alpha * color.getRed() + rest * (below >> 16 & 0xff));
        int g = divide(alpha * color.getGreen() + rest * (below >> 8 & 0xff));
        int b = divide(alpha * color.getBlue() + rest * (below & 0xff));
        return a << 24 | r << 16 | g << 8 | b;
    }

    /** Divides by 255, rounded. */
    private static int divide(int value) {
        int half = value + 128;
        return half + (half >> 8) >> 8;
    }

    /** The step of a positive sum: its power of two and the four bits after it. */
    private static int step(int sum) {
        int power = 31 - Integer.numberOfLeadingZeros(sum);
        int bits = power >= 4 ? sum >>> power - 4 : sum << 4 - power;
        return power * 16 + (bits & 15);
    }

    /** The sum a step stands for. */
    private static double sum(int step) {
        return Math.pow(2, step / 16) * (1 + step % 16 / 16.0);
    }
}
