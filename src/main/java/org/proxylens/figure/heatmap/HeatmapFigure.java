package org.proxylens.figure.heatmap;

import java.util.List;
import org.proxylens.analysis.Measure;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureTheme;

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
        FigureTheme theme)
        implements Figure<HeatmapLayout> {

    /** Copies the names. */
    public HeatmapFigure {
        devices = List.copyOf(devices);
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

    /** The number of rows, and of columns. */
    public int size() {
        return order.length;
    }

    /** The name of the device at a row or column, in drawing order. */
    public String device(int position) {
        return devices.get(order[position]);
    }

    /** The value of a cell, by drawing order; NaN where undefined. */
    public double value(int row, int column) {
        return values[order[row]][order[column]];
    }

    /** Whether a cell reaches the threshold, by drawing order. */
    public boolean reaches(int row, int column) {
        return measure.reaches(value(row, column), threshold);
    }

    /** The caption with what cells and names leave unsaid. */
    String caption(boolean marked, int every) {
        StringBuilder words = new StringBuilder(caption);
        if (!Double.isNaN(threshold) && marked) {
            append(words, Messages.text("figure.heatmap.outlined", measure.thresholdText(threshold)));
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
        for (int row = 0; row < size(); row++) {
            for (int column = 0; column < size(); column++) {
                if (row != column && !Double.isNaN(value(row, column))) {
                    pairs++;
                    reached += reaches(row, column) ? 1 : 0;
                }
            }
        }
        String devices = Numbers.count(size());
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

    @Override
    public String name() {
        return measure.key() + "-heatmap";
    }

    @Override
    public HeatmapFigure withTheme(FigureTheme other) {
        return new HeatmapFigure(devices, values, order, measure, threshold, caption, emptyReason, other);
    }

    @Override
    public HeatmapLayout paint(FigureCanvas canvas) {
        return HeatmapPainter.paint(this, canvas);
    }
}
