package org.proxylens.analysis.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.LossTable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.pareto.LossMatrices;

/**
 * What all figures and tables of a piece of work show.
 *
 * @param choices what they rest on
 * @param matrix the devices and their correlations, the cluster order with them
 * @param losses Pareto losses of the same devices; null where no cell shows one
 * @param pairs the pairs shown in full
 */
public record ExportReading(
        StudyChoices choices,
        MatrixReading matrix,
        @Nullable LossMatrices losses,
        List<PairReading> pairs) {
    public ExportReading {
        pairs = List.copyOf(pairs);
    }

    /**
     * Works it out.
     *
     * @param dataset the data as they are treated, narrowed to the devices shown
     */
    public static ExportReading of(
            Dataset dataset, StudyChoices choices, Basis basis, List<ChosenPair> pairs, Progress progress) {
        Measure measure = choices.measure();
        MatrixReading srcc = MatrixReading.of(dataset, choices.commonSet(), progress);
        MatrixReading matrix = measure == Measure.KENDALL ? srcc.withKendall(dataset, progress) : srcc;
        return new ExportReading(
                choices,
                choices.order() == Order.CLUSTER ? matrix.withClusters() : matrix,
                measure.correlation() || basis.accuracy() == null ? null : LossTable.losses(dataset, basis, progress),
                pairs.stream()
                        .map(pair -> PairReading.of(dataset, pair.proxy(), pair.target(), basis))
                        .toList());
    }
}
