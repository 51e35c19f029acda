package org.proxylens.figure.pair;

import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Device;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.Marker;
import org.proxylens.figure.SeriesLook;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.figure.xy.AxisTitles;
import org.proxylens.figure.xy.PlaneChart;
import org.proxylens.figure.xy.PointCloud;
import org.proxylens.figure.xy.PointFigure;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.figure.xy.XySetting;
import org.proxylens.pareto.PairFronts;
import org.proxylens.rank.Correlation;

/**
 * The latencies, or ranks, of every architecture on two devices: the proxy along x, the target along y.
 *
 * @param cloud all architectures that both devices have
 * @param axes what the axes show
 * @param xTitle title of the x axis, with its unit
 * @param yTitle title of the y axis, with its unit
 * @param fronts the pair's fronts, whose members stand out; null where there are none
 * @param srcc rank correlation of the pair, for the caption
 * @param emptyReason what to say where there is no point
 * @param theme colours
 * @param viewport the part shown, null for everything
 */
public record ScatterFigure(
        PointCloud cloud,
        AxisKind axes,
        String xTitle,
        String yTitle,
        @Nullable PairFronts fronts,
        Correlation srcc,
        String emptyReason,
        FigureTheme theme,
        @Nullable Viewport viewport)
        implements PointFigure {

    private static final double CLOUD_RADIUS = 3.2;

    /**
     * The scatter of a pair.
     *
     * @param fronts whose members stand out; null where there are none
     */
    public static ScatterFigure of(
            Device proxy,
            Device target,
            AxisKind axes,
            @Nullable PairFronts fronts,
            Correlation srcc,
            FigureTheme theme) {
        PointCloud cloud = PointCloud.latencies(proxy.latencies(), target.latencies());
        return new ScatterFigure(
                axes == AxisKind.RANKS ? cloud.ranked() : cloud,
                axes,
                AxisTitles.of(proxy, axes),
                AxisTitles.of(target, axes),
                fronts,
                srcc,
                Messages.text("figure.scatter.empty"),
                theme,
                null);
    }

    @Override
    public String description() {
        return cloud.size() == 0 ? emptyReason : Messages.text("figure.plane.description", yTitle, xTitle, caption());
    }

    @Override
    public String name() {
        return "scatter";
    }

    @Override
    public Viewport whole() {
        return Viewport.around(cloud, axes == AxisKind.LOG, axes == AxisKind.LOG);
    }

    @Override
    public ScatterFigure withViewport(Viewport other) {
        return new ScatterFigure(cloud, axes, xTitle, yTitle, fronts, srcc, emptyReason, theme, other);
    }

    @Override
    public ScatterFigure withTheme(FigureTheme other) {
        return new ScatterFigure(cloud, axes, xTitle, yTitle, fronts, srcc, emptyReason, other, viewport);
    }

    @Override
    public @Nullable JFreeChart chart(FigureCanvas canvas) {
        if (cloud.size() == 0) {
            return null;
        }
        boolean log = axes == AxisKind.LOG;
        XySetting setting = new XySetting(shown(), log, log, xTitle, yTitle, caption());
        PlaneChart plane = new PlaneChart(theme, setting, Lettering.of(canvas));
        String all = Messages.text("figure.key.architectures");
        plane.cloud(canvas, cloud, SeriesLook.marks(all, theme.cloud(), Marker.DISC, CLOUD_RADIUS));
        if (fronts != null) {
            String onProxy = Messages.text("figure.key.on-proxy-front", Numbers.count(fronts.selection().length));
            String onTarget = Messages.text("figure.key.on-target-front", Numbers.count(fronts.target().length));
            members(plane, SeriesLook.hollow(onProxy, theme.proxy(), Marker.DIAMOND, 5), fronts.selection());
            members(plane, SeriesLook.marks(onTarget, theme.target(), Marker.DISC, 3.2), fronts.target());
        }
        return plane.chart(canvas);
    }

    private void members(PlaneChart plane, SeriesLook look, int[] rows) {
        plane.add(look, cloud.xOf(rows), cloud.yOf(rows));
    }

    private String caption() {
        String number = Numbers.coefficient(srcc.value(), 3);
        return Messages.text("figure.scatter.caption", number, Numbers.count(srcc.n()));
    }
}
