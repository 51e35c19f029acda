package org.proxylens.model.choice;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.analysis.PairVerdict;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.data.CellFilter;
import org.proxylens.data.Dataset;
import org.proxylens.data.DeviceLabels;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.data.check.Repairs;
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
 * @param repairs what becomes of the data before anything is computed: cells left out, repairs, invalid latencies
 * @param costs whether costs computed from arch strings stand among the devices
 * @param extent how much of the plane of fronts is shown
 * @param adaptation how the adapted front is made
 * @param admission what the threshold is weighed against
 * @param effort what is shown of the effort a new device takes
 * @param heatmap how the heatmap is arranged beside its order
 * @param labels what devices are called and what is said of them
 * @param pinned devices that stand first everywhere
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
        Order order,
        CommonSet commonSet,
        Measure measure,
        ScatterAxes scatterAxes,
        Repairs repairs,
        boolean costs,
        PlaneExtent extent,
        AdaptationChoices adaptation,
        ThresholdChoices admission,
        EffortChoices effort,
        HeatmapChoices heatmap,
        DeviceLabels labels,
        Set<String> pinned,
        List<String> architectures) {

    /** The threshold unless the user moves it. */
    public static final double DEFAULT_THRESHOLD = StudyChoices.THRESHOLD;

    /** Nothing chosen yet. */
    public static final Choices NONE = new Choices(
            null,
            null,
            null,
            DEFAULT_THRESHOLD,
            PairVerdict.LOSS_LIMIT,
            Set.of(),
            RegionOfInterest.ALL,
            ReferencePoint.DEFAULT,
            Order.CLUSTER,
            CommonSet.PAIRWISE,
            Measure.SRCC,
            ScatterAxes.LINEAR,
            Repairs.NONE,
            false,
            PlaneExtent.FRONTS,
            AdaptationChoices.DEFAULT,
            ThresholdChoices.DEFAULT,
            EffortChoices.DEFAULT,
            HeatmapChoices.DEFAULT,
            DeviceLabels.NONE,
            Set.of(),
            List.of());

    /** Copies the collections. */
    public Choices {
        devices = Set.copyOf(devices);
        pinned = Set.copyOf(pinned);
        architectures = List.copyOf(architectures);
    }

    /** The same with another proxy. */
    public Choices withProxy(@Nullable String value) {
        return edit(edit -> edit.proxy = value);
    }

    /** The same with another target. */
    public Choices withTarget(@Nullable String value) {
        return edit(edit -> edit.target = value);
    }

    /** The same with another accuracy column. */
    public Choices withAccuracy(@Nullable String value) {
        return edit(edit -> edit.accuracy = value);
    }

    /** The same with another threshold. */
    public Choices withThreshold(double value) {
        return edit(edit -> edit.threshold = value);
    }

    /** The same with another Pareto loss limit. */
    public Choices withLossLimit(double value) {
        return edit(edit -> edit.lossLimit = value);
    }

    /** The same with other devices. */
    public Choices withDevices(Set<String> value) {
        return edit(edit -> edit.devices = value);
    }

    /** The same with another region of interest. */
    public Choices withRegion(RegionOfInterest value) {
        return edit(edit -> edit.region = value);
    }

    /** The same with another reference point. */
    public Choices withReference(ReferencePoint value) {
        return edit(edit -> edit.reference = value);
    }

    /** The same with another device order. */
    public Choices withOrder(Order value) {
        return edit(edit -> edit.order = value);
    }

    /** The same with another common set. */
    public Choices withCommonSet(CommonSet value) {
        return edit(edit -> edit.commonSet = value);
    }

    /** The same with another measure in the heatmap. */
    public Choices withMeasure(Measure value) {
        return edit(edit -> edit.measure = value);
    }

    /** The same with other axes of the scatter. */
    public Choices withScatterAxes(ScatterAxes value) {
        return edit(edit -> edit.scatterAxes = value);
    }

    /** The same with another repairs of the data. */
    public Choices withRepairs(Repairs value) {
        return edit(edit -> edit.repairs = value);
    }

    /** The same with or without computed costs among the devices. */
    public Choices withCosts(boolean value) {
        return edit(edit -> edit.costs = value);
    }

    /** The same with another extent of the plane of fronts. */
    public Choices withExtent(PlaneExtent value) {
        return edit(edit -> edit.extent = value);
    }

    /** The same with another adapted front. */
    public Choices withAdaptation(AdaptationChoices value) {
        return edit(edit -> edit.adaptation = value);
    }

    /** The same with the threshold weighed against something else. */
    public Choices withAdmission(ThresholdChoices value) {
        return edit(edit -> edit.admission = value);
    }

    /** The same with another view of the effort. */
    public Choices withEffort(EffortChoices value) {
        return edit(edit -> edit.effort = value);
    }

    /** The same with the heatmap arranged otherwise. */
    public Choices withHeatmap(HeatmapChoices value) {
        return edit(edit -> edit.heatmap = value);
    }

    /** The same with other things said of devices. */
    public Choices withLabels(DeviceLabels value) {
        return edit(edit -> edit.labels = value);
    }

    /** The same with other devices first. */
    public Choices withPinned(Set<String> value) {
        return edit(edit -> edit.pinned = value);
    }

    /** The same with another name for the device that is called so: every choice of it follows. */
    public Choices renamed(String device, String alias) {
        DeviceLabels called = labels.named(labels.read(device), alias);
        String now = called.shown(labels.read(device));
        UnaryOperator<@Nullable String> follow = name -> device.equals(name) ? now : name;
        return edit(edit -> {
            edit.labels = called;
            edit.proxy = follow.apply(proxy);
            edit.target = follow.apply(target);
            edit.devices = devices.stream()
                    .map(name -> name.equals(device) ? now : name)
                    .collect(Collectors.toSet());
            edit.pinned = pinned.stream()
                    .map(name -> name.equals(device) ? now : name)
                    .collect(Collectors.toSet());
            edit.heatmap = heatmap.renamed(device, now);
        });
    }

    /** The same with other architectures selected. */
    public Choices withArchitectures(List<String> value) {
        return edit(edit -> edit.architectures = value);
    }

    /** The same with every architecture of interest. */
    public Choices withoutRegion() {
        Repairs all = repairs;
        for (CellFilter cells : CellFilter.values()) {
            all = all.leavingOut(cells, false);
        }
        return withRegion(RegionOfInterest.ALL).withRepairs(all);
    }

    /** What figures of fronts rest on in a dataset. */
    public Basis basis(Dataset dataset) {
        return Basis.of(dataset, accuracy, region, reference);
    }

    /** What latencies marked as invalid count as. */
    public InvalidPolicy policy() {
        return repairs.policy();
    }

    private Choices edit(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.done();
    }

    /** A copy under change, so that each choice is named in one place. */
    private static final class Edit {
        private @Nullable String proxy;
        private @Nullable String target;
        private @Nullable String accuracy;
        private double threshold;
        private double lossLimit;
        private Set<String> devices;
        private RegionOfInterest region;
        private ReferencePoint reference;
        private Order order;
        private CommonSet commonSet;
        private Measure measure;
        private ScatterAxes scatterAxes;
        private Repairs repairs;
        private boolean costs;
        private PlaneExtent extent;
        private AdaptationChoices adaptation;
        private ThresholdChoices admission;
        private EffortChoices effort;
        private HeatmapChoices heatmap;
        private DeviceLabels labels;
        private Set<String> pinned;
        private List<String> architectures;

        Edit(Choices from) {
            proxy = from.proxy;
            target = from.target;
            accuracy = from.accuracy;
            threshold = from.threshold;
            lossLimit = from.lossLimit;
            devices = from.devices;
            region = from.region;
            reference = from.reference;
            order = from.order;
            commonSet = from.commonSet;
            measure = from.measure;
            scatterAxes = from.scatterAxes;
            repairs = from.repairs;
            costs = from.costs;
            extent = from.extent;
            adaptation = from.adaptation;
            admission = from.admission;
            effort = from.effort;
            heatmap = from.heatmap;
            labels = from.labels;
            pinned = from.pinned;
            architectures = from.architectures;
        }

        Choices done() {
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
                    repairs,
                    costs,
                    extent,
                    adaptation,
                    admission,
                    effort,
                    heatmap,
                    labels,
                    pinned,
                    architectures);
        }
    }
}
