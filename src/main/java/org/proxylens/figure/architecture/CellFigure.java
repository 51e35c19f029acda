package org.proxylens.figure.architecture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.stream.Collectors;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Pen;
import org.proxylens.figure.PlainLayout;
import org.proxylens.space.Drawing;
import org.proxylens.space.Drawing.Look;
import org.proxylens.space.Drawing.Operation;

/**
 * A cell as a graph: nodes in a row from input to output, edges between them, each drawn by its operation. An edge
 * without operation is a faint dashed line. Lower than {@value #LEAST_WRITTEN} it is a sign without letters, in which only
 * colours and strokes tell.
 *
 * @param cell what is drawn
 * @param theme colours
 */
public record CellFigure(Drawing.Graph cell, FigureTheme theme) implements Figure<PlainLayout> {
    private static final double LEAST_LETTERS = 6.5;
    private static final double LEAST_WRITTEN = 48;

    @Override
    public String description() {
        return cell.edges().stream().map(edge -> edge.operation().label()).collect(Collectors.joining(", "));
    }

    @Override
    public String name() {
        return "cell";
    }

    @Override
    public CellFigure withTheme(FigureTheme other) {
        return new CellFigure(cell, other);
    }

    @Override
    public PlainLayout paint(FigureCanvas canvas) {
        Pen pen = new Pen(canvas, theme);
        pen.background();
        boolean sign = canvas.height() < LEAST_WRITTEN;
        double size = sign ? 3 : Math.max(7, Math.min(12, canvas.height() / 12));
        double radius = sign ? 1.8 : 0.95 * size;
        double left = radius + (sign ? 1 : 6);
        double step = (canvas.width() - 2 * left) / (cell.nodes() - 1);
        double bend = Math.min(sign ? 2 * step : step, (canvas.height() - 3 * size) / (sign ? 1.2 : 1.55));
        double y = canvas.height() / 2 + 0.16 * bend;
        for (int pass = 0; pass < 2; pass++) {
            for (Drawing.Edge edge : cell.edges()) {
                Point2D from = new Point2D.Double(left + edge.from() * step, y);
                Point2D to = new Point2D.Double(left + edge.to() * step, y);
                Point2D control = new Point2D.Double((from.getX() + to.getX()) / 2, y + bend(edge) * bend);
                if (pass == 0) {
                    line(pen, edge.operation(), from, control, to, sign ? 0.62f : 1);
                } else if (!sign) {
                    label(pen, edge.operation(), control.getX(), (y + control.getY()) / 2, size, step);
                }
            }
        }
        for (int node = 0; node < cell.nodes(); node++) {
            node(pen, node, left + node * step, y, radius, sign ? 0 : size);
        }
        return new PlainLayout(new Rectangle2D.Double(0, 0, canvas.width(), canvas.height()));
    }

    /** How far an edge bends, as a share of the distance between neighbours; above the line where negative. */
    private static double bend(Drawing.Edge edge) {
        int across = edge.to() - edge.from() - 1;
        return across == 0 ? 0 : (edge.to() % 2 == 0 ? 1 : -1) * (0.15 + 0.7 * across);
    }

    private void line(Pen pen, Operation operation, Point2D from, Point2D control, Point2D to, float scale) {
        QuadCurve2D curve = new QuadCurve2D.Double();
        curve.setCurve(from, control, to);
        pen.graphics().setPaint(color(operation, theme));
        pen.graphics().setStroke(stroke(operation, scale));
        pen.graphics().draw(curve);
    }

    /** How an operation is stroked; an absent one is dashed. */
    static BasicStroke stroke(Operation operation, float scale) {
        float[] dashes = operation.look() == Look.ABSENT ? new float[] {2, 4} : null;
        return new BasicStroke(scale * width(operation), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
    }

    private void label(Pen pen, Operation operation, double x, double y, double size, double step) {
        if (operation.look() == Look.ABSENT) {
            return;
        }
        double room = step - 2.6 * size;
        String label = operation.label();
        double fitting = Math.min(size, size * room / FigureFont.width(label, size));
        double letters = Math.max(LEAST_LETTERS, fitting);
        String text = FigureFont.elide(label, letters, room);
        double half = FigureFont.width(text, letters) / 2 + 2;
        pen.fill(Pen.box(x - half, y - 0.62 * size, 2 * half, 1.24 * size), theme.background());
        pen.text(text, x, y, Pen.Align.CENTRE, letters, theme.text());
    }

    private void node(Pen pen, int node, double x, double y, double radius, double size) {
        Ellipse2D disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.fill(disc, size == 0 ? theme.text() : theme.background());
        if (size == 0) {
            return;
        }
        pen.draw(disc, theme.text(), 1.3);
        boolean output = node == cell.nodes() - 1;
        String text = node > 0 && !output
                ? Integer.toString(node)
                : Messages.text(output ? "figure.cell.output" : "figure.cell.input");
        pen.text(text, x, y, Pen.Align.CENTRE, 0.85 * size, theme.text());
    }

    /** The key to the drawing. */
    public OperationLegend legend() {
        return new OperationLegend(cell.operations(), theme);
    }

    /** The colour of an operation. */
    static Color color(Operation operation, FigureTheme theme) {
        return switch (operation.look()) {
            case ABSENT -> theme.hatch();
            case IDENTITY -> theme.cloud();
            case LIGHT -> theme.target();
            case HEAVY -> theme.proxy();
            case POOLING -> theme.extra();
        };
    }

    private static float width(Operation operation) {
        return switch (operation.look()) {
            case ABSENT -> 1;
            case IDENTITY -> 1.6f;
            case LIGHT, POOLING -> 2.6f;
            case HEAVY -> 4;
        };
    }
}
