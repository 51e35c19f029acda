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
 */
public record StudyReading(List<StudyPoint> points) {
    /** Copies the points. */
    public StudyReading {
        points = List.copyOf(points);
    }

    /** Runs a study, or several after each other that share what they learn of the known devices. */
    public static StudyReading of(Dataset dataset, List<StudyOptions> studies, Progress progress) {
        return new StudyReading(AdaptationStudy.run(dataset, studies, progress));
    }

    /** What each method and design reaches over all targets. */
    public List<StudySummary> summaries() {
        return StudySummary.of(points);
    }
}
