package org.proxylens.figure.pair;

import java.awt.BasicStroke;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.proxylens.analysis.newdevice.GuideFront;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.ChartTheme;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.Marker;
import org.proxylens.figure.SeriesLook;
import org.proxylens.figure.xy.PlaneChart;
import org.proxylens.figure.xy.XySetting;
import org.proxylens.rank.Interval;

/** Makes the chart of a new device's fronts: cloud, intervals, promised front, what was dropped, final front. */
final class PromisedChart {
    private static final BasicStroke PROMISED = ChartTheme.stroke(1.7, 6, 4);
    private static final BasicStroke INTERVAL = ChartTheme.stroke(1.3);
    private static final BasicStroke FINAL = ChartTheme.stroke(2.6);

    private final GuideFront front;
    private final FigureTheme theme;
    private final PlaneChart plane;

    private PromisedChart(PromisedFigure figure, FigureCanvas canvas) {
        front = figure.front();
        theme = figure.theme();
        XySetting setting =
                new XySetting(figure.shown(), false, false, figure.xTitle(), figure.yTitle(), caption(front));
        plane = new PlaneChart(theme, setting, Lettering.of(canvas));
    }

    static JFreeChart of(PromisedFigure figure, FigureCanvas canvas) {
        PromisedChart chart = new PromisedChart(figure, canvas);
        String all = Messages.text("figure.key.architectures");
        chart.plane.cloud(canvas, figure.cloud(), SeriesLook.marks(all, chart.theme.cloud(), Marker.DISC, 3.2));
        chart.promised();
        chart.measured();
        return chart.plane.chart(canvas);
    }

    private void promised() {
        int[] rows = front.promised();
        String label = Messages.text("figure.key.promised-front", Numbers.count(rows.length));
        SeriesLook look = new SeriesLook(label, theme.extra(), PROMISED, Marker.TRIANGLE, true, 3.4);
        plane.stairs(look, of(front.predicted(), rows), of(front.accuracy(), rows));
        Interval[] intervals = IntStream.of(rows).mapToObj(front::interval).toArray(Interval[]::new);
        int[] certain = IntStream.range(0, rows.length)
                .filter(i -> Double.isFinite(intervals[i].low()) && Double.isFinite(intervals[i].high()))
                .toArray();
        if (certain.length > 0) {
            double[] xs = new double[3 * certain.length];
            double[] ys = new double[xs.length];
            for (int i = 0; i < certain.length; i++) {
                xs[3 * i] = intervals[certain[i]].low();
                xs[3 * i + 1] = intervals[certain[i]].high();
                xs[3 * i + 2] = Double.NaN;
                ys[3 * i] = front.accuracy()[rows[certain[i]]];
                ys[3 * i + 1] = ys[3 * i];
                ys[3 * i + 2] = Double.NaN;
            }
            plane.add(SeriesLook.line(Messages.text("figure.key.interval"), theme.text(), INTERVAL), xs, ys);
        }
    }

    private void measured() {
        double[] x = of(front.measured(), front.kept());
        double[] y = of(front.accuracy(), front.kept());
        if (x.length > 0) {
            String count = Numbers.count(x.length);
            String label = Messages.text(front.done() ? "figure.key.final-front" : "figure.key.best-so-far", count);
            plane.stairs(new SeriesLook(label, theme.target(), FINAL, Marker.DISC, false, 4), x, y);
        }
        int[] dropped = front.dropped();
        if (dropped.length > 0) {
            String label = Messages.text("figure.key.dropped", Numbers.count(dropped.length));
            SeriesLook look = SeriesLook.hollow(label, theme.proxy(), Marker.CROSS, 4.2);
            plane.add(look, of(front.measured(), dropped), of(front.accuracy(), dropped));
        }
    }

    private static double[] of(double[] column, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> column[row]).toArray();
    }

    /** Where the latencies come from, in a line. */
    static String caption(GuideFront front) {
        String reused = front.reused();
        return reused == null
                ? Messages.text("figure.promised.adapted", front.device())
                : Messages.text("figure.promised.reused", reused, Numbers.significant(front.factor(), 3));
    }
}
