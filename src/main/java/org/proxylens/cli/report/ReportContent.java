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
 * @param made how it was made; null where that is not told
 */
public record ReportContent(
        DatasetSummary summary,
        MainReading job,
        @Nullable PairReading pair,
        @Nullable Made made) {

    /** What a report of the main job shows, with a pair in full. */
    public static ReportContent of(MainReading job, @Nullable PairReading pair) {
        return new ReportContent(DatasetSummary.of(job.dataset()), job, pair, null);
    }

    /** The same, saying how it was made. */
    public ReportContent madeBy(Made how) {
        return new ReportContent(summary, job, pair, how);
    }
}
