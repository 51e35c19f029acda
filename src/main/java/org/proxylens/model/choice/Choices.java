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
import org.proxylens.proxy.study.StudyOptions;
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
    public static final Choices NONE = new Edit().done();

    public Choices {
        devices = Set.copyOf(devices);
        pinned = Set.copyOf(pinned);
        architectures = List.copyOf(architectures);
    }

    /** The same as far as nothing is changed: {@code with(edit -> edit.threshold = 0.95)}. */
    public Choices with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.done();
    }

    /** The same with another name for the device that is called so: every choice of it follows. */
    public Choices renamed(String device, String alias) {
        DeviceLabels called = labels.named(labels.read(device), alias);
        String now = called.shown(labels.read(device));
        UnaryOperator<@Nullable String> follow = name -> device.equals(name) ? now : name;
        return with(edit -> {
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

    /** The same with every architecture of interest. */
    public Choices withoutRegion() {
        return with(edit -> {
            edit.region = RegionOfInterest.ALL;
            for (CellFilter cells : CellFilter.values()) {
                edit.repairs = edit.repairs.leavingOut(cells, false);
            }
        });
    }

    /** What figures of fronts rest on in a dataset. */
    public Basis basis(Dataset dataset) {
        return Basis.of(dataset, accuracy, region, reference);
    }

    /** The study that was chosen, of one target or all, from the chosen proxy where it is not a target itself. */
    public StudyOptions study(@Nullable String of) {
        StudyOptions usual = StudyOptions.DEFAULT;
        LearningChoices study = effort.study();
        return new StudyOptions(
                        of == null ? null : List.of(of),
                        study.methods(),
                        of != null && !of.equals(proxy) ? proxy : null,
                        usual.pool(),
                        study.samples(),
                        study.draws(),
                        usual.seed(),
                        usual.design(),
                        threshold,
                        accuracy,
                        region,
                        reference,
                        usual.uncertainty())
                .withoutUncertainty();
    }

    /** What latencies marked as invalid count as. */
    public InvalidPolicy policy() {
        return repairs.policy();
    }

    /**
     * Choices under change, by the names of their components; of use only inside the edit that it is handed to, and the choices it was
     * made of stay as they are.
     */
    public static final class Edit {
        public @Nullable String proxy;
        public @Nullable String target;
        public @Nullable String accuracy;
        public double threshold = DEFAULT_THRESHOLD;
        public double lossLimit = PairVerdict.LOSS_LIMIT;
        public Set<String> devices = Set.of();
        public RegionOfInterest region = RegionOfInterest.ALL;
        public ReferencePoint reference = ReferencePoint.DEFAULT;
        public Order order = Order.CLUSTER;
        public CommonSet commonSet = CommonSet.PAIRWISE;
        public Measure measure = Measure.SRCC;
        public ScatterAxes scatterAxes = ScatterAxes.LINEAR;
        public Repairs repairs = Repairs.NONE;
        public boolean costs;
        public PlaneExtent extent = PlaneExtent.FRONTS;
        public AdaptationChoices adaptation = AdaptationChoices.DEFAULT;
        public ThresholdChoices admission = ThresholdChoices.DEFAULT;
        public EffortChoices effort = EffortChoices.DEFAULT;
        public HeatmapChoices heatmap = HeatmapChoices.DEFAULT;
        public DeviceLabels labels = DeviceLabels.NONE;
        public Set<String> pinned = Set.of();
        public List<String> architectures = List.of();

        private Edit() {}

        private Edit(Choices from) {
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

        private Choices done() {
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
