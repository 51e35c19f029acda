package org.proxylens.cli.report;

import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.DatasetSummary;
import org.proxylens.analysis.MainReading;
import org.proxylens.analysis.PairReading;

/**
 * What a report shows.
 *
 * @param summary the dataset
 * @param job its devices as proxies, and every pair of them
 * @param pair the pair shown in full; null where the dataset has no accuracies or fewer than two devices
 */
public record ReportContent(
        DatasetSummary summary, MainReading job, @Nullable PairReading pair) {

    /** What a report of the main job shows, with a pair in full. */
    public static ReportContent of(MainReading job, @Nullable PairReading pair) {
        return new ReportContent(DatasetSummary.of(job.dataset()), job, pair);
    }
}
