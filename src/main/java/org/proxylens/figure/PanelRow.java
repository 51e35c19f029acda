package org.proxylens.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Figures side by side, of one width.
 *
 * @param name for file names
 * @param panels from left to right, at least one
 */
public record PanelRow(String name, List<Figure<?>> panels) implements Figure<PlainLayout> {
    public PanelRow {
        panels = List.copyOf(panels);
    }

    @Override
    public String description() {
        return panels.stream().map(Figure::description).collect(Collectors.joining(" "));
    }

    @Override
    public FigureTheme theme() {
        return panels.get(0).theme();
    }

    @Override
    public PanelRow withTheme(FigureTheme theme) {
        return new PanelRow(
                name,
                panels.stream().<Figure<?>>map(panel -> panel.withTheme(theme)).toList());
    }

    @Override
    public PlainLayout paint(FigureCanvas canvas) {
        new Pen(canvas, theme()).background();
        double width = canvas.width() / panels.size();
        AffineTransform place = canvas.graphics().getTransform();
        for (int i = 0; i < panels.size(); i++) {
            canvas.graphics().translate(i * width, 0);
            // marks are not splatted into the pixels, whose origin is that of the whole
            panels.get(i).paint(new FigureCanvas(canvas.graphics(), width, canvas.height(), null, canvas.style()));
            canvas.graphics().setTransform(place);
        }
        return new PlainLayout(new Rectangle2D.Double(0, 0, canvas.width(), canvas.height()));
    }
}
