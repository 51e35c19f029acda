package org.proxylens.figure.xy;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;
import org.proxylens.figure.FigureCanvas;

/**
 * Draws dense points straight into pixels. Each point adds the coverage of a small anti-aliased disc to a sheet of sums;
 * then every pixel takes the cloud's colour with an opacity that rises with its sum: in proportion up to one whole disc,
 * then with the logarithm up to the densest places, so that a lone point is seen and a crowd still shows its shape.
 */
final class Splat {
    private static final int PARALLEL_FROM = 60_000;
    private static final int SHEETS = 2;

    private Splat() {}

    /** Draws the points of a placement in canvas units; pixels outside its plot are left alone. */
    static void paint(FigureCanvas.Pixels pixels, Placement placement, double radius, Color color) {
        double scale = pixels.scale();
        Rectangle2D plot = placement.plot();
        int left = (int) Math.max(0, Math.floor(plot.getMinX() * scale));
        int top = (int) Math.max(0, Math.floor(plot.getMinY() * scale));
        int right = (int) Math.min(pixels.width(), Math.ceil(plot.getMaxX() * scale));
        int bottom = (int) Math.min(pixels.height(), Math.ceil(plot.getMaxY() * scale));
        if (right <= left || bottom <= top) {
            return;
        }
        Stamp stamp = Stamp.of(radius * scale);
        int count = placement.size();
        int sheets = count >= PARALLEL_FROM ? SHEETS : 1;
        SplatSheet[] sheet = new SplatSheet[sheets];
        stream(sheets).forEach(part -> {
            SplatSheet own = new SplatSheet(left, top, right - left, bottom - top, stamp);
            int from = (int) ((long) count * part / sheets);
            int to = (int) ((long) count * (part + 1) / sheets);
            own.add(placement, scale, from, to);
            sheet[part] = own;
        });
        for (int part = 1; part < sheets; part++) {
            sheet[0].add(sheet[part]);
        }
        DensityTone tone = DensityTone.of(sheet[0], loneAlpha(count));
        int height = bottom - top;
        stream(SHEETS)
                .forEach(part ->
                        tone.lay(sheet[0], pixels, color, height * part / SHEETS, height * (part + 1) / SHEETS));
    }

    /** The opacity of a point that no other touches: the fainter the more there are. */
    static double loneAlpha(int points) {
        double decades = Math.log10(Math.max(1, points));
        return Math.max(0.3, Math.min(0.8, 1.0 - 0.15 * decades));
    }

    private static IntStream stream(int sheets) {
        IntStream parts = IntStream.range(0, sheets);
        return sheets > 1 ? parts.parallel() : parts;
    }
}
