package org.proxylens.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.open.Datasets;
import org.proxylens.proxy.newdevice.Calibration;
import org.proxylens.proxy.newdevice.Calibration.Judge;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.study.CalibrationBin;

/**
 * Prints the tables of docs/new-device.md and draws its figure: {@code CalibrationTable FIGURE.svg DRAWS DATASET...}.
 */
public final class CalibrationTable {
    private static final int[] SAMPLES = {10, 20, 30, 50};
    private static final double THRESHOLD = 0.9;
    private static final int SIDE = 300;
    private static final int MARGIN = 46;

    private CalibrationTable() {}

    private record Way(String name, Design design, Judge judge, String colour) {}

    private static final List<Way> WAYS = List.of(
            new Way("random, Bonett–Wright", Design.RANDOM, Judge.BONETT_WRIGHT, "#d55e00"),
            new Way("random, pool", Design.RANDOM, Judge.POOL, "#0072b2"),
            new Way("chosen, pool", Design.CHOSEN, Judge.POOL, "#009e73"));

    /** Runs; see the class. */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        StringBuilder svg = new StringBuilder();
        out.println("| dataset | networks | measured, judged | Brier | 95 % interval holds | (z error)² | reuse (right)"
                + " | adapt (right) | told:true |");
        out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (int i = 2; i < args.length; i++) {
            Dataset dataset = Datasets.open(Path.of(args[i]), Progress.NONE);
            frame(svg, i - 2, dataset.name());
            for (int samples : SAMPLES) {
                for (Way way : WAYS) {
                    Calibration found = Calibration.of(
                            dataset,
                            samples,
                            Integer.parseInt(args[1]),
                            1,
                            way.design,
                            way.judge,
                            THRESHOLD,
                            Progress.NONE);
                    out.println(row(dataset.name(), samples, way.name, found));
                    if (samples == 20) {
                        points(svg, i - 2, way, found);
                    }
                }
            }
        }
        legend(svg);
        int width = (args.length - 2) * (SIDE + MARGIN) + MARGIN;
        Files.writeString(
                Path.of(args[0]),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                                .formatted(width, SIDE + 3 * MARGIN)
                        + " font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n" + svg
                        + "</svg>\n");
    }

    private static String row(String dataset, int samples, String way, Calibration found) {
        StringBuilder bins = new StringBuilder();
        for (CalibrationBin bin : found.bins()) {
            bins.append(String.format(Locale.ROOT, "%.2f:%.2f ", bin.probability(), bin.frequency()));
        }
        return String.format(
                Locale.ROOT,
                "| %s | %d | %s | %.3f | %.1f %% | %.3f | %.1f %% (%.1f %%) | %.1f %% (%.1f %%) | %s|",
                dataset,
                samples,
                way,
                found.brier(),
                100 * found.coverage(),
                found.squaredError(),
                100 * found.reused().share(),
                100 * found.reused().right(),
                100 * found.refused().share(),
                100 * found.refused().right(),
                bins);
    }

    private static void frame(StringBuilder svg, int panel, String name) {
        int left = left(panel);
        svg.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#888\"/>"
                        + "<path d=\"M%d %dL%d %d\" stroke=\"#bbb\"/><text x=\"%d\" y=\"%d\">%s, 20 networks</text>"
                        + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">probability told</text>%n",
                left,
                MARGIN,
                SIDE,
                SIDE,
                left,
                MARGIN + SIDE,
                left + SIDE,
                MARGIN,
                left,
                MARGIN - 8,
                name,
                left + SIDE / 2,
                MARGIN + SIDE + 30));
        for (int tick = 0; tick <= 10; tick += 2) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%.1f</text>"
                            + "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.1f</text>%n",
                    left + SIDE * tick / 10,
                    MARGIN + SIDE + 15,
                    tick / 10.0,
                    left - 5,
                    MARGIN + SIDE - SIDE * tick / 10 + 4,
                    tick / 10.0));
        }
    }

    private static void points(StringBuilder svg, int panel, Way way, Calibration found) {
        for (CalibrationBin bin : found.bins()) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"0.8\"/>%n",
                    left(panel) + SIDE * bin.probability(),
                    MARGIN + SIDE - SIDE * bin.frequency(),
                    2 + Math.log10(bin.trials()) * 1.5,
                    way.colour));
        }
    }

    private static void legend(StringBuilder svg) {
        int x = MARGIN;
        for (Way way : WAYS) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%d\" cy=\"%d\" r=\"6\" fill=\"%s\"/><text x=\"%d\" y=\"%d\">%s</text>%n",
                    x + 6,
                    SIDE + 2 * MARGIN + 20,
                    way.colour,
                    x + 18,
                    SIDE + 2 * MARGIN + 24,
                    way.name));
            x += 190;
        }
    }

    private static int left(int panel) {
        return MARGIN + panel * (SIDE + MARGIN);
    }
}
