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
        boolean paper) {

    /** The smallest text that can be read in print, in points. */
    public static final double LEAST_PT = 5;

    /** The largest text, in points. */
    public static final double MOST_PT = 72;

    /** On screen. */
    public static final FigureStyle SCREEN =
            new FigureStyle(0, Palette.BLUE_YELLOW, Values.ALL, -1, null, null, "", 1, 1, false);

    /** In files, as far as nothing else is asked for. */
    public static final FigureStyle PAPER =
            new FigureStyle(0, Palette.BLUE_YELLOW, Values.ALL, -1, null, null, "", 1, 1, true);

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
}
