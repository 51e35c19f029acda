package org.proxylens.figure.table;

import org.proxylens.figure.Figure;
import org.proxylens.figure.heatmap.HeatmapFigure;

/** What a figure draws as CSV, in full precision: a row per point with the name of its series, or per cell of a heatmap. */
public final class FigureTable {
    private FigureTable() {}

    /** The table of a figure. */
    public static String csv(Figure<?> figure) {
        HeatmapFigure heatmap = DrawnFigure.heatmap(figure);
        return heatmap != null ? cells(heatmap) : points(DrawnFigure.of(figure));
    }

    private static String cells(HeatmapFigure heatmap) {
        StringBuilder csv = new StringBuilder("proxy,target,value\n");
        for (int row = 0; row < heatmap.size(); row++) {
            for (int column = 0; column < heatmap.size(); column++) {
                csv.append(quoted(heatmap.rowDevice(row))).append(',').append(quoted(heatmap.columnDevice(column)));
                csv.append(',').append(number(heatmap.value(row, column))).append('\n');
            }
        }
        return csv.toString();
    }

    private static String points(DrawnFigure figure) {
        StringBuilder csv = new StringBuilder("series,x,y\n");
        for (DrawnSeries series : figure.series()) {
            String name = quoted(series.name());
            for (int i = 0; i < series.x().length; i++) {
                csv.append(name).append(',').append(number(series.x()[i])).append(',');
                csv.append(number(series.y()[i])).append('\n');
            }
        }
        return csv.toString();
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
