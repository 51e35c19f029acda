package org.proxylens.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.CommonSet;

/**
 * Everything the user has chosen, as one value that is replaced as a whole: the selection that every view shares.
 *
 * @param proxy the proxy device's name, null where none is chosen
 * @param target the target device's name, null where none is chosen
 * @param accuracy the accuracy column's name, null where the dataset has none
 * @param threshold SRCC from which a pair counts as strongly monotonic
 * @param lossLimit Pareto loss up to which a proxy serves a target, a share
 * @param devices the devices every view is narrowed to; empty means all
 * @param region region of interest on the target
 * @param reference reference point of the hypervolume
 * @param order device order of the heatmap
 * @param commonSet pairwise or listwise
 * @param measure what the heatmap's cells show
 * @param scatterAxes what the scatter's axes show
 * @param policy what latencies marked as invalid count as
 * @param architectures arch_ids selected, highlighted in every view
 */
public record Choices(
        @Nullable String proxy,
        @Nullable String target,
        @Nullable String accuracy,
        double threshold,
        double lossLimit,
        Set<String> devices,
        RegionOfInterest region,
        ReferencePoint reference,
        DeviceSort order,
        CommonSet commonSet,
        MatrixMeasure measure,
        ScatterAxes scatterAxes,
        InvalidPolicy policy,
        List<String> architectures) {

    /** The threshold unless the user moves it. */
    public static final double DEFAULT_THRESHOLD = 0.9;

    /** The Pareto loss limit unless the user moves it. */
    public static final double DEFAULT_LOSS_LIMIT = 0.05;

    /** Nothing chosen yet. */
    public static final Choices NONE = new Choices(
            null,
            null,
            null,
            DEFAULT_THRESHOLD,
            DEFAULT_LOSS_LIMIT,
            Set.of(),
            RegionOfInterest.ALL,
            ReferencePoint.DEFAULT,
            DeviceSort.CLUSTER,
            CommonSet.PAIRWISE,
            MatrixMeasure.SRCC,
            ScatterAxes.LINEAR,
            InvalidPolicy.LEAVE_OUT,
            List.of());

    /** Copies the collections. */
    public Choices {
        devices = Set.copyOf(devices);
        architectures = List.copyOf(architectures);
    }

    /** The same with another proxy. */
    public Choices withProxy(@Nullable String value) {
        return new Choices(
                value,
                target,
                accuracy,
                threshold,
                lossLimit,
                devices,
                region,
                reference,
                order,
                commonSet,
                measure,
                scatterAxes,
                policy,
                architectures);
    }

    /** The same with another target. */
    public Choices withTarget(@Nullable String value) {
        return new Choices(
                proxy,
                value,
                accuracy,
                threshold,
                lossLimit,
                devices,
                region,
                reference,
                order,
                commonSet,
                measure,
                scatterAxes,
                policy,
                architectures);
    }

    /** The same with another accuracy. */
    public Choices withAccuracy(@Nullable String value) {
        return new Choices(
                proxy,
                target,
                value,
                threshold,
                lossLimit,
                devices,
                region,
                reference,
                order,
                commonSet,
                measure,
                scatterAxes,
                policy,
                architectures);
    }

    /** The same with another threshold. */
    public Choices withThreshold(double value) {
        return new Choices(
                proxy,
                target,
                accuracy,
                value,
                lossLimit,
                devices,
                region,
                reference,
                order,
                commonSet,
                measure,
                scatterAxes,
                policy,
                architectures);
    }

    /** The same with another Pareto loss limit. */
    public Choices withLossLimit(double value) {
        return new Choices(
                proxy,
                target,
                accuracy,
                threshold,
                value,
                devices,
                region,
                reference,
                order,
                commonSet,
                measure,
                scatterAxes,
                policy,
                architectures);
    }

    /** The same with other devices. */
    public Choices withDevices(Set<String> value) {
        return new Choices(
                proxy,
                target,
                accuracy,
                threshold,
                lossLimit,
                value,
                region,
                reference,
                order,
                commonSet,
                measure,
                scatterAxes,
                policy,
                architectures);
    }

    /** The same with another region. */
    public Choices withRegion(RegionOfInterest value) {
        return new Choices(
                proxy,
                target,
                accuracy,
                threshold,
                lossLimit,
                devices,
                value,
                reference,
                order,
                commonSet,
                measure,
                scatterAxes,
                policy,
                architectures);
    }

    /** The same with another reference. */
    public Choices withReference(ReferencePoint value) {
        return new Choices(
                proxy,
                target,
                accuracy,
                threshold,
                lossLimit,
                devices,
                region,
                value,
                order,
                commonSet,
                measure,
                scatterAxes,
                policy,
                architectures);
    }

    /** The same with another order. */
    public Choices withOrder(DeviceSort value) {
        return new Choices(
                proxy,
                target,
                accuracy,
                threshold,
                lossLimit,
                devices,
                region,
                reference,
                value,
                commonSet,
                measure,
                scatterAxes,
                policy,
                architectures);
    }

    /** The same with another commonSet. */
    public Choices withCommonSet(CommonSet value) {
        return new Choices(
                proxy,
                target,
                accuracy,
                threshold,
                lossLimit,
                devices,
                region,
                reference,
                order,
                value,
                measure,
                scatterAxes,
                policy,
                architectures);
    }

    /** The same with another measure. */
    public Choices withMeasure(MatrixMeasure value) {
        return new Choices(
                proxy,
                target,
                accuracy,
                threshold,
                lossLimit,
                devices,
                region,
                reference,
                order,
                commonSet,
                value,
                scatterAxes,
                policy,
                architectures);
    }

    /** The same with another scatterAxes. */
    public Choices withScatterAxes(ScatterAxes value) {
        return new Choices(
                proxy,
                target,
                accuracy,
                threshold,
                lossLimit,
                devices,
                region,
                reference,
                order,
                commonSet,
                measure,
                value,
                policy,
                architectures);
    }

    /** The same with another architectures. */
    public Choices withArchitectures(List<String> value) {
        return new Choices(
                proxy,
                target,
                accuracy,
                threshold,
                lossLimit,
                devices,
                region,
                reference,
                order,
                commonSet,
                measure,
                scatterAxes,
                policy,
                value);
    }

    /** The same with another policy. */
    public Choices withPolicy(InvalidPolicy value) {
        return new Choices(
                proxy,
                target,
                accuracy,
                threshold,
                lossLimit,
                devices,
                region,
                reference,
                order,
                commonSet,
                measure,
                scatterAxes,
                value,
                architectures);
    }
}
