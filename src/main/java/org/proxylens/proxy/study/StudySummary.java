package org.proxylens.proxy.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.sample.Design;
import org.proxylens.rank.Quantiles;

/**
 * What one method reaches with one number of measurements over all targets of a study. NaN where undefined.
 *
 * @param method how
 * @param design how the measured architectures were picked
 * @param samples measurements
 * @param targets their number
 * @param srccMean mean over targets of the mean SRCC over draws
 * @param srccError its standard error over draws, the targets of a draw taken together; NaN with fewer than two draws
 * @param srccMedian median over targets of the same
 * @param srccLeast the least of them
 * @param srccWithoutDrift mean over targets of the mean SRCC with the drift of their tables taken out
 * @param ceilingShare the mean SRCC as a share of the mean ceiling; NaN without arch strings
 * @param hvLossMedian median over targets of the median Pareto loss over draws
 * @param coverage share of unmeasured architectures inside their 80 % interval, mean over targets
 * @param coverageLeast the same on the target with the least
 * @param coverageMost the same on the target with the most
 * @param srccCoverage share of targets and draws whose SRCC lies in the 80 % interval given for it
 * @param probability mean over targets and draws of the probability given that SRCC ≥ threshold
 * @param strongShare share of them in which it came true
 * @param brier mean over them of (probability − came true)²
 * @param behindReuse how far the mean SRCC of reuse is above this one on the target where it is most so; negative where
 *     on none; NaN without reuse in the study
 */
public record StudySummary(
        AdaptationMethod method,
        Design design,
        int samples,
        int targets,
        double srccMean,
        double srccError,
        double srccMedian,
        double srccLeast,
        double srccWithoutDrift,
        double ceilingShare,
        double hvLossMedian,
        double coverage,
        double coverageLeast,
        double coverageMost,
        double srccCoverage,
        double probability,
        double strongShare,
        double brier,
        double behindReuse) {

    /** Sums up a study: by design, then method in the order studied, then samples. */
    public static List<StudySummary> of(List<StudyPoint> points) {
        List<StudySummary> summaries = new ArrayList<>();
        for (Design design : points.stream().map(StudyPoint::design).distinct().toList()) {
            for (AdaptationMethod method :
                    points.stream().map(StudyPoint::method).distinct().toList()) {
                points.stream()
                        .mapToInt(StudyPoint::samples)
                        .sorted()
                        .distinct()
                        .forEach(samples -> {
                            List<StudyPoint> own = points.stream()
                                    .filter(point -> point.design() == design
                                            && point.method() == method
                                            && point.samples() == samples)
                                    .toList();
                            if (!own.isEmpty()) {
                                summaries.add(of(own, points));
                            }
                        });
            }
        }
        return summaries;
    }

    private static StudySummary of(List<StudyPoint> own, List<StudyPoint> all) {
        StudyPoint first = own.get(0);
        Quantiles srcc = figures(own, StudyPoint::srccMean);
        Quantiles coverage = figures(own, StudyPoint::coverage);
        return new StudySummary(
                first.method(),
                first.design(),
                first.samples(),
                own.size(),
                srcc.mean(),
                StudyPoint.error(byDraw(own)),
                srcc.at(0.5),
                srcc.at(0),
                figures(own, StudyPoint::srccWithoutDrift).mean(),
                srcc.mean() / figures(own, StudyPoint::ceiling).mean(),
                figures(own, StudyPoint::hvLossMedian).at(0.5),
                coverage.mean(),
                coverage.at(0),
                coverage.at(1),
                figures(own, StudyPoint::srccCoverage).mean(),
                figures(own, StudyPoint::probabilityMean).mean(),
                figures(own, StudyPoint::strongShare).mean(),
                figures(own, StudyPoint::brier).mean(),
                first.method() == AdaptationMethod.REUSE
                        ? Double.NaN
                        : figures(own, point -> behindReuse(point, all)).at(1));
    }

    /** The mean SRCC over targets, by draw. */
    private static List<Double> byDraw(List<StudyPoint> own) {
        int draws = own.stream().mapToInt(point -> point.srccs().size()).min().orElse(0);
        return IntStream.range(0, draws)
                .mapToObj(draw -> own.stream()
                        .mapToDouble(point -> point.srccs().get(draw))
                        .average()
                        .orElse(Double.NaN))
                .toList();
    }

    private static double behindReuse(StudyPoint point, List<StudyPoint> all) {
        Optional<StudyPoint> reuse = all.stream()
                .filter(other -> other.method() == AdaptationMethod.REUSE
                        && other.target().equals(point.target())
                        && other.design() == point.design()
                        && other.samples() == point.samples())
                .findFirst();
        return reuse.map(other -> other.srccMean() - point.srccMean()).orElse(Double.NaN);
    }

    private static Quantiles figures(List<StudyPoint> points, ToDoubleFunction<StudyPoint> figure) {
        return Quantiles.of(points.stream().mapToDouble(figure));
    }
}
