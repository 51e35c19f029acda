package org.proxylens.figure.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.analysis.PenaltyReading;
import org.proxylens.analysis.newdevice.GuideFront;
import org.proxylens.data.Device;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureLayout;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.Palette;
import org.proxylens.figure.Printed;
import org.proxylens.figure.Samples;
import org.proxylens.figure.curves.CalibrationCurve;
import org.proxylens.figure.curves.CostCurves;
import org.proxylens.figure.curves.LambdaPath;
import org.proxylens.figure.curves.LearningCurves;
import org.proxylens.figure.curves.RemeasureCurves;
import org.proxylens.figure.heatmap.HeatmapDress;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.heatmap.HeatmapLayout;
import org.proxylens.figure.pair.MultiplesFigure;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.figure.pair.PromisedFigure;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.figure.xy.XyFigure;
import org.proxylens.figure.xy.XyLayout;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.PathPoint;
import org.proxylens.proxy.choose.CostModel;
import org.proxylens.proxy.remeasure.RemeasureCurve;
import org.proxylens.proxy.remeasure.RemeasureSummary;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.sample.RowIntervals;
import org.proxylens.proxy.study.StudyPoint;
import org.proxylens.rank.DeviceOrder;

/** Every figure at the widths of a column and of a page: each of its texts is measured against the page, the data and the other texts. */
class PrintedFiguresTest {
    private static final double UNITS_PER_MM = 96 / 25.4;

    /** What the command line adds for a title and a caption. */
    private static final double LINES_MM = 10;

    private static final List<String> DEVICES = List.of(
            "1080ti_1",
            "1080ti_32",
            "2080ti_256",
            "2080ti_32",
            "essential_ph_1",
            "eyeriss",
            "gold_6226",
            "pixel2",
            "pixel3",
            "samsung_s7",
            "silver_4114",
            "titan_rtx_256",
            "titan_rtx_32",
            "titanx_1",
            "titanx_256",
            "titanx_32",
            "titanxp_1",
            "titanxp_256");

    @TempDir
    Path folder;

    static Stream<Arguments> printed() {
        ParetoFigure pareto = Samples.pareto(RegionOfInterest.ALL);
        Map<String, Figure<?>> figures = new LinkedHashMap<>(Map.of(
                "heatmap", Samples.heatmap(DEVICES, FigureTheme.LIGHT),
                "heatmap with tree and band", dressed(),
                "scatter", Samples.scatter(AxisKind.LINEAR, 400),
                "scatter of ranks", Samples.scatter(AxisKind.RANKS, 400),
                "logarithmic scatter", Samples.scatter(AxisKind.LOG, 400),
                "pareto", pareto.withViewport(pareto.accurateFronts()),
                "whole pareto", pareto,
                "threshold", Samples.threshold(90),
                "learning curves", LearningCurves.of(study(), LearningCurves.Quantity.SRCC, FigureTheme.LIGHT),
                "costs", CostCurves.of(new CostModel(100, 10, 5, 36, 100, 0), FigureTheme.LIGHT)));
        figures.put("calibration", CalibrationCurve.of(trials(), FigureTheme.LIGHT));
        figures.put("penalty path", penalty());
        figures.put("re-measuring", RemeasureCurves.of(remeasured(), 17, FigureTheme.LIGHT));
        figures.put("promised front", promised());
        figures.put("small plots", small());
        return figures.entrySet().stream().flatMap(figure -> Stream.of(85.0, 178.0)
                .map(width -> Arguments.of(figure.getKey(), width, figure.getValue())));
    }

    @ParameterizedTest(name = "{0} at {1} mm")
    @MethodSource("printed")
    void nothingIsCutAndNothingLiesOnSomethingElse(String name, double width, Figure<?> figure) throws Exception {
        for (FigureStyle style : List.of(FigureStyle.PAPER, titled())) {
            double height = figure instanceof HeatmapFigure heatmap
                    ? heatmap.heightMm(width, style)
                    : 0.7 * width + (style.title().isEmpty() ? 0 : LINES_MM);
            List<PrintedText> texts = PrintedText.of(Printed.of(figure, style), width, height);
            Rectangle2D page =
                    new Rectangle2D.Double(-0.1, -0.1, width * UNITS_PER_MM + 0.2, height * UNITS_PER_MM + 0.2);

            assertThat(texts).hasSizeGreaterThan(8);
            assertThat(texts).allSatisfy(text -> {
                assertThat(page.contains(text.box().getBounds2D()))
                        .as("on the page: " + text)
                        .isTrue();
                assertThat(text.size()).as("at least 5 pt: " + text).isGreaterThanOrEqualTo(Lettering.LEAST - 1e-3);
                assertThat(text.words()).as("whole").doesNotContain("…");
            });
            for (int i = 0; i < texts.size(); i++) {
                for (PrintedText other : texts.subList(i + 1, texts.size())) {
                    assertThat(texts.get(i).covers(other))
                            .as(texts.get(i) + " on " + other)
                            .isFalse();
                }
            }
            overNoData(figure, layout(Printed.of(figure, style), width, height), texts);
        }
    }

    private static FigureStyle titled() {
        return new FigureStyle(
                0,
                Palette.CIVIDIS,
                FigureStyle.Values.ALL,
                -1,
                FigureStyle.Legend.BELOW,
                true,
                "A title",
                1,
                1,
                true,
                null);
    }

    /** With what the window shows beside the cells. */
    private static HeatmapFigure dressed() {
        HeatmapFigure plain = Samples.heatmap(DEVICES, FigureTheme.LIGHT);
        double[][] near = new double[DEVICES.size()][DEVICES.size()];
        for (int i = 0; i < near.length; i++) {
            for (int j = 0; j < near.length; j++) {
                near[i][j] = 1 - Math.abs(i - j) / 19.0;
            }
        }
        HeatmapDress.Band kinds = new HeatmapDress.Band(
                "kind",
                List.of(
                        "graphics processor",
                        "central processor",
                        "phone",
                        "edge accelerator",
                        "accelerator on a board"),
                IntStream.range(0, DEVICES.size()).mapToObj(i -> i % 5).toList());
        return new HeatmapFigure(
                plain.devices(),
                plain.values(),
                plain.order(),
                plain.measure(),
                plain.threshold(),
                plain.caption(),
                plain.emptyReason(),
                plain.theme(),
                new HeatmapDress(DeviceOrder.tree(near), List.of(kinds), null));
    }

    private static FigureLayout layout(Figure<?> figure, double widthMm, double heightMm) {
        return Samples.paint(
                figure,
                (int) Math.round(widthMm * UNITS_PER_MM),
                (int) Math.round(heightMm * UNITS_PER_MM),
                300 / 96.0);
    }

    private static void overNoData(Figure<?> figure, FigureLayout layout, List<PrintedText> texts) {
        if (layout instanceof XyLayout plane && figure instanceof XyFigure points) {
            for (int i = 0; i < points.points(); i++) {
                double x = plane.x().toCanvas(points.x(i));
                double y = plane.y().toCanvas(points.y(i));
                if (plane.plot().contains(x, y)) {
                    assertThat(texts).noneMatch(text -> text.covers(new Rectangle2D.Double(x - 1, y - 1, 2, 2)));
                }
            }
            for (boolean level : new boolean[] {true, false}) {
                assertThat(labels(plane, texts, level)).as("labels of an axis").isGreaterThanOrEqualTo(4);
            }
        } else if (layout instanceof HeatmapLayout heatmap) {
            assertThat(heatmap.cell(0, 0).getWidth())
                    .isEqualTo(heatmap.cell(0, 0).getHeight());
            long values =
                    texts.stream().filter(text -> text.covers(heatmap.plot())).count();
            assertThat(values).as("values").isEqualTo(DEVICES.size() * DEVICES.size() - 2L * (DEVICES.size() - 1));
        }
    }

    /** How many numbers stand below or beside a plane. */
    private static long labels(XyLayout plane, List<PrintedText> texts, boolean level) {
        return texts.stream()
                .filter(text -> text.words().matches("-?[0-9][0-9.,e-]*"))
                .filter(text -> level
                        ? text.box().getBounds2D().getMinY() > plane.plot().getMaxY() - 2
                        : text.box().getBounds2D().getMaxX() < plane.plot().getMinX() + 2)
                .count();
    }

    @Test
    void theFormatsAgree() throws Exception {
        ParetoFigure pareto = Samples.pareto(RegionOfInterest.ALL);
        for (Figure<?> figure : List.of(Samples.heatmap(DEVICES, FigureTheme.LIGHT), pareto)) {
            Figure<?> printed = Printed.of(figure, FigureStyle.PAPER);
            Path pdf = folder.resolve("figure.pdf");
            Path png = folder.resolve("figure.png");
            FigureWriter.write(printed, pdf, 85, 75, 300);
            FigureWriter.write(printed, png, 85, 75, 300);

            BufferedImage raster = javax.imageio.ImageIO.read(png.toFile());
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                BufferedImage vectors = new PDFRenderer(document).renderImageWithDPI(0, 300);
                assertThat(difference(raster, vectors)).as(figure.name()).isLessThan(0.03);
                String text = new PDFTextStripper().getText(document);
                PrintedText.of(printed, 85, 75).stream()
                        .filter(each -> !each.turned() && each.words().length() > 3)
                        .forEach(each -> assertThat(text).contains(each.words().strip()));
            }
            assertThat(Files.size(pdf)).isLessThan(500_000);
        }
    }

    /** The mean difference of two pictures in lightness, after both were made coarser, as a share of white. */
    private static double difference(BufferedImage one, BufferedImage other) {
        int step = 6;
        double sum = 0;
        int count = 0;
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        assertThat(Math.abs(one.getWidth() - other.getWidth())).isLessThanOrEqualTo(1);
        for (int y = 0; y + step <= height; y += step) {
            for (int x = 0; x + step <= width; x += step) {
                sum += Math.abs(light(one, x, y, step) - light(other, x, y, step));
                count++;
            }
        }
        return sum / count;
    }

    private static double light(BufferedImage image, int x, int y, int step) {
        return IntStream.range(0, step * step)
                        .map(i -> image.getRGB(x + i % step, y + i / step))
                        .mapToDouble(rgb -> ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 765.0)
                        .sum()
                / (step * step);
    }

    /** Three methods over five numbers of measurements. */
    private static List<StudyPoint> study() {
        return Stream.of(AdaptationMethod.BLEND, AdaptationMethod.ADAPTED, AdaptationMethod.SCRATCH)
                .flatMap(method -> IntStream.of(10, 20, 30, 50, 70)
                        .mapToObj(samples -> point(method, samples, 1 - (1 + method.ordinal()) / (samples + 4.0))))
                .toList();
    }

    private static List<StudyPoint> trials() {
        List<StudyPoint.Trial> trials = IntStream.range(0, 100)
                .mapToObj(i -> new StudyPoint.Trial(i / 100.0, i % 10 < i / 10))
                .toList();
        return List.of(point(AdaptationMethod.BLEND, 20, .9, trials), point(AdaptationMethod.REUSE, 20, .8, trials));
    }

    private static Figure<?> penalty() {
        List<PathPoint> path = IntStream.range(0, 9)
                .mapToObj(i ->
                        new PathPoint(i, Math.pow(10, -4 + i / 2.0), i, i, .3 + .02 * Math.abs(i - 4), .05, i == 4))
                .toList();
        return LambdaPath.of(new PenaltyReading("1080ti_32", "essential_ph_1", 50, path), FigureTheme.LIGHT);
    }

    private static List<RemeasureSummary> remeasured() {
        return Stream.of(RemeasureCurve.Way.values())
                .flatMap(way -> IntStream.of(1, 5, 10, 20, 40)
                        .mapToObj(n -> new RemeasureSummary(
                                way, n, .1 / n, .1 / n, .2 / n, .2 / n, .1 / n, 1, .01, .001, .01, .001)))
                .toList();
    }

    private static Figure<?> promised() {
        int count = 60;
        double[] predicted =
                IntStream.range(0, count).mapToDouble(i -> 5 + i / 3.0).toArray();
        double[] accuracy = IntStream.range(0, count)
                .mapToDouble(i -> 60 + 10 * Math.sqrt(i) - (i % 5 == 0 ? 0 : 6))
                .toArray();
        double[] measured = new double[count];
        Arrays.fill(measured, Double.NaN);
        int[] front = IntStream.range(0, count).filter(i -> i % 5 == 0).toArray();
        for (int row : front) {
            measured[row] = 1.05 * predicted[row];
        }
        return PromisedFigure.of(
                new GuideFront(
                        "essential_ph_1",
                        null,
                        Double.NaN,
                        predicted,
                        RowIntervals.of(
                                Arrays.stream(predicted).map(x -> .9 * x).toArray(),
                                Arrays.stream(predicted).map(x -> 1.1 * x).toArray()),
                        measured,
                        "cifar10_acc200",
                        accuracy,
                        front,
                        Arrays.copyOf(front, 8),
                        Arrays.copyOfRange(front, 8, front.length),
                        true),
                FigureTheme.LIGHT);
    }

    private static Figure<?> small() {
        double[] target = IntStream.range(0, 50).mapToDouble(i -> 1 + i).toArray();
        List<MultiplesFigure.Panel> panels = DEVICES.stream()
                .limit(6)
                .map(name -> MultiplesFigure.Panel.of(
                        Device.ofMilliseconds(
                                name,
                                IntStream.range(0, 50)
                                        .mapToDouble(i -> 2 + i + 7 * (i % 3))
                                        .toArray()),
                        Device.ofMilliseconds("pixel3", target),
                        "SRCC 0.913 · loss 3.1 %"))
                .toList();
        return new MultiplesFigure("pixel3", panels, DEVICES.get(0), "nobody", FigureTheme.LIGHT);
    }

    private static StudyPoint point(AdaptationMethod method, int samples, double srcc) {
        return point(method, samples, srcc, List.of());
    }

    private static StudyPoint point(AdaptationMethod method, int samples, double srcc, List<StudyPoint.Trial> trials) {
        double low = srcc - 0.05;
        double high = srcc + 0.02;
        return new StudyPoint(
                "phone",
                method,
                Design.RANDOM,
                samples,
                8,
                srcc,
                low,
                high,
                srcc,
                srcc,
                1,
                0.1,
                1,
                0.8,
                0.7,
                0.6,
                0.1,
                0.8,
                List.of(),
                trials);
    }
}
