package org.proxylens.figure.table;

import java.util.List;
import org.proxylens.figure.Figure;
import org.proxylens.figure.heatmap.HeatmapFigure;

/** What a figure draws as CSV, in full precision: a row per point with the name of its series, or per cell of a heatmap. */
public final class FigureTable {
    private FigureTable() {}

    /** The table of a figure. */
    public static String csv(Figure<?> figure) {
        HeatmapFigure heatmap = DrawnPanel.heatmap(figure);
        return heatmap != null ? cells(heatmap) : points(DrawnPanel.of(figure));
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

    private static String points(List<DrawnPanel> panels) {
        boolean several = panels.size() > 1;
        boolean banded =
                panels.stream().flatMap(panel -> panel.series().stream()).anyMatch(DrawnSeries::banded);
        StringBuilder csv = new StringBuilder(several ? "panel,series,x,y" : "series,x,y");
        csv.append(banded ? ",low,high\n" : "\n");
        for (int panel = 0; panel < panels.size(); panel++) {
            for (DrawnSeries series : panels.get(panel).series()) {
                String name = (several ? panel + 1 + "," : "") + quoted(series.name());
                double[] x = series.drawn().x();
                double[] y = series.drawn().y();
                for (int i = 0; i < x.length; i++) {
                    csv.append(name)
                            .append(',')
                            .append(number(x[i]))
                            .append(',')
                            .append(number(y[i]));
                    if (banded) {
                        csv.append(',').append(series.banded() ? number(series.low()[i]) : "");
                        csv.append(',').append(series.banded() ? number(series.high()[i]) : "");
                    }
                    csv.append('\n');
                }
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
