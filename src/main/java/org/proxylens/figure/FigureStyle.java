package org.proxylens.figure;

import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;

/**
 * How a figure is printed, apart from what it shows: the same figure in another style tells the same.
 *
 * @param fontPt size of ordinary text in points, at least {@link #LEAST_PT}; 0 for what suits the width
 * @param palette colours of the cells of a heatmap
 * @param values which cells of a heatmap say their value
 * @param decimals of these values; negative for what is usual for the measure
 * @param legend where the legend stands; null for what suits the width
 * @param caption whether the line that sums up the figure stands over it; null where the figure has the room
 * @param title a title over the figure, empty for none
 * @param lines how wide lines are, as a multiple of the usual
 * @param points how large marks are, as a multiple of the usual
 * @param paper whether it is for print: cells are then square
 * @param cloud how a vector file holds dense points; null for discs as long as a viewer bears them
 */
public record FigureStyle(
        double fontPt,
        Palette palette,
        Values values,
        int decimals,
        @Nullable Legend legend,
        @Nullable Boolean caption,
        String title,
        double lines,
        double points,
        boolean paper,
        @Nullable Cloud cloud) {

    /** The smallest text that can be read in print, in points. */
    public static final double LEAST_PT = 5;

    /** The largest text, in points. */
    public static final double MOST_PT = 72;

    private static final double LINE_MM = 5;

    /** On screen. */
    public static final FigureStyle SCREEN =
            new FigureStyle(0, Palette.BLUE_YELLOW, Values.ALL, -1, null, null, "", 1, 1, false, null);

    /** In files, as far as nothing else is asked for. */
    public static final FigureStyle PAPER =
            new FigureStyle(0, Palette.BLUE_YELLOW, Values.ALL, -1, null, null, "", 1, 1, true, null);

    /** The height that lines take, in millimetres, for which a usual height has no room. */
    public double linesMm() {
        double legends = legend == Legend.BELOW ? 2 * LINE_MM : 0;
        return (title.isEmpty() ? 0 : LINE_MM) + (Boolean.TRUE.equals(caption) ? LINE_MM : 0) + legends;
    }

    /** Which cells of a heatmap say their value. */
    public enum Values {
        /** All that have one. */
        ALL,
        /** Those that reach the threshold. */
        REACHED,
        /** None. */
        NONE;

        /** Its name on the command line. */
        @Override
        public String toString() {
            return Messages.key(this);
        }
    }

    /** Where a legend stands. */
    public enum Legend {
        /** In a corner of the plane in which it hides nothing; below where there is none. */
        INSIDE,
        /** Below the figure. */
        BELOW,
        /** Nowhere. */
        NONE;

        /** Its name on the command line. */
        @Override
        public String toString() {
            return Messages.key(this);
        }
    }

    /** How a vector file holds the points of all architectures. */
    public enum Cloud {
        /** As one picture; axes, fronts and text stay vectors. */
        PICTURE,
        /** As a disc each, however many. */
        DISCS;

        /** Its name on the command line. */
        @Override
        public String toString() {
            return Messages.key(this);
        }
    }

    /** The same with dense points held in another way. */
    public FigureStyle with(@Nullable Cloud held) {
        return new FigureStyle(fontPt, palette, values, decimals, legend, caption, title, lines, points, paper, held);
    }

    /** The same with text of another size in points. */
    public FigureStyle sized(double pt) {
        return new FigureStyle(pt, palette, values, decimals, legend, caption, title, lines, points, paper, cloud);
    }
}
