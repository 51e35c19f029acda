package org.proxylens.analysis;

import org.jspecify.annotations.Nullable;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.Dataset;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;

/**
 * What figures of fronts rest on besides the latencies.
 *
 * @param accuracy the accuracy column, null where there is none
 * @param region the region of interest
 * @param reference the reference point of the hypervolume
 */
public record Basis(@Nullable AccuracyColumn accuracy, RegionOfInterest region, ReferencePoint reference) {

    /**
     * The basis with the column of that name.
     *
     * @param accuracy its name, null for none; a name the dataset does not have counts as none
     */
    public static Basis of(
            Dataset dataset, @Nullable String accuracy, RegionOfInterest region, ReferencePoint reference) {
        AccuracyColumn column = accuracy == null
                ? null
                : dataset.architectures().accuracy(accuracy).orElse(null);
        return new Basis(column, region, reference);
    }

    /** Accuracies in percent by row, null where there are none. */
    public double @Nullable [] percent() {
        return accuracy == null ? null : accuracy.percent();
    }

    /** Accuracies in percent by row. */
    public double[] known() {
        if (accuracy == null) {
            throw new IllegalStateException("fronts need accuracies");
        }
        return accuracy.percent();
    }
}
