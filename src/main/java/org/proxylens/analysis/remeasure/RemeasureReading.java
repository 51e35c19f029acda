package org.proxylens.analysis.remeasure;

import java.util.List;
import java.util.stream.IntStream;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.proxy.remeasure.RemeasureCurve;
import org.proxylens.proxy.remeasure.RemeasureOptions;
import org.proxylens.proxy.remeasure.RemeasureStudy;
import org.proxylens.proxy.remeasure.RemeasureSummary;

/**
 * What measuring on is worth, on known devices that are each treated as new.
 *
 * @param options what was studied
 * @param curves by draw, then target, then way
 */
public record RemeasureReading(RemeasureOptions options, List<RemeasureCurve> curves) {
    private static final int STEP = 5;

    public RemeasureReading {
        curves = List.copyOf(curves);
    }

    /**
     * Runs a study.
     *
     * @param percent accuracy by row
     */
    public static RemeasureReading of(Dataset dataset, double[] percent, RemeasureOptions options, Progress progress) {
        return new RemeasureReading(options, RemeasureStudy.run(dataset, percent, options, progress));
    }

    /** The target that is measured again; the first where there are several. */
    public String target() {
        return options.targets().get(0);
    }

    /** What each way reaches, by every fifth network. */
    public List<RemeasureSummary> summaries() {
        return RemeasureSummary.of(
                curves,
                IntStream.rangeClosed(1, options.networks() / STEP)
                        .mapToObj(i -> i * STEP)
                        .toList());
    }
}
