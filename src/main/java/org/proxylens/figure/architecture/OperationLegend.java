package org.proxylens.figure.architecture;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Pen;
import org.proxylens.figure.PlainLayout;
import org.proxylens.space.Drawing.Operation;

/**
 * What the edges of {@link CellFigure} mean: one line of samples with their names, shrunk where it is too long.
 *
 * @param operations in their order
 * @param theme colours
 */
public record OperationLegend(List<Operation> operations, FigureTheme theme) implements Figure<PlainLayout> {
    /** A width at which nothing is shrunk, in units of 1/96 inch. */
    public static final double WIDTH = 330;
    /** A height that is enough. */
    public static final double HEIGHT = 18;

    private static final double SAMPLE = 18;
    private static final double GAP = 12;
    private static final double SIZE = 10.5;

    public OperationLegend {
        operations = List.copyOf(operations);
    }

    @Override
    public String description() {
        return operations.stream().map(Operation::label).collect(Collectors.joining(", "));
    }

    @Override
    public String name() {
        return "operations";
    }

    @Override
    public OperationLegend withTheme(FigureTheme other) {
        return new OperationLegend(operations, other);
    }

    @Override
    public PlainLayout paint(FigureCanvas canvas) {
        Pen pen = new Pen(canvas, theme);
        pen.background();
        double wanted = operations.stream()
                .mapToDouble(operation -> SAMPLE + 4 + FigureFont.width(operation.label(), SIZE) + GAP)
                .sum();
        double shrink = Math.min(1, canvas.width() / wanted);
        double y = canvas.height() / 2;
        double x = 1;
        for (Operation operation : operations) {
            String label = operation.label();
            pen.graphics().setPaint(CellFigure.color(operation, theme));
            pen.graphics().setStroke(CellFigure.stroke(operation, 1));
            pen.graphics().draw(new Line2D.Double(x, y, x + SAMPLE * shrink, y));
            x += (SAMPLE + 4) * shrink;
            pen.text(label, x, y, Pen.Align.LEFT, SIZE * shrink, theme.text());
            x += (FigureFont.width(label, SIZE) + GAP) * shrink;
        }
        return new PlainLayout(new Rectangle2D.Double(0, 0, canvas.width(), canvas.height()));
    }
}
