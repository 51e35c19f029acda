package org.proxylens.figure.pair;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.proxylens.figure.FigureLayout;

/**
 * Where the panels of small multiples lie.
 *
 * @param plot all of them
 * @param panels one after the other
 */
public record MultiplesLayout(Rectangle2D plot, List<Rectangle2D> panels) implements FigureLayout {
    /** Nothing to point at. */
    static final MultiplesLayout NONE = new MultiplesLayout(new Rectangle2D.Double(), List.of());

    public MultiplesLayout {
        panels = List.copyOf(panels);
    }

    /** The panel at a place, -1 where there is none. */
    public int panelAt(double x, double y) {
        for (int i = 0; i < panels.size(); i++) {
            if (panels.get(i).contains(x, y)) {
                return i;
            }
        }
        return -1;
    }
}
