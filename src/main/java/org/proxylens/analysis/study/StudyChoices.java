package org.proxylens.analysis.study;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.analysis.PairVerdict;
import org.proxylens.data.DeviceLabels;
import org.proxylens.data.check.Repairs;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.CommonSet;

/**
 * What of a study's choices figures rest on; the window keeps more beside these.
 *
 * @param proxy the proxy device's name, null where none is chosen
 * @param target the target device's name, null where none is chosen
 * @param accuracy the accuracy column's name, null for the first
 * @param threshold SRCC from which a pair counts as strongly monotonic
 * @param lossLimit Pareto loss up to which a proxy serves a target, a share
 * @param devices the devices everything is narrowed to; empty means all
 * @param region region of interest on the target
 * @param reference reference point of the hypervolume
 * @param order device order of the heatmap
 * @param commonSet pairwise or listwise
 * @param measure what the heatmap's cells show
 * @param repairs what becomes of the data before anything is computed
 * @param costs whether computed costs stand among the devices
 * @param labels what devices are called and what is said of them; all other names here are those that it gives
 * @param pinned devices that stand first everywhere
 */
public record StudyChoices(
        @Nullable String proxy,
        @Nullable String target,
        @Nullable String accuracy,
        double threshold,
        double lossLimit,
        Set<String> devices,
        RegionOfInterest region,
        ReferencePoint reference,
        Order order,
        CommonSet commonSet,
        Measure measure,
        Repairs repairs,
        boolean costs,
        DeviceLabels labels,
        Set<String> pinned) {

    /** The SRCC threshold unless the user moves it. */
    public static final double THRESHOLD = 0.9;

    /** Nothing chosen. */
    public static final StudyChoices NONE = new StudyChoices(
            null,
            null,
            null,
            THRESHOLD,
            PairVerdict.LOSS_LIMIT,
            Set.of(),
            RegionOfInterest.ALL,
            ReferencePoint.DEFAULT,
            Order.CLUSTER,
            CommonSet.PAIRWISE,
            Measure.SRCC,
            Repairs.NONE,
            false,
            DeviceLabels.NONE,
            Set.of());

    public StudyChoices {
        devices = Set.copyOf(devices);
        pinned = Set.copyOf(pinned);
    }

    /** The same with another pair on another basis. */
    public StudyChoices on(@Nullable ChosenPair pair, Basis basis, double srcc) {
        return new StudyChoices(
                pair == null ? null : pair.proxy(),
                pair == null ? null : pair.target(),
                basis.accuracy() == null ? null : basis.accuracy().name(),
                srcc,
                lossLimit,
                devices,
                basis.region(),
                basis.reference(),
                order,
                commonSet,
                measure,
                repairs,
                costs,
                labels,
                pinned);
    }

    /** The same with another heatmap. */
    public StudyChoices shown(Order devicesOrder, CommonSet common, Measure cells) {
        return new StudyChoices(
                proxy,
                target,
                accuracy,
                threshold,
                lossLimit,
                devices,
                region,
                reference,
                devicesOrder,
                common,
                cells,
                repairs,
                costs,
                labels,
                pinned);
    }

    /** The same on other devices. */
    public StudyChoices of(Set<String> others) {
        return new StudyChoices(
                proxy, target, accuracy, threshold, lossLimit, others, region, reference, order, commonSet, measure,
                repairs, costs, labels, pinned);
    }
}
