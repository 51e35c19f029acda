package org.proxylens.figure.heatmap;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.Pen;
import org.proxylens.figure.Words;

/** Draws a heatmap: cells, values, marks, names, legend. */
final class HeatmapPainter {
    /** 5 pt, the least that is printed. */
    private static final double LEAST_VALUE_SIZE = Lettering.LEAST;
    /** The share of a cell that its value may take. */
    private static final double VALUE_SHARE = 0.92;

    private static final double HEIGHT_SHARE = 0.62;
    private static final double MOST_HEIGHT_SHARE = 0.75;

    private static final double LEAST_HATCH = 6;
    private static final String USUAL_VALUE = ".88";

    private final HeatmapFigure figure;
    private final Pen pen;
    private final HeatmapPlan plan;
    private final HeatmapLayout layout;
    private final FigureStyle style;
    private final double cellWidth;
    private final double cellHeight;

    private HeatmapPainter(HeatmapFigure figure, Pen pen) {
        this.figure = figure;
        this.pen = pen;
        plan = HeatmapPlanner.plan(figure, pen);
        layout = plan.layout();
        style = pen.lettering().style();
        cellWidth = layout.plot().getWidth() / layout.size();
        cellHeight = layout.plot().getHeight() / layout.size();
    }

    static HeatmapLayout paint(HeatmapFigure figure, FigureCanvas canvas) {
        if (figure.size() == 0) {
            Words.paint(canvas, figure.emptyReason(), figure.theme());
            return HeatmapLayout.NONE;
        }
        Pen pen = new Pen(canvas, figure.theme());
        pen.background();
        HeatmapPainter painter = new HeatmapPainter(figure, pen);
        HeatmapCells.paint(pen, figure, painter.plan);
        painter.hatches();
        HeatmapMarks.draw(pen, figure, painter.plan);
        painter.values();
        painter.names();
        painter.titles();
        HeatmapBands.draw(pen, figure, painter.layout);
        HeatmapTree.draw(pen, figure, painter.layout, painter.plan.treeHeight());
        HeatmapKey.draw(pen, figure, painter.plan);
        HeatmapLegend.draw(pen, figure, painter.plan);
        HeatmapBar.draw(pen, figure, painter.plan);
        return painter.layout;
    }

    private void hatches() {
        if (Math.min(cellWidth, cellHeight) < LEAST_HATCH) {
            return;
        }
        Path2D lines = new Path2D.Double();
        for (int row = 0; row < layout.size(); row++) {
            for (int column = 0; column < layout.size(); column++) {
                if (Double.isNaN(figure.value(row, column))) {
                    hatch(lines, layout.cell(row, column));
                }
            }
        }
        pen.draw(lines, pen.theme().hatch(), 0.8);
    }

    /** Rising lines over a cell without a value. */
    private static void hatch(Path2D lines, Rectangle2D cell) {
        double step = Math.max(4, Math.min(7, cell.getHeight() / 3));
        double left = cell.getX() + 0.5;
        double top = cell.getY() + 0.5;
        double width = cell.getWidth() - 1.5;
        double height = cell.getHeight() - 1.5;
        for (double sum = step; sum < width + height; sum += step) {
            double startX = Math.max(0, sum - height);
            double endX = Math.min(width, sum);
            lines.moveTo(left + startX, top + sum - startX);
            lines.lineTo(left + endX, top + sum - endX);
        }
    }

    /** The values, in one size for all cells, where the widest fits. */
    private void values() {
        boolean all = style.values() == FigureStyle.Values.ALL;
        // rather closer to its edges than left out
        double tall = Math.max(HEIGHT_SHARE * cellHeight, Math.min(LEAST_VALUE_SIZE, MOST_HEIGHT_SHARE * cellHeight));
        double size = Math.min(pen.size(), tall);
        size = Math.min(size, VALUE_SHARE * cellWidth / widest());
        if (size < LEAST_VALUE_SIZE || style.values() == FigureStyle.Values.NONE) {
            return;
        }
        for (int row = 0; row < layout.size(); row++) {
            for (int column = 0; column < layout.size(); column++) {
                double value = figure.value(row, column);
                if (!Double.isNaN(value) && (all || figure.reaches(row, column))) {
                    Rectangle2D cell = layout.cell(row, column);
                    String text = figure.measure().cellText(value, style.decimals());
                    pen.text(
                            text,
                            cell.getCenterX(),
                            cell.getCenterY(),
                            Pen.Align.CENTRE,
                            size,
                            plan.scale().ink(value));
                }
            }
        }
    }

    /** The width of the longest value at size 1. */
    private double widest() {
        if (cellWidth < LEAST_VALUE_SIZE) {
            return Double.MAX_VALUE;
        }
        String longest = USUAL_VALUE;
        for (int row = 0; row < layout.size(); row++) {
            for (int column = 0; column < layout.size(); column++) {
                String text = figure.measure().cellText(figure.value(row, column), style.decimals());
                longest = text.length() > longest.length() ? text : longest;
            }
        }
        return FigureFont.width(longest, Pen.SIZE) / Pen.SIZE;
    }

    private void names() {
        Color color = pen.theme().text();
        HeatmapPlan.Names names = plan.names();
        double size = names.size();
        double bands = HeatmapBands.width(figure.dress());
        Rectangle2D plot = layout.plot();
        for (int i = 0; i < layout.size(); i += names.every()) {
            String row = FigureFont.elideMiddle(figure.rowDevice(i), size, names.rowMost());
            double y = plot.getY() + (i + 0.5) * cellHeight;
            pen.text(row, plot.getX() - bands - HeatmapPlan.GAP, y, Pen.Align.RIGHT, size, color);
            String column = FigureFont.elideMiddle(figure.columnDevice(i), size, names.columnMost());
            double x = plot.getX() + (i + 0.5) * cellWidth;
            double top = plot.getMaxY() + bands + HeatmapPlan.GAP;
            switch (names.turn()) {
                case LEVEL -> pen.text(column, x, top + 0.6 * size, Pen.Align.CENTRE, size, color);
                case SLANTED -> {
                    double by = HeatmapPlan.SLANTED_BY * size;
                    pen.turned(column, x + by, top + by, -45, Pen.Align.RIGHT, size, color);
                }
                case UPRIGHT -> pen.turned(column, x, top, -90, Pen.Align.RIGHT, size, color);
            }
        }
    }

    private void titles() {
        Rectangle2D plot = layout.plot();
        FigureTheme theme = pen.theme();
        double half = FigureFont.lineHeight(pen.size()) / 2;
        double left = layout.rowHeaders().getMinX() - half;
        double bottom = layout.columnHeaders().getMaxY() + half;
        pen.turned(
                Messages.text("figure.heatmap.rows"),
                left,
                plot.getCenterY(),
                -90,
                Pen.Align.CENTRE,
                pen.size(),
                theme.text());
        pen.text(
                Messages.text("figure.heatmap.columns"),
                plot.getCenterX(),
                bottom,
                Pen.Align.CENTRE,
                pen.size(),
                theme.text());
        double y = pen.pad();
        y = lines(plan.title(), y, HeatmapPlan.TITLE * pen.size(), theme.text());
        lines(plan.caption(), y, pen.size(), theme.quietText());
    }

    /** Writes lines from the left of the cells, or from the margin where one is too long; says where they end. */
    private double lines(List<String> lines, double top, double size, Color color) {
        double room = pen.canvas().width() - layout.plot().getX() - pen.pad();
        boolean fit = lines.stream().allMatch(words -> FigureFont.width(words, size) <= room);
        double line = FigureFont.lineHeight(size);
        for (int i = 0; i < lines.size(); i++) {
            double x = fit ? layout.plot().getX() : pen.pad();
            pen.text(lines.get(i), x, top + (i + 0.5) * line, Pen.Align.LEFT, size, color);
        }
        return top + lines.size() * line;
    }
}
