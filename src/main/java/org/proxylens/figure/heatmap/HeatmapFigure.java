package org.proxylens.figure.heatmap;

import java.util.List;
import org.proxylens.analysis.Measure;
import org.proxylens.data.Aliases;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.file.FigureWriter;

/**
 * One value for every ordered pair of devices as coloured cells: a row per proxy, a column per target.
 *
 * @param devices device names in matrix order
 * @param values {@code [proxy][target]} in matrix order, NaN where undefined. Shared, not copied: treat as read-only
 * @param order matrix indices in drawing order, for rows and columns alike; may leave devices out
 * @param measure what the values are
 * @param threshold value from which a cell counts as good and is marked; NaN for none
 * @param caption a line under the title; empty for none
 * @param emptyReason what to say where there is no cell to show
 * @param theme colours
 * @param dress what is shown beside the cells, and which part of them
 */
@SuppressWarnings("ArrayRecordComponent") // drawn and thrown away, never compared
public record HeatmapFigure(
        List<String> devices,
        double[][] values,
        int[] order,
        Measure measure,
        double threshold,
        String caption,
        String emptyReason,
        FigureTheme theme,
        HeatmapDress dress)
        implements Figure<HeatmapLayout> {

    public HeatmapFigure {
        devices = List.copyOf(devices);
    }

    /** Cells, names and nothing else. */
    public HeatmapFigure(
            List<String> devices,
            double[][] values,
            int[] order,
            Measure measure,
            double threshold,
            String caption,
            String emptyReason,
            FigureTheme theme) {
        this(devices, values, order, measure, threshold, caption, emptyReason, theme, HeatmapDress.NONE);
    }

    /** A matrix with rows and columns exchanged: turns {@code [target][proxy]} into {@code [proxy][target]}. */
    public static double[][] transpose(double[][] matrix) {
        double[][] result = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                result[j][i] = matrix[i][j];
            }
        }
        return result;
    }

    /** The line that says how many architectures pairs have in common. */
    public static String caption(int[][] counts) {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                if (i != j) {
                    least = Math.min(least, counts[i][j]);
                    most = Math.max(most, counts[i][j]);
                }
            }
        }
        if (least > most) {
            return "";
        }
        return least == most
                ? Messages.text("chart.heatmap.caption", Numbers.count(most))
                : Messages.text("chart.heatmap.caption-range", Numbers.count(least), Numbers.count(most));
    }

    /** The part that is shown. */
    public HeatmapWindow window() {
        HeatmapWindow part = dress.window();
        return part == null ? HeatmapWindow.whole(order.length) : part;
    }

    /** Whether every device is shown. */
    public boolean isWhole() {
        return size() == order.length;
    }

    /** The number of rows shown, and of columns. */
    public int size() {
        return window().cells();
    }

    /** The matrix index of the device at a shown row. */
    public int rowIndex(int row) {
        return order[window().row() + row];
    }

    /** The matrix index of the device at a shown column. */
    public int columnIndex(int column) {
        return order[window().column() + column];
    }

    /** The name of the device at a shown row. */
    public String rowDevice(int row) {
        return devices.get(rowIndex(row));
    }

    /** The name of the device at a shown column. */
    public String columnDevice(int column) {
        return devices.get(columnIndex(column));
    }

    /** The value of a shown cell; NaN where undefined. */
    public double value(int row, int column) {
        return values[rowIndex(row)][columnIndex(column)];
    }

    /** Whether a shown cell reaches the threshold. */
    public boolean reaches(int row, int column) {
        return measure.reaches(value(row, column), threshold);
    }

    /** Whether there is a cell, shown or beside what is shown, and it reaches the threshold. */
    boolean continues(int row, int column) {
        int down = window().row() + row;
        int along = window().column() + column;
        boolean there = down >= 0 && along >= 0 && down < order.length && along < order.length;
        return there && measure.reaches(values[order[down]][order[along]], threshold);
    }

    /** The caption with what cells and names leave unsaid. */
    String caption(boolean marked, int every) {
        StringBuilder words = new StringBuilder(caption);
        if (!Double.isNaN(threshold) && marked) {
            append(words, Messages.text("figure.heatmap.outlined", measure.thresholdText(threshold)));
        }
        if (!isWhole()) {
            HeatmapWindow shown = window();
            append(
                    words,
                    Messages.text(
                            "figure.heatmap.part",
                            Numbers.count(shown.row() + 1),
                            Numbers.count(shown.row() + shown.cells()),
                            Numbers.count(shown.column() + 1),
                            Numbers.count(shown.column() + shown.cells()),
                            Numbers.count(order.length)));
        }
        if (every > 1) {
            append(words, Messages.text("figure.heatmap.every", Numbers.count(every)));
        }
        return words.toString();
    }

    private static void append(StringBuilder caption, String words) {
        caption.append(caption.isEmpty() ? "" : " · ").append(words);
    }

    @Override
    public String description() {
        if (size() == 0) {
            return emptyReason;
        }
        int pairs = 0;
        int reached = 0;
        for (int row : order) {
            for (int column : order) {
                double value = values[row][column];
                if (row != column && !Double.isNaN(value)) {
                    pairs++;
                    reached += measure.reaches(value, threshold) ? 1 : 0;
                }
            }
        }
        String devices = Numbers.count(order.length);
        return Double.isNaN(threshold)
                ? Messages.text("figure.heatmap.description", measure.title(), devices)
                : Messages.text(
                        "figure.heatmap.description.reached",
                        measure.title(),
                        devices,
                        Numbers.count(reached),
                        Numbers.count(pairs),
                        measure.thresholdText(threshold));
    }

    /** The height in millimetres that suits a width: where a tree and bands stand beside the cells, they take it from nothing else. */
    public double heightMm(double widthMm, FigureStyle style) {
        UsualSize usual = UsualSize.HEATMAP;
        double plain = usual.heightMm() * widthMm / usual.widthMm() + style.linesMm();
        boolean dressed = size() > 0 && (dress.tree() != null || !dress.bands().isEmpty());
        if (!dressed) {
            return plain;
        }
        double needed = FigureWriter.millimetres(HeatmapPlanner.height(this, FigureWriter.units(widthMm), style));
        // to the tenth of a millimetre that forms show
        return Math.max(plain, Math.ceil(10 * needed) / 10);
    }

    @Override
    public String name() {
        return measure.key() + "-heatmap";
    }

    @Override
    public HeatmapFigure withTheme(FigureTheme other) {
        return new HeatmapFigure(devices, values, order, measure, threshold, caption, emptyReason, other, dress);
    }

    /** The same, devices called by their aliases. */
    public HeatmapFigure called(Aliases aliases) {
        return new HeatmapFigure(
                aliases.of(devices), values, order, measure, threshold, caption, emptyReason, theme, dress);
    }

    /** The same, another part of it shown; the colours stay those of the whole. */
    public HeatmapFigure within(HeatmapWindow part) {
        return new HeatmapFigure(
                devices, values, order, measure, threshold, caption, emptyReason, theme, dress.within(part));
    }

    @Override
    public HeatmapLayout paint(FigureCanvas canvas) {
        return HeatmapPainter.paint(this, canvas);
    }
}
