package org.proxylens.figure;

import java.awt.geom.Rectangle2D;

/** Draws sentences in the middle of a canvas. */
final class Words {
    private Words() {}

    static void paint(FigureCanvas canvas, String words, FigureTheme theme) {
        canvas.graphics().setColor(theme.background());
        canvas.graphics().fill(new Rectangle2D.Double(0, 0, canvas.width(), canvas.height()));
        canvas.graphics().setColor(theme.text());
        canvas.graphics().drawString(words, 20, (float) canvas.height() / 2);
    }
}
