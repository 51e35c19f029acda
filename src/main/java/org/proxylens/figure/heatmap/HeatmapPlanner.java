package org.proxylens.figure.heatmap;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.proxylens.figure.AxisScale;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.Pen;
import org.proxylens.figure.Words;
import org.proxylens.figure.heatmap.HeatmapPlan.Names;
import org.proxylens.figure.heatmap.HeatmapPlan.Turn;

/**
 * Finds the largest cells that leave room for the devices' names. The room for names depends on their size, how they
 * stand and how many are shown, and that on the cells: a few rounds settle it.
 */
final class HeatmapPlanner {
    private static final int ROUNDS = 4;
    private static final double SLANT = Math.sqrt(0.5);
    private static final double BAR_GAP = 16;
    private static final double COLUMN_BAR_GAP = 8;
    private static final double BAR = 14;
    private static final double COLUMN_BAR = 8;
    private static final double LEAST_LABEL = 8.5;
    private static final double LEAST_COLUMN_LABEL = 7;
    private static final double LEADING = 1.04;
    private static final double WIDEST_CELL = 1.6;
    /** In cells lower than this nothing can be read unless they are wide. */
    private static final double LOW_CELL = 13;

    private static final double WIDEST_LOW_CELL = 4;
    private static final double TALLEST_CELL = 1.15;
    private static final double ROW_SHARE = 0.24;
    private static final double COLUMN_SHARE = 0.24;
    private static final double LEAST_CELL = 0.01;
    private static final double LEAST_SNAPPED = 9;

    /** The dots per unit of a picture of 300 dpi, with which vector files then agree. */
    private static final double DOTS = 300 / 96.0;

    private final HeatmapFigure figure;
    private final Pen pen;
    private final int n;
    private final double line;
    private final ColourScale scale;
    private final double legendWidth;
    private final boolean keyed;
    private final boolean square;
    private final List<String> title;
    private List<String> caption = List.of();
    private final double barGap;
    private final double barWidth;
    private final double[] widths;
    private final double tree;
    private final double bands;
    private final double key;
    private final double bar;
    private Names names;
    private final boolean tall;
    private double cellWidth;
    private double cellHeight;

    private HeatmapPlanner(HeatmapFigure figure, Pen pen, boolean tall) {
        this.tall = tall;
        this.figure = figure;
        this.pen = pen;
        n = figure.size();
        line = FigureFont.lineHeight(pen.size());
        scale = ColourScale.of(figure.measure(), figure.values(), figure.order())
                .in(pen.lettering().style().palette());
        barGap = pen.isColumn() ? COLUMN_BAR_GAP : BAR_GAP;
        barWidth = pen.isColumn() ? COLUMN_BAR : BAR;
        keyed = !pen.lettering().unkeyed() && !HeatmapBar.below(pen);
        // on a single column the legend's title stands above it
        legendWidth = keyed
                ? barGap + barWidth + HeatmapLegend.labelWidth(figure, scale, pen) + (pen.isColumn() ? 0 : line)
                : 0;
        square = pen.lettering().style().paper();
        title = wrapped(pen.lettering().style().title(), HeatmapPlan.TITLE * pen.size());
        widths = new double[n];
        for (int i = 0; i < n; i++) {
            double row = FigureFont.width(figure.rowDevice(i), Pen.SIZE);
            widths[i] = Math.max(row, FigureFont.width(figure.columnDevice(i), Pen.SIZE)) / Pen.SIZE;
        }
        tree = HeatmapTree.height(figure, pen);
        bands = HeatmapBands.width(figure.dress());
        key = HeatmapKey.height(figure, pen);
        bar = HeatmapBar.height(pen);
        names = names(pen.smallSize(), 1, Turn.SLANTED);
    }

    /** Plans a figure with at least one device. */
    static HeatmapPlan plan(HeatmapFigure figure, Pen pen) {
        return new HeatmapPlanner(figure, pen, false).plan();
    }

    /** The height at which square cells take all of a width, in canvas units. */
    static double height(HeatmapFigure figure, double width, FigureStyle style) {
        Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
        double height = width;
        for (int round = 0; round < ROUNDS; round++) {
            Pen pen = new Pen(new FigureCanvas(nowhere, width, height, null, style), figure.theme());
            HeatmapPlanner planner = new HeatmapPlanner(figure, pen, true);
            height = planner.plan().layout().plot().getHeight() + planner.around() + 1;
        }
        return height;
    }

    private HeatmapPlan plan() {
        for (int round = 0; round < ROUNDS; round++) {
            fitCells();
            fitNames();
            fitCaption();
        }
        HeatmapLayout layout = layout();
        double keyTop = layout.columnHeaders().getMaxY() + line + 2;
        return new HeatmapPlan(layout, scale, names, title, caption, tree, keyTop);
    }

    /** As large as the names leave room for, nearly square, whole pixels. */
    private void fitCells() {
        double pad = pen.pad();
        double width = pen.canvas().width() - 2 * pad - left() - legendWidth;
        double height = pen.canvas().height() - around();
        double high = tall ? width : Math.max(LEAST_CELL, height / n);
        double widest = high < LOW_CELL ? WIDEST_LOW_CELL : WIDEST_CELL;
        cellWidth = snapped(Math.min(Math.max(LEAST_CELL, width / n), (square ? 1 : widest) * high));
        cellHeight = snapped(Math.min(high, (square ? 1 : TALLEST_CELL) * cellWidth));
    }

    /** The height of all that is not cells. */
    private double around() {
        return above() + tree + bands + depth() + line + HeatmapPlan.GAP + key + bar + pen.pad();
    }

    /** From the edge to the cells: title, caption and, on a single column, what the colour bar is called. */
    private double above() {
        double lines = HeatmapPlan.TITLE * title.size() + Math.max(caption.size(), pen.isColumn() || square ? 0 : 1);
        double named = keyed && pen.isColumn() ? FigureFont.lineHeight(pen.smallSize()) : 0;
        return pen.pad() + lines * line + named + 4;
    }

    private void fitCaption() {
        // where there is a key, it says what the outline means
        boolean marked = key == 0 && Math.min(cellWidth, cellHeight) >= HeatmapMarks.LEAST;
        caption = pen.lettering().captioned() ? wrapped(figure.caption(marked, names.every()), pen.size()) : List.of();
    }

    private List<String> wrapped(String words, double size) {
        return words.isEmpty()
                ? List.of()
                : Words.wrap(words, size, pen.canvas().width() - 2 * pen.pad());
    }

    private void fitNames() {
        double room = Math.min(cellWidth, cellHeight) / LEADING;
        double size = Math.max(pen.isColumn() ? LEAST_COLUMN_LABEL : LEAST_LABEL, Math.min(pen.smallSize(), room));
        int every = (int) Math.max(1, Math.ceil(size / room - 1e-6));
        names = names(size, every, turn(size));
    }

    private Names names(double size, int every, Turn turn) {
        double longest = 0;
        for (int i = 0; i < n; i += every) {
            longest = Math.max(longest, widths[i]);
        }
        double needed = Math.ceil(longest * size) + 1;
        double rowMost = ROW_SHARE * pen.canvas().width();
        double columnMost = COLUMN_SHARE * pen.canvas().height() / (turn == Turn.SLANTED ? SLANT : 1);
        return new Names(size, every, turn, Math.min(rowMost, needed), Math.min(columnMost, needed));
    }

    private Turn turn(double size) {
        double longest = 0;
        for (double width : widths) {
            longest = Math.max(longest, width * size);
        }
        if (longest + 6 <= cellWidth) {
            return Turn.LEVEL;
        }
        return cellWidth * SLANT >= LEADING * size ? Turn.SLANTED : Turn.UPRIGHT;
    }

    /** From the margin to the cells: title, row names, gaps. */
    private double left() {
        return line + HeatmapPlan.GAP + names.rowMost() + HeatmapPlan.GAP + bands;
    }

    /** The height that the column names take. */
    private double depth() {
        return HeatmapPlan.GAP
                + switch (names.turn()) {
                    case LEVEL -> FigureFont.lineHeight(names.size());
                    case SLANTED -> SLANT * (names.columnMost() + names.size());
                    case UPRIGHT -> names.columnMost();
                };
    }

    private HeatmapLayout layout() {
        double width = cellWidth * n;
        double block = left() + width + legendWidth;
        double left = aligned((pen.canvas().width() - block) / 2 + left());
        double top = aligned(above() + tree);
        Rectangle2D plot = new Rectangle2D.Double(left, top, width, cellHeight * n);
        double rowWidth = names.rowMost() + HeatmapPlan.GAP + bands;
        Rectangle2D beside = keyed
                ? new Rectangle2D.Double(plot.getMaxX() + barGap, top, barWidth, plot.getHeight())
                : new Rectangle2D.Double();
        AxisScale along = new AxisScale(scale.low(), scale.high(), beside.getMaxY(), beside.getMinY(), false);
        double threshold = figure.threshold();
        boolean inside = keyed && threshold >= scale.low() && threshold <= scale.high();
        return new HeatmapLayout(
                plot,
                n,
                new Rectangle2D.Double(left - rowWidth, top, rowWidth, plot.getHeight()),
                new Rectangle2D.Double(left, plot.getMaxY() + bands, width, depth()),
                names.turn() == Turn.SLANTED ? 1 : 0,
                plot.getMaxY() + bands + HeatmapPlan.GAP + 2 * HeatmapPlan.SLANTED_BY * names.size(),
                beside,
                along,
                inside ? along.toCanvas(threshold) : Double.NaN);
    }

    /** Whole pixels where that costs little room, so that all cells are alike and their edges sharp. */
    private double snapped(double cell) {
        double pixels = cell * pixelsPerUnit();
        return pixels >= LEAST_SNAPPED ? Math.floor(pixels) / pixelsPerUnit() : cell;
    }

    private double aligned(double coordinate) {
        return Math.round(coordinate * pixelsPerUnit()) / pixelsPerUnit();
    }

    // a coarse picture of a printed figure, such as its preview, lies as the files do
    private double pixelsPerUnit() {
        FigureCanvas.Pixels pixels = pen.canvas().pixels();
        double scale = pixels == null ? DOTS : pixels.scale();
        return square ? Math.max(DOTS, scale) : scale;
    }
}
