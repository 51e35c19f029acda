package org.proxylens.figure.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.Measure;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Lettering;
import org.proxylens.figure.PanelRow;
import org.proxylens.figure.Samples;
import org.proxylens.figure.curves.Curve;
import org.proxylens.figure.curves.CurvesFigure;
import org.proxylens.figure.curves.GuideLine;
import org.proxylens.figure.file.FigureWriter;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.heatmap.HeatmapWindow;
import org.proxylens.figure.pair.MultiplesFigure;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.figure.pair.ThresholdFigure;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.figure.xy.PointCloud;
import org.proxylens.figure.xy.Viewport;
import org.proxylens.pareto.RegionOfInterest;

/** Figures as scripts for matplotlib and as tables: they hold what is drawn. */
class FigureScriptTest {
    private static final double WIDTH = 120;
    private static final double HEIGHT = 90;

    /** Names that a reader of CSV takes for missing values. */
    private static final List<String> MISSING =
            List.of("NA", "null", "None", "n/a", "NULL", "NaN", "#N/A", "<NA>", "-nan");

    @TempDir
    Path folder;

    private static String script(Figure<?> figure) {
        return FigureScript.python(figure, new Lettering(FigureWriter.units(WIDTH), FigureStyle.PAPER), WIDTH, HEIGHT);
    }

    private static CurvesFigure curves() {
        double[] x = {10, 20, 30};
        Curve curve = new Curve(
                "a, \"b\"",
                x,
                new double[] {0.5, 0.7, 0.8},
                new double[] {0.4, 0.6, 0.7},
                new double[] {0.6, 0.8, 0.9},
                Curve.Look.MARKED_LINE);
        return new CurvesFigure(
                "curves",
                CurvesFigure.Axes.linear("Measurements", "SRCC"),
                "",
                List.of(curve, Curve.of("8", x, new double[] {0.1, 0.2, 0.3}, Curve.Look.LINE)),
                List.of(
                        new GuideLine(GuideLine.Kind.HORIZONTAL, 0.5, "half"),
                        new GuideLine(GuideLine.Kind.DIAGONAL, 0, "as told")),
                "",
                FigureTheme.LIGHT,
                new Viewport(10, 40, 0, 1));
    }

    private static MultiplesFigure multiples() {
        PointCloud ranks = new PointCloud(new int[] {0, 1, 2}, new double[] {1, 2, 3}, new double[] {1, 3, 2});
        return new MultiplesFigure(
                "phone",
                Stream.of("one", "two", "three")
                        .map(name -> new MultiplesFigure.Panel(name, "SRCC 0.5", ranks))
                        .toList(),
                null,
                "",
                FigureTheme.LIGHT);
    }

    private static HeatmapFigure part() {
        HeatmapFigure whole = Samples.heatmap(9);
        return new HeatmapFigure(
                        MISSING, whole.values(), whole.order(), Measure.RECOVERED, 0.8, "", "", FigureTheme.LIGHT)
                .within(new HeatmapWindow(1, 4, 4));
    }

    @Test
    void everyFigureIsDrawnByItsScriptAtItsSize() throws Exception {
        String python = Stream.of("python3", "/usr/bin/python3")
                .filter(FigureScriptTest::hasMatplotlib)
                .findFirst()
                .orElse(null);
        assumeTrue(python != null, "no python3 with matplotlib and pandas");
        ParetoFigure pareto = Samples.pareto(RegionOfInterest.ALL);
        List<Figure<?>> figures = List.of(
                Samples.heatmap(18),
                part(),
                Samples.scatter(AxisKind.LOG, 300),
                pareto.withViewport(pareto.accurateFronts()),
                Samples.threshold(60),
                curves(),
                multiples(),
                new PanelRow("row", List.of(curves(), curves())));
        List<String> command = new ArrayList<>(List.of(
                String.valueOf(python), "-c", "import runpy, sys\nfor script in sys.argv[1:]: runpy.run_path(script)"));
        for (Figure<?> figure : figures) {
            Path file = folder.resolve(figure.name() + ".py");
            command.add(Files.writeString(file, script(figure)).toString());
        }
        File told = folder.resolve("told.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told);
        builder.environment().put("MPLBACKEND", "Agg");
        assertThat(builder.start().waitFor())
                .as(Files.readString(told.toPath()))
                .isZero();
        for (Figure<?> figure : figures) {
            try (PDDocument drawn =
                    Loader.loadPDF(folder.resolve(figure.name() + ".pdf").toFile())) {
                assertThat(drawn.getPage(0).getMediaBox().getWidth())
                        .isCloseTo((float) (WIDTH * 72 / 25.4), within(1f));
                assertThat(drawn.getPage(0).getMediaBox().getHeight())
                        .isCloseTo((float) (HEIGHT * 72 / 25.4), within(1f));
                assertThat(new PDFTextStripper().getText(drawn))
                        .as(figure.name())
                        .hasSizeGreaterThan(20);
                if (figure instanceof CurvesFigure) {
                    assertThat(new PDFTextStripper().getText(drawn)).contains("half", "as told");
                } else if (figure instanceof HeatmapFigure heatmap
                        && heatmap.devices().equals(MISSING)) {
                    assertThat(new PDFTextStripper().getText(drawn).lines())
                            .containsAll(IntStream.range(0, heatmap.size())
                                    .mapToObj(heatmap::rowDevice)
                                    .toList());
                }
            }
        }
    }

    private static boolean hasMatplotlib(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import matplotlib, pandas")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    @Test
    void aFrontsScriptShowsItsPartAndAllItsSeries() {
        ParetoFigure pareto = Samples.pareto(RegionOfInterest.ALL).withViewport(new Viewport(1, 20, 60, 90));
        assertThat(script(pareto))
                .contains("\"xlim\": (1.0, 20.0), \"ylim\": (60.0, 90.0)")
                .contains("Target-optimal front", "Proxy-derived front", "All architectures", "steps-post");
        assertThat(FigureTable.csv(pareto).lines().filter(line -> line.startsWith("All architectures")))
                .hasSize(pareto.points());
    }

    @Test
    void aThresholdsScriptHasItsGroupsAndItsLines() {
        ThresholdFigure figure = Samples.threshold(60);
        assertThat(script(figure)).contains("(True, 0.9, 0.9, ", "(False, ", "Admitted, small loss");
        long points = FigureTable.csv(figure).lines().count() - 1;
        assertThat(points).isEqualTo(figure.points());
    }

    @Test
    void guidesAreLinesWithTheirNames() {
        assertThat(script(curves()))
                .contains("(False, 0.5, 0.5, \"#", "\", \"half\")", "(None, 0.0, 40.0, \"#", "\", \"as told\")");
    }

    @Test
    void theAxesOfAHeatmapAreNamedAsInTheFigure() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(script(part()))
                    .contains("set_xlabel(\"" + Messages.text("figure.heatmap.columns") + "\")")
                    .contains("set_ylabel(\"" + Messages.text("figure.heatmap.rows") + "\")")
                    .doesNotContain("\"Target\"", "\"Proxy\"");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tablesHaveBandsAndPanelsWhereThereAreSome() {
        assertThat(FigureTable.csv(curves()).lines())
                .startsWith("series,x,y,low,high", "\"a, \"\"b\"\"\",10.0,0.5,0.4,0.6")
                .endsWith("8,30.0,0.3,,");
        assertThat(FigureTable.csv(multiples()).lines())
                .hasSize(1 + 9)
                .startsWith("panel,series,x,y", "1,All architectures,1.0,1.0");
        assertThat(FigureTable.csv(part()).lines()).hasSize(1 + 16);
    }
}
