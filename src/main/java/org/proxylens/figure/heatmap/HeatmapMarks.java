package org.proxylens.figure.heatmap;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.proxylens.figure.Pen;

/**
 * Marks the cells that reach the threshold by more than their colour: a line inside the border of each connected group,
 * black or white, whichever the cell's colour sets off, and a dot in cells that have room; a ring where the value is written as
 * if it reached it, and does not. Cells smaller than
 * {@value #LEAST} units are not marked.
 */
final class HeatmapMarks {
    static final double LEAST = 2;
    /** Sides of cells below which a broad outline would cover the value. */
    private static final double THIN_BELOW = 18;

    private static final double LEAST_DOTTED_WIDTH = 30;
    private static final double LEAST_DOTTED_HEIGHT = 22;
    private static final double DOT = 3.2;
    private static final double LEAST_RINGED = 15;
    private static final double RING = 3.6;

    private final HeatmapFigure figure;
    private final HeatmapPlan plan;
    private final HeatmapLayout layout;
    private final double width;
    private final Path2D black = new Path2D.Double();
    private final Path2D white = new Path2D.Double();

    private HeatmapMarks(HeatmapFigure figure, HeatmapPlan plan) {
        this.figure = figure;
        this.plan = plan;
        layout = plan.layout();
        width = side(layout) < THIN_BELOW ? 0.8 : 1.5;
    }

    /** Whether cells are large enough to be marked. */
    static boolean shown(HeatmapLayout layout) {
        return side(layout) >= LEAST;
    }

    private static double side(HeatmapLayout layout) {
        return Math.min(layout.plot().getWidth(), layout.plot().getHeight()) / layout.size();
    }

    static void draw(Pen pen, HeatmapFigure figure, HeatmapPlan plan) {
        if (Double.isNaN(figure.threshold()) || !shown(plan.layout())) {
            return;
        }
        HeatmapMarks marks = new HeatmapMarks(figure, plan);
        for (int row = 0; row < figure.size(); row++) {
            for (int column = 0; column < figure.size(); column++) {
                if (figure.reaches(row, column)) {
                    marks.edges(row, column);
                    marks.dot(pen, row, column);
                } else if (seems(figure, row, column)) {
                    marks.ring(pen, row, column);
                }
            }
        }
        pen.draw(marks.black, Color.BLACK, marks.width);
        pen.draw(marks.white, Color.WHITE, marks.width);
    }

    private void edges(int row, int column) {
        Rectangle2D cell = layout.cell(row, column);
        boolean above = reached(row - 1, column);
        boolean below = reached(row + 1, column);
        boolean before = reached(row, column - 1);
        boolean after = reached(row, column + 1);
        double half = width / 2;
        double gap = HeatmapCells.gapped(layout) ? 0.8 : 0;
        double left = cell.getMinX() + (before ? 0 : half);
        double right = cell.getMaxX() - (after ? 0 : half + gap);
        double top = cell.getMinY() + (above ? 0 : half);
        double bottom = cell.getMaxY() - (below ? 0 : half + gap);
        Path2D path = plan.scale().ink(figure.value(row, column)).equals(Color.BLACK) ? black : white;
        if (!above) {
            line(path, left - (before ? 0 : half), top, right + (after ? 0 : half), top);
        }
        if (!below) {
            line(path, left - (before ? 0 : half), bottom, right + (after ? 0 : half), bottom);
        }
        if (!before) {
            line(path, left, top, left, bottom);
        }
        if (!after) {
            line(path, right, top, right, bottom);
        }
    }

    private void dot(Pen pen, int row, int column) {
        Rectangle2D cell = layout.cell(row, column);
        if (dotted(layout)) {
            Color ink = plan.scale().ink(figure.value(row, column));
            pen.fill(new Ellipse2D.Double(cell.getMaxX() - 7.5, cell.getMinY() + 3.5, DOT, DOT), ink);
        }
    }

    private void ring(Pen pen, int row, int column) {
        Rectangle2D cell = layout.cell(row, column);
        if (side(layout) >= LEAST_RINGED) {
            Color ink = plan.scale().ink(figure.value(row, column));
            pen.draw(new Ellipse2D.Double(cell.getMaxX() - 6, cell.getMinY() + 1.5, RING, RING), ink, 1);
        }
    }

    private static boolean seems(HeatmapFigure figure, int row, int column) {
        return figure.measure().onlySeemsToReach(figure.value(row, column), figure.threshold());
    }

    /** Whether cells are large enough for a dot. */
    static boolean dotted(HeatmapLayout layout) {
        Rectangle2D cell = layout.cell(0, 0);
        return cell.getWidth() >= LEAST_DOTTED_WIDTH && cell.getHeight() >= LEAST_DOTTED_HEIGHT;
    }

    /** Whether any cell has a ring. */
    static boolean rings(HeatmapFigure figure, HeatmapLayout layout) {
        if (Double.isNaN(figure.threshold()) || side(layout) < LEAST_RINGED) {
            return false;
        }
        for (int row = 0; row < figure.size(); row++) {
            for (int column = 0; column < figure.size(); column++) {
                if (seems(figure, row, column)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean reached(int row, int column) {
        return figure.continues(row, column);
    }

    private static void line(Path2D path, double x1, double y1, double x2, double y2) {
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
    }
}
