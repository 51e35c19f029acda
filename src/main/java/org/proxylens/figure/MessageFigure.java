package org.proxylens.figure;

import java.awt.geom.Rectangle2D;

/**
 * Words where a figure would stand: why there is nothing to show, and what to do.
 *
 * @param name name of the figure that would stand here
 * @param words one or two sentences
 * @param theme colours
 */
public record MessageFigure(String name, String words, FigureTheme theme) implements Figure<PlainLayout> {
    @Override
    public String description() {
        return words;
    }

    @Override
    public MessageFigure withTheme(FigureTheme other) {
        return new MessageFigure(name, words, other);
    }

    @Override
    public PlainLayout paint(FigureCanvas canvas) {
        Words.paint(canvas, words, theme);
        return new PlainLayout(new Rectangle2D.Double());
    }
}
