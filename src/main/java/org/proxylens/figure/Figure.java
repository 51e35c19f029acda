package org.proxylens.figure;

/**
 * A chart as a value: its data and options, and how it is drawn. The same figure is drawn on screen and to files.
 *
 * @param <L> what the drawing tells of where things lie, for hover, zoom and hit-testing
 */
public interface Figure<L extends FigureLayout> {
    /** A short plain name, used for suggested file names: {@code srcc-heatmap}. */
    String name();

    /**
     * Draws the whole figure, background included, and says where things lie. A figure that has nothing to show draws
     * the reason in words instead; its layout's plot is then empty.
     */
    L paint(FigureCanvas canvas);

    /** What it shows, in one sentence: for those who cannot see it. */
    default String description() {
        return name();
    }

    /** The colours it is drawn in. */
    FigureTheme theme();

    /** The same figure in other colours. */
    Figure<L> withTheme(FigureTheme theme);
}
