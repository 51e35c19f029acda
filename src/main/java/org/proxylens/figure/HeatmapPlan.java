package org.proxylens.figure;

import java.awt.geom.Rectangle2D;

/**
 * Divides a canvas among the parts of a heatmap.
 *
 * @param layout where they lie
 * @param scale colours
 * @param labelSize size of the device names
 * @param every how many devices share one name; 1 where all are named
 * @param turn how column names stand
 * @param longestRow the most a row's name may take
 * @param longestColumn the most a column's name may take
 */
record HeatmapPlan(
        HeatmapLayout layout,
        ColourScale scale,
        double labelSize,
        int every,
        Turn turn,
        double longestRow,
        double longestColumn) {

    /** How column names stand. */
    enum Turn {
        LEVEL,
        SLANTED,
        UPRIGHT
    }

    static final double PAD = 10;
    static final double GAP = 5;
    private static final double SLANT = Math.sqrt(0.5);
    private static final double BAR = 14;
    private static final double BAR_GAP = 18;
    private static final double LEAST_LABEL = 7;
    private static final double WIDEST_CELL = 1.6;
    private static final double TALLEST_CELL = 1.15;
    private static final double LONGEST_SHARE = 0.26;

    /** Plans a figure with at least one device. */
    static HeatmapPlan of(HeatmapFigure figure, Pen pen) {
        FigureCanvas canvas = pen.canvas();
        int n = figure.size();
        ColourScale scale = ColourScale.of(figure.measure(), figure.values(), figure.order());
        double line = FigureFont.lineHeight(pen.size());
        double most = LONGEST_SHARE * Math.min(canvas.width(), 1.4 * canvas.height());
        double top = PAD + line + 4;
        double legend = BAR_GAP + BAR + HeatmapLegend.labelWidth(figure, scale, pen) + line + GAP;

        // The width of a cell depends on the names' size, and that on the cell: two rounds settle it.
        double size = pen.smallSize();
        double cellWidth = 0;
        double cellHeight = 0;
        double rowWidth = 0;
        double columnDepth = 0;
        Turn turn = Turn.UPRIGHT;
        for (int round = 0; round < 3; round++) {
            double longest = Math.min(most, longest(figure, size));
            rowWidth = longest;
            turn = round == 0 ? Turn.UPRIGHT : turn(cellWidth, size, longest);
            columnDepth = depth(turn, longest, size);
            double width = canvas.width() - 2 * PAD - line - GAP - rowWidth - GAP - legend;
            double height = canvas.height() - top - PAD - line - GAP - columnDepth - GAP;
            cellWidth = Math.max(0.01, width / n);
            cellHeight = Math.max(0.01, height / n);
            double across = Math.min(cellWidth, WIDEST_CELL * cellHeight);
            cellHeight = Math.min(cellHeight, TALLEST_CELL * across);
            cellWidth = across;
            size = Math.max(LEAST_LABEL, Math.min(pen.smallSize(), Math.min(cellWidth, cellHeight) / 1.05));
        }
        cellWidth = snapped(cellWidth, canvas);
        cellHeight = snapped(cellHeight, canvas);
        double block = line + GAP + rowWidth + GAP + cellWidth * n + legend;
        double left = Math.round((canvas.width() - block) / 2 + line + GAP + rowWidth + GAP);
        Rectangle2D plot = new Rectangle2D.Double(left, Math.round(top), cellWidth * n, cellHeight * n);
        Rectangle2D rows = new Rectangle2D.Double(left - GAP - rowWidth, plot.getY(), rowWidth + GAP, plot.getHeight());
        Rectangle2D columns = new Rectangle2D.Double(plot.getX(), plot.getMaxY(), plot.getWidth(), columnDepth + GAP);
        Rectangle2D bar = new Rectangle2D.Double(plot.getMaxX() + BAR_GAP, plot.getY(), BAR, plot.getHeight());
        AxisScale along = new AxisScale(scale.low(), scale.high(), bar.getMaxY(), bar.getMinY(), false);
        double threshold = figure.threshold();
        boolean inside = threshold >= scale.low() && threshold <= scale.high();
        int every = (int) Math.max(1, Math.ceil(1.05 * size / Math.min(cellWidth, cellHeight) - 1e-6));
        HeatmapLayout layout = new HeatmapLayout(
                plot,
                n,
                rows,
                columns,
                turn == Turn.SLANTED ? 1 : 0,
                bar,
                along,
                inside ? along.toCanvas(threshold) : Double.NaN);
        return new HeatmapPlan(layout, scale, size, every, turn, rowWidth, Math.min(most, longest(figure, size)));
    }

    private static double longest(HeatmapFigure figure, double size) {
        double longest = 0;
        for (int i = 0; i < figure.size(); i++) {
            longest = Math.max(longest, FigureFont.width(figure.device(i), size));
        }
        return Math.ceil(longest) + 1;
    }

    private static Turn turn(double cellWidth, double size, double longest) {
        if (longest + 6 <= cellWidth) {
            return Turn.LEVEL;
        }
        return cellWidth * SLANT >= 1.05 * size ? Turn.SLANTED : Turn.UPRIGHT;
    }

    private static double depth(Turn turn, double longest, double size) {
        return switch (turn) {
            case LEVEL -> FigureFont.lineHeight(size);
            case SLANTED -> SLANT * (longest + size);
            case UPRIGHT -> longest;
        };
    }

    /** Cells of whole pixels where that costs little room, so that all are alike and their edges sharp. */
    private static double snapped(double cell, FigureCanvas canvas) {
        FigureCanvas.Pixels pixels = canvas.pixels();
        double scale = pixels == null ? 1 : pixels.scale();
        double whole = Math.floor(cell * scale);
        return whole >= 3 ? whole / scale : cell;
    }
}
