package org.proxylens.figure.pair;

import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Device;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.figure.xy.AxisTitles;
import org.proxylens.figure.xy.PointCloud;
import org.proxylens.figure.xy.PointFigure;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.pareto.PairResult;
import org.proxylens.pareto.RegionOfInterest;

/**
 * Accuracy against the target's latency: all architectures as a cloud, the target-optimal front and the proxy-derived
 * front over it.
 *
 * @param cloud all architectures with both latencies and an accuracy, inside the region of interest or not
 * @param proxy the proxy's name
 * @param xTitle title of the latency axis, with its unit
 * @param yTitle title of the accuracy axis, with its unit
 * @param result fronts and loss of the pair
 * @param region region of interest; what is outside is shaded
 * @param extra further fronts
 * @param theme colours
 * @param viewport the part shown, null for everything; {@link #fronts} is the better part for a printed figure
 */
public record ParetoFigure(
        PointCloud cloud,
        String proxy,
        String xTitle,
        String yTitle,
        PairResult result,
        RegionOfInterest region,
        List<ExtraFront> extra,
        FigureTheme theme,
        @Nullable Viewport viewport)
        implements PointFigure {

    public ParetoFigure {
        extra = List.copyOf(extra);
    }

    /** The fronts of a pair. */
    public static ParetoFigure of(
            Device proxy,
            Device target,
            AccuracyColumn accuracy,
            PairResult result,
            RegionOfInterest region,
            List<ExtraFront> extra,
            FigureTheme theme) {
        return new ParetoFigure(
                points(proxy.latencies(), target.latencies(), accuracy.percent()),
                proxy.name(),
                AxisTitles.of(target, AxisKind.LINEAR),
                Messages.text("figure.axis.accuracy", accuracy.name()),
                result,
                region,
                extra,
                theme,
                null);
    }

    private static PointCloud points(double[] proxy, double[] target, double[] accuracy) {
        int[] rows = Arrays.stream(ColumnValues.rows(proxy, target))
                .filter(row -> Double.isFinite(accuracy[row]))
                .toArray();
        return new PointCloud(rows, ColumnValues.of(target, rows), ColumnValues.of(accuracy, rows));
    }

    /** The reference point in data values: latency along x, accuracy along y. */
    public Point2D reference() {
        var loss = result.loss();
        return new Point2D.Double(
                loss.frame().latencyAt(loss.reference().latency()),
                loss.frame().accuracyAt(loss.reference().shortfall()));
    }

    @Override
    public String description() {
        return Messages.text("figure.plane.description", yTitle, xTitle, ParetoChart.caption(this));
    }

    @Override
    public String name() {
        return "pareto";
    }

    @Override
    public Viewport whole() {
        return Viewport.around(cloud, false, false);
    }

    /** The viewport in which the fronts and the reference point are best read. */
    public Viewport fronts() {
        return FrontView.of(this);
    }

    /** The same without networks that hardly work: what a reader of a printed figure is to see. */
    public Viewport accurateFronts() {
        return FrontView.accurate(this);
    }

    /** The same with other further fronts. */
    public ParetoFigure withExtra(List<ExtraFront> others) {
        return new ParetoFigure(cloud, proxy, xTitle, yTitle, result, region, others, theme, viewport);
    }

    @Override
    public ParetoFigure withViewport(Viewport other) {
        return new ParetoFigure(cloud, proxy, xTitle, yTitle, result, region, extra, theme, other);
    }

    @Override
    public ParetoFigure withTheme(FigureTheme other) {
        return new ParetoFigure(cloud, proxy, xTitle, yTitle, result, region, extra, other, viewport);
    }

    @Override
    public String emptyReason() {
        return Messages.text("figure.pareto.empty");
    }

    @Override
    public @Nullable JFreeChart chart(FigureCanvas canvas) {
        return cloud.size() == 0 ? null : ParetoChart.of(this, canvas);
    }
}
