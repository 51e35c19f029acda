package org.proxylens.view.plane;

import java.awt.Color;
import org.jfree.chart.JFreeChart;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.Marker;
import org.proxylens.figure.SeriesLook;
import org.proxylens.figure.xy.PlaneChart;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.figure.xy.XyFigure;
import org.proxylens.figure.xy.XySetting;

/** The plainest plane of points: dots and two axes, row 100 + i at point i. */
public record CloudFigure(double[] xs, double[] ys, Viewport viewport) implements XyFigure {
    static final Viewport WHOLE = new Viewport(0, 10, 0, 100);

    public CloudFigure(double[] xs, double[] ys) {
        this(xs, ys, WHOLE);
    }

    @Override
    public int points() {
        return xs.length;
    }

    @Override
    public double x(int point) {
        return xs[point];
    }

    @Override
    public double y(int point) {
        return ys[point];
    }

    @Override
    public int row(int point) {
        return 100 + point;
    }

    @Override
    public Viewport whole() {
        return WHOLE;
    }

    @Override
    public FigureTheme theme() {
        return FigureTheme.LIGHT;
    }

    @Override
    public CloudFigure withTheme(FigureTheme theme) {
        return this;
    }

    @Override
    public CloudFigure withViewport(Viewport viewport) {
        return new CloudFigure(xs, ys, viewport);
    }

    @Override
    public String name() {
        return "cloud";
    }

    @Override
    public String emptyReason() {
        return "";
    }

    @Override
    public JFreeChart chart(FigureCanvas canvas) {
        XySetting setting = new XySetting(viewport, false, false, "x", "y", "");
        PlaneChart plane = new PlaneChart(theme(), setting, Lettering.of(canvas));
        plane.add(SeriesLook.marks("", Color.BLUE, Marker.DISC, 2), xs, ys);
        return plane.chart(canvas);
    }
}
