package org.proxylens.figure.pair;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.explain.AttributeEffect;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.ChartTheme;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.GroupColours;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.Marker;
import org.proxylens.figure.SeriesLook;
import org.proxylens.figure.xy.PlaneChart;
import org.proxylens.figure.xy.PointCloud;
import org.proxylens.figure.xy.PointFigure;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.figure.xy.XySetting;
import org.proxylens.proxy.choose.ThresholdAnalysis;

/**
 * Whether a threshold keeps the loss small: every ordered pair of devices as a point, its SRCC along x and its loss
 * along y, the threshold and the greatest loss that is still called small as lines.
 *
 * @param cloud the pairs, by their number in the analysis; loss in percent or percentage points
 * @param predictor which SRCC is along x
 * @param loss which loss is along y
 * @param threshold SRCC from which a pair is admitted
 * @param limit the greatest small loss, in the axis's unit
 * @param tint the groups that colour the points, null for none
 * @param theme colours
 * @param viewport the part shown, null for everything
 */
public record ThresholdFigure(
        PointCloud cloud,
        ThresholdAnalysis.Predictor predictor,
        ThresholdAnalysis.Loss loss,
        double threshold,
        double limit,
        @Nullable Tint tint,
        FigureTheme theme,
        @Nullable Viewport viewport)
        implements PointFigure {

    /** Groups larger than this are drawn as a cloud. */
    private static final int MOST_MARKS = 3000;

    private static final double RADIUS = 3.4;

    /**
     * Groups of targets that colour the points.
     *
     * @param names of the groups
     * @param of the group of each device by its index, -1 for none
     * @param target the index of each point's target
     */
    public record Tint(List<String> names, List<Integer> of, List<Integer> target) {
        public Tint {
            names = List.copyOf(names);
            of = List.copyOf(of);
            target = List.copyOf(target);
        }

        /** The groups of an attribute. */
        public static Tint of(AttributeEffect effect, List<String> devices, ThresholdAnalysis analysis) {
            return new Tint(
                    effect.groups().stream().map(AttributeEffect.Group::value).toList(),
                    effect.groupOf(devices),
                    analysis.points().stream()
                            .map(ThresholdAnalysis.Point::target)
                            .toList());
        }

        private int group(int point) {
            return of.get(target.get(point));
        }
    }

    /**
     * The pairs of an analysis.
     *
     * @param limit the greatest small loss: a share, or percentage points
     */
    public static ThresholdFigure of(
            ThresholdAnalysis analysis,
            ThresholdAnalysis.Predictor predictor,
            ThresholdAnalysis.Loss loss,
            double threshold,
            double limit,
            FigureTheme theme) {
        List<ThresholdAnalysis.Point> points = analysis.points();
        double unit = unit(loss);
        PointCloud cloud = new PointCloud(
                IntStream.range(0, points.size()).toArray(),
                points.stream().mapToDouble(predictor::of).toArray(),
                points.stream().mapToDouble(point -> unit * loss.of(point)).toArray());
        return new ThresholdFigure(cloud, predictor, loss, threshold, unit * limit, null, theme, null);
    }

    /** How many of the axis's units one unit of a loss is: shares are drawn in percent. */
    public static double unit(ThresholdAnalysis.Loss loss) {
        return loss.share() ? 100 : 1;
    }

    @Override
    public String description() {
        return caption(groups());
    }

    @Override
    public String name() {
        return "threshold";
    }

    @Override
    public Viewport whole() {
        return Viewport.around(cloud, false, false);
    }

    @Override
    public ThresholdFigure withViewport(Viewport other) {
        return new ThresholdFigure(cloud, predictor, loss, threshold, limit, tint, theme, other);
    }

    @Override
    public ThresholdFigure withTheme(FigureTheme other) {
        return new ThresholdFigure(cloud, predictor, loss, threshold, limit, tint, other, viewport);
    }

    /** The same with the points coloured by groups of their targets. */
    public ThresholdFigure tinted(@Nullable Tint groups) {
        return new ThresholdFigure(cloud, predictor, loss, threshold, limit, groups, theme, viewport);
    }

    /** What x is called. */
    public String xTitle() {
        return Messages.text("figure.threshold.x." + predictor.name().toLowerCase(Locale.ROOT));
    }

    /** What y is called, with its unit. */
    public String yTitle() {
        return Messages.text("figure.threshold.y." + loss.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public String emptyReason() {
        return Messages.text("figure.threshold.empty");
    }

    @Override
    public @Nullable JFreeChart chart(FigureCanvas canvas) {
        if (cloud.size() == 0) {
            return null;
        }
        List<Group> groups = groups();
        XySetting setting = new XySetting(shown(), false, false, xTitle(), yTitle(), caption(groups));
        PlaneChart plane = new PlaneChart(theme, setting, Lettering.of(canvas));
        lines(plane.plot());
        for (Group group : tint == null ? groups : tinted(groups, tint)) {
            if (group.points().size() > MOST_MARKS) {
                plane.cloud(canvas, group.points(), group.look());
            } else {
                plane.add(group.look(), group.points().x(), group.points().y());
            }
        }
        return plane.chart(canvas);
    }

    /** The threshold with what it refuses in shade, and the limit. */
    private void lines(XYPlot plot) {
        Stroke line = ChartTheme.stroke(1.4);
        double left = Math.min(shown().xLow(), threshold);
        IntervalMarker refused = new IntervalMarker(left, threshold, theme.shade(), line, null, null, 1);
        plot.addDomainMarker(refused, Layer.BACKGROUND);
        plot.addDomainMarker(new ValueMarker(threshold, theme.limit(), line, null, null, 1), Layer.BACKGROUND);
        Stroke dashed = ChartTheme.stroke(1.2, 5, 3);
        plot.addRangeMarker(new ValueMarker(limit, theme.limit(), dashed, null, null, 1), Layer.BACKGROUND);
    }

    private String caption(List<Group> groups) {
        int good = groups.get(0).points().size();
        int admitted = good + groups.get(1).points().size();
        return Messages.text(
                "figure.threshold.caption",
                Numbers.threshold(threshold),
                Numbers.count(admitted),
                Numbers.count(admitted
                        + groups.get(2).points().size()
                        + groups.get(3).points().size()),
                Numbers.count(good));
    }

    /** Admitted with a small loss, admitted with a larger one, refused with a small loss, refused with a larger one. */
    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        groups.add(group("admitted-good", theme.target(), Marker.DISC, false, i -> admitted(i) && small(i)));
        groups.add(group("admitted-bad", theme.proxy(), Marker.DIAMOND, false, i -> admitted(i) && !small(i)));
        groups.add(group("refused-good", theme.target(), Marker.DISC, true, i -> !admitted(i) && small(i)));
        groups.add(group("refused-bad", theme.cloud(), Marker.CROSS, true, i -> !admitted(i) && !small(i)));
        return groups;
    }

    /** Shape and filling still tell what is admitted and good; the colour tells the group of the target. */
    private List<Group> tinted(List<Group> groups, Tint by) {
        List<Group> all = new ArrayList<>();
        PointCloud none = new PointCloud(new int[0], new double[0], new double[0]);
        for (Group group : groups) {
            SeriesLook look = group.look();
            all.add(new Group(none, look(look, look.label(), theme.text())));
            for (int colour = -1; colour < by.names().size(); colour++) {
                int wanted = colour;
                int[] rows = Arrays.stream(group.points().rows())
                        .filter(point -> by.group(point) == wanted)
                        .toArray();
                PointCloud points = new PointCloud(
                        rows, group.points().xOf(rows), group.points().yOf(rows));
                Color color = wanted < 0 ? theme.cloud() : GroupColours.of(wanted, theme);
                all.add(new Group(points, look(look, "", color)));
            }
        }
        for (int colour = 0; colour < by.names().size(); colour++) {
            Color color = GroupColours.of(colour, theme);
            all.add(new Group(none, SeriesLook.marks(by.names().get(colour), color, Marker.DISC, RADIUS)));
        }
        return all;
    }

    private static SeriesLook look(SeriesLook like, String label, Color color) {
        return new SeriesLook(label, color, like.line(), like.marker(), like.hollow(), like.radius());
    }

    private boolean admitted(int point) {
        return x(point) >= threshold;
    }

    private boolean small(int point) {
        return y(point) <= limit;
    }

    private Group group(String key, Color color, Marker marker, boolean hollow, IntPredicate member) {
        int[] rows = IntStream.range(0, cloud.size())
                .filter(i -> Double.isFinite(x(i)) && Double.isFinite(y(i)))
                .filter(member)
                .toArray();
        double[] xs = Arrays.stream(rows).mapToDouble(this::x).toArray();
        double[] ys = Arrays.stream(rows).mapToDouble(this::y).toArray();
        String label = Messages.text("figure.threshold.key." + key, Numbers.count(rows.length));
        return new Group(new PointCloud(rows, xs, ys), new SeriesLook(label, color, null, marker, hollow, RADIUS));
    }

    private record Group(PointCloud points, SeriesLook look) {}
}
