package org.proxylens.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.proxylens.analysis.Measure;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.Device;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.pair.ExtraFront;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.figure.pair.ScatterFigure;
import org.proxylens.figure.pair.ThresholdFigure;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.pareto.PairResult;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.choose.ThresholdAnalysis;
import org.proxylens.rank.Correlation;

/** Small figures with known content. */
public final class Samples {
    private Samples() {}

    /** Devices that differ the more the farther apart they stand; nothing known of the last but one. */
    public static HeatmapFigure heatmap(int devices) {
        return heatmap(IntStream.range(0, devices).mapToObj(i -> "device_" + i).toList(), FigureTheme.LIGHT);
    }

    public static HeatmapFigure heatmap(List<String> names, FigureTheme theme) {
        return heatmap(names, IntStream.range(0, names.size()).toArray(), 0.9, theme);
    }

    public static HeatmapFigure heatmap(List<String> names, int[] order, double threshold, FigureTheme theme) {
        int n = names.size();
        double[][] values = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                values[i][j] = 1 - Math.abs(i - j) / (n + 1.0);
                if (n > 2 && i != j && (i == n - 2 || j == n - 2)) {
                    values[i][j] = Double.NaN;
                }
            }
        }
        return new HeatmapFigure(names, values, order, Measure.SRCC, threshold, "", "Nothing to compare.", theme);
    }

    public static ScatterFigure scatter(AxisKind axes, int points) {
        Device proxy = Device.ofMilliseconds("proxy", latencies(points, 1));
        Device target = Device.ofMilliseconds("target", latencies(points, 7));
        return ScatterFigure.of(proxy, target, axes, null, new Correlation(0.93, points), FigureTheme.LIGHT);
    }

    /** Pairs whose loss falls as their SRCC rises, by and large. */
    public static ThresholdFigure threshold(int pairs) {
        List<ThresholdAnalysis.Point> points = IntStream.range(0, pairs)
                .mapToObj(i -> new ThresholdAnalysis.Point(
                        i, 0, 0.4 + 0.6 * i / pairs, 0.8, 0.7, 0.2 * (1 - (double) i / pairs) * (i % 7) / 6, 0.1, 0.2))
                .toList();
        return ThresholdFigure.of(
                new ThresholdAnalysis(points),
                ThresholdAnalysis.Predictor.ALL,
                ThresholdAnalysis.Loss.HYPERVOLUME,
                0.9,
                0.05,
                FigureTheme.LIGHT);
    }

    public static ParetoFigure pareto(RegionOfInterest region) {
        double[] proxy = latencies(200, 3);
        double[] target = latencies(200, 1);
        double[] accuracy = IntStream.range(0, 200)
                .mapToDouble(i -> 90 - 500.0 / (target[i] + 8) - i % 5)
                .toArray();
        PairResult result = ParetoAnalysis.compare(proxy, target, accuracy, region, ReferencePoint.DEFAULT);
        return ParetoFigure.of(
                Device.ofMilliseconds("proxy", proxy),
                Device.ofMilliseconds("target", target),
                new AccuracyColumn("cifar10", accuracy),
                result,
                region,
                List.of(new ExtraFront("adapted", result.fronts().target())),
                FigureTheme.LIGHT);
    }

    /** Scattered without chance: steps of an irrational share of a range. */
    static double[] latencies(int count, int salt) {
        return IntStream.range(0, count)
                .mapToDouble(i -> 1 + 40 * fraction((i + 1) * 0.6180339887498949 * salt) + 0.002 * i)
                .toArray();
    }

    private static double fraction(double value) {
        return value - Math.floor(value);
    }

    /** Paints a figure and gives its layout. */
    public static <L extends FigureLayout> L paint(Figure<L> figure, int width, int height, double scale) {
        int wide = (int) Math.round(width * scale);
        int high = (int) Math.round(height * scale);
        return FigureRaster.paint(figure, new int[wide * high], wide, high, scale);
    }
}
