package org.proxylens.figure.curves;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.proxylens.figure.ChartTheme;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.Marker;
import org.proxylens.figure.SeriesLook;
import org.proxylens.figure.xy.PlaneChart;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.figure.xy.XySetting;

/** Makes the chart of curves: bands at the back, then guides, lines and marks. */
final class CurvesChart {
    private static final double LINE = 2;
    private static final double RADIUS = 3.2;
    private static final float BAND_ALPHA = 0.19f;
    private static final Marker[] MARKERS = {Marker.DISC, Marker.DIAMOND, Marker.TRIANGLE, Marker.SQUARE, Marker.CROSS};
    private static final float[][] DASHES = {
        {}, {8, 3}, {2, 3}, {8, 3, 2, 3}, {4, 3}, {16, 5}, {2, 6}, {12, 3, 2, 3, 2, 3}, {7, 7}
    };
    private static final BasicStroke GUIDE = ChartTheme.stroke(1.2, 5, 4);

    private final CurvesFigure figure;
    private final FigureTheme theme;
    private final PlaneChart plane;

    private CurvesChart(CurvesFigure figure, Lettering lettering) {
        this.figure = figure;
        theme = figure.theme();
        CurvesFigure.Axes axes = figure.axes();
        XySetting setting =
                new XySetting(figure.shown(), axes.logX(), axes.logY(), axes.xTitle(), axes.yTitle(), figure.caption());
        plane = new PlaneChart(theme, setting, lettering);
    }

    static PlaneChart of(CurvesFigure figure, Lettering lettering) {
        CurvesChart chart = new CurvesChart(figure, lettering);
        for (int i = 0; i < figure.curves().size(); i++) {
            chart.band(figure.curves().get(i), chart.theme.series(i));
        }
        for (int i = 0; i < figure.curves().size(); i++) {
            Curve curve = figure.curves().get(i);
            chart.plane.add(chart.look(i), curve.x(), curve.y());
        }
        figure.guides().forEach(chart::guide);
        return chart.plane;
    }

    private SeriesLook look(int index) {
        Curve curve = figure.curves().get(index);
        boolean line = curve.look() != Curve.Look.MARKS;
        boolean marks = curve.look() != Curve.Look.LINE;
        return new SeriesLook(
                curve.name(),
                theme.series(index),
                line ? ChartTheme.stroke(LINE, dashes(index)) : null,
                marks ? MARKERS[index % MARKERS.length] : null,
                false,
                RADIUS);
    }

    /** Lines without marks are told apart by their dashes, and so are those whose colours come round again. */
    private float[] dashes(int curve) {
        boolean marked = figure.curves().get(curve).look() == Curve.Look.MARKED_LINE;
        return DASHES[(marked ? curve / FigureTheme.SERIES : curve) % DASHES.length];
    }

    /** A series for each piece of the band, which ends where an edge has no place. */
    private void band(Curve curve, Color color) {
        DefaultIntervalXYDataset pieces = new DefaultIntervalXYDataset();
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(BAND_ALPHA);
        renderer.setDefaultSeriesVisibleInLegend(false);
        int start = 0;
        for (int i = 0; curve.banded() && i <= curve.x().length; i++) {
            if (i == curve.x().length || Double.isNaN(curve.low()[i]) || Double.isNaN(curve.high()[i])) {
                if (i - start > 1) {
                    renderer.setSeriesFillPaint(pieces.getSeriesCount(), color);
                    pieces.addSeries(start, piece(curve, start, i));
                }
                start = i + 1;
            }
        }
        if (pieces.getSeriesCount() > 0) {
            plane.add(pieces, renderer);
        }
    }

    private static double[][] piece(Curve curve, int from, int to) {
        double[] x = Arrays.copyOfRange(curve.x(), from, to);
        double[] y = Arrays.copyOfRange(curve.y(), from, to);
        double[] low = Arrays.copyOfRange(curve.low(), from, to);
        double[] high = Arrays.copyOfRange(curve.high(), from, to);
        return new double[][] {x, x, x, y, low, high};
    }

    private void guide(GuideLine guide) {
        ValueMarker marker = new ValueMarker(guide.at(), theme.limit(), GUIDE);
        marker.setAlpha(1);
        switch (guide.kind()) {
            case VERTICAL -> plane.plot().addDomainMarker(marker, Layer.BACKGROUND);
            case HORIZONTAL -> plane.plot().addRangeMarker(marker, Layer.BACKGROUND);
            case DIAGONAL -> {
                Viewport all = figure.shown();
                double low = Math.min(all.xLow(), all.yLow());
                double high = Math.max(all.xHigh(), all.yHigh());
                plane.under(new XYLineAnnotation(low, low, high, high, GUIDE, theme.limit()));
            }
        }
        plane.key(SeriesLook.line(guide.label(), theme.limit(), GUIDE));
    }
}
