package org.proxylens.proxy.drift;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.open.Datasets;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CodeRegression;
import org.proxylens.space.OneHotCode;

/**
 * Draws the plots of docs/drift.md, residuals over the order of the rows and their running median, and prints its table:
 * {@code DriftPlots FOLDER DATASET DEVICE...}.
 */
public final class DriftPlots {
    private static final int ROWS = 600;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 180;
    private static final int MARGIN = 34;

    private DriftPlots() {}

    /** Runs; see the class. */
    public static void main(String[] args) throws IOException {
        Dataset dataset = Datasets.open(Path.of(args[1]), Progress.NONE);
        CodeFeatures code =
                CodeFeatures.oneHot(OneHotCode.of(dataset.architectures().size(), dataset.architectures()::arch));
        Residuals residuals = new Residuals(code, new CodeRegression(code), dataset.devices(), Progress.NONE);
        for (String name : Arrays.asList(args).subList(2, args.length)) {
            double[] column = residuals.byCode(dataset.deviceNames().indexOf(name));
            int[] rows = Arrays.copyOf(ColumnValues.rows(column), ROWS);
            Files.writeString(Path.of(args[0], "drift-" + name + ".svg"), svg(name, ColumnValues.of(column, rows)));
        }
        TableDrift table = new TableDrift(dataset);
        System.out.println("| device | lag-1 | explained | p | code alone | drift taken out |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        for (String name : dataset.deviceNames()) {
            table.of(name)
                    .filter(Drift::found)
                    .ifPresent(drift -> System.out.printf(
                            Locale.ROOT,
                            "| %s | %.2f | %.0f %% | %.2f | %.3f | %.3f |%n",
                            name,
                            drift.lagOne(),
                            100 * drift.share(),
                            drift.p(),
                            drift.ceiling(),
                            drift.ceilingWithout()));
        }
    }

    private static String svg(String name, double[] values) {
        double most = Arrays.stream(values).map(Math::abs).max().orElseThrow();
        StringBuilder points = new StringBuilder();
        StringBuilder line = new StringBuilder();
        double[] medians = RunningMedian.of(values);
        for (int i = 0; i < values.length; i++) {
            points.append('M').append(place(i, values[i], values.length, most)).append("h0");
            line.append(i == 0 ? 'M' : 'L').append(place(i, medians[i], values.length, most));
        }
        return String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <path d="%s" stroke="#999" stroke-width="2.4" stroke-linecap="round"/>
                <path d="%s" stroke="#d55e00" stroke-width="1.2" fill="none"/>
                <text x="%d" y="20">%s: log latency beside the code (&#177;%.2f), first %d rows</text>
                </svg>
                """, WIDTH, HEIGHT, points, line, MARGIN, name, most, values.length);
    }

    private static String place(int i, double value, int n, double most) {
        double x = MARGIN + (WIDTH - 2.0 * MARGIN) * i / n;
        double y = HEIGHT / 2.0 + 14 - (HEIGHT / 2.0 - 24) * value / most;
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
