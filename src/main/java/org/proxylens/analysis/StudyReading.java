package org.proxylens.analysis;

import java.util.List;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.proxy.study.AdaptationStudy;
import org.proxylens.proxy.study.StudyOptions;
import org.proxylens.proxy.study.StudyPoint;
import org.proxylens.proxy.study.StudySummary;

/**
 * What a study of learning curves found.
 *
 * @param points by target, then method, then number of measurements
 * @param asked what they were asked for
 */
public record StudyReading(List<StudyPoint> points, List<StudyOptions> asked) {
    public StudyReading {
        points = List.copyOf(points);
        asked = List.copyOf(asked);
    }

    /** Runs a study, or several after each other that share what they learn of the known devices. */
    public static StudyReading of(Dataset dataset, List<StudyOptions> studies, Progress progress) {
        return new StudyReading(AdaptationStudy.run(dataset, studies, progress), studies);
    }

    /** What each method and design reaches over all targets. */
    public List<StudySummary> summaries() {
        return StudySummary.of(points);
    }
}
