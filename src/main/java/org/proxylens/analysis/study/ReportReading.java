package org.proxylens.analysis.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.DatasetSummary;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.MainReading;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.PairVerdict;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.analysis.newdevice.GuideFront;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.proxy.adapt.Adapter;

/**
 * What a report shows.
 *
 * @param summary the dataset
 * @param job its devices as proxies, and every pair of them
 * @param answer its devices, and the costs computed from arch strings, as proxies
 * @param explained what explains that its devices disagree
 * @param pairs the pairs shown in full, that of which the answer speaks first; none where the dataset has no accuracies or
 *     fewer than two devices
 * @param newDevice where the user stands with a new device; null where there is none
 * @param made how it was made; null where that is not told
 */
public record ReportReading(
        DatasetSummary summary,
        MainReading job,
        ProxyReading answer,
        Disagreement explained,
        List<PairReading> pairs,
        @Nullable Guide newDevice,
        @Nullable Made made) {

    /**
     * What is asked of a report.
     *
     * @param basis what fronts rest on
     * @param threshold SRCC from which a pair is strongly monotonic
     * @param lossLimit Pareto loss up to which a proxy serves a target, a share
     * @param pairs the pairs shown in full; none for the one with the least Pareto loss
     * @param newDevice what was measured on a new device; null for none
     */
    public record Question(
            Basis basis,
            double threshold,
            double lossLimit,
            List<ChosenPair> pairs,
            @Nullable StudyDevice newDevice) {}

    public ReportReading {
        pairs = List.copyOf(pairs);
    }

    /** Works it out. */
    public static ReportReading of(Dataset dataset, Question question, Progress progress) {
        Basis basis = question.basis();
        MainReading job = MainReading.of(
                dataset,
                basis,
                question.threshold(),
                ProxyReading.figures(dataset, dataset.deviceNames(), basis, progress));
        List<PairReading> chosen = basis.accuracy() == null
                ? List.of()
                : question.pairs().stream()
                        .map(pair -> PairReading.of(dataset, pair.proxy(), pair.target(), basis))
                        .toList();
        StudyDevice device = question.newDevice();
        return of(job, basis, question.lossLimit(), chosen)
                .with(
                        device == null
                                ? null
                                : device.guide(new Adapter(dataset), basis, question.threshold(), progress));
    }

    /**
     * What a report of the main job shows.
     *
     * @param pairs the pairs shown in full; none for the one with the least Pareto loss
     */
    public static ReportReading of(MainReading job, Basis basis, double lossLimit, List<PairReading> pairs) {
        Dataset dataset = job.dataset();
        return new ReportReading(
                DatasetSummary.of(dataset),
                job,
                ProxyReading.of(job.figures(), job.threshold(), lossLimit),
                Disagreement.of(dataset, job.matrix()),
                pairs.isEmpty() ? job.best().stream().toList() : pairs,
                null,
                null);
    }

    /** As above, at the usual loss limit. */
    public static ReportReading of(MainReading job, Basis basis) {
        return of(job, basis, PairVerdict.LOSS_LIMIT, List.of());
    }

    /** The pairs shown in full, by name. */
    public List<ChosenPair> chosen() {
        return pairs.stream()
                .map(pair -> new ChosenPair(pair.proxy().name(), pair.target().name()))
                .toList();
    }

    /** The target that the answer is about; null where no pair is shown. */
    public @Nullable String target() {
        return pairs.isEmpty() ? null : pairs.get(0).target().name();
    }

    /** The front that the new device promises; null where there is none. */
    public @Nullable GuideFront promised() {
        Guide guide = newDevice;
        Guide.Course course = guide == null ? null : guide.course();
        return guide == null || course == null ? null : GuideFront.of(summary.dataset(), guide, course);
    }

    /** The same, saying how it was made. */
    public ReportReading madeBy(Made how) {
        return new ReportReading(summary, job, answer, explained, pairs, newDevice, how);
    }

    private ReportReading with(@Nullable Guide device) {
        return new ReportReading(summary, job, answer, explained, pairs, device, made);
    }
}
