package org.proxylens.view.plane;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.LossTable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.AdaptationChoices;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.EffortChoices;
import org.proxylens.model.choice.HeatmapChoices;
import org.proxylens.model.choice.PlaneExtent;
import org.proxylens.model.choice.ProxyDisplay;
import org.proxylens.model.choice.ScatterAxes;
import org.proxylens.model.choice.ThresholdChoices;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.choose.PairFigures;
import org.proxylens.rank.CommonSet;
import org.proxylens.view.intent.UserIntents;

/** A workbench that does at once, on the calling thread, what the user means. */
public final class Bench implements UserIntents {
    public final Workbench workbench = new Workbench();
    public final List<String> said = new ArrayList<>();

    /** A made-up dataset: devices that measure the same work, each with more noise than the one before. */
    public static Dataset made(int devices, int architectures) {
        Random random = new Random(7);
        double[] work = random.doubles(architectures, 1, 60).toArray();
        List<Device> columns = new ArrayList<>();
        for (int device = 0; device < devices; device++) {
            double[] latencies = new double[architectures];
            for (int row = 0; row < architectures; row++) {
                latencies[row] = 0.5 + work[row] * (1 + 0.12 * device * random.nextDouble());
            }
            columns.add(Device.ofMilliseconds("device " + (char) ('A' + device), latencies));
        }
        double[] accuracy = new double[architectures];
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < architectures; row++) {
            accuracy[row] = 94 - 30 / (1 + work[row]) - 2 * random.nextDouble();
            ids.add(Integer.toString(row));
        }
        ArchitectureTable table =
                new ArchitectureTable(ids, List.of(), List.of(new AccuracyColumn("cifar10", accuracy)));
        return new Dataset("made", table, columns, List.of(), List.of());
    }

    /** Opens a dataset, without a pair. */
    public void open(@Nullable Dataset dataset) {
        workbench.choices().set(Choices.NONE);
        workbench.matrix().set(null);
        workbench.losses().set(null);
        workbench.pair().set(null);
        workbench.dataset().set(dataset);
        if (dataset != null) {
            List<AccuracyColumn> accuracies = dataset.architectures().accuracies();
            if (!accuracies.isEmpty()) {
                workbench
                        .choices()
                        .set(Choices.NONE.with(
                                edit -> edit.accuracy = accuracies.get(0).name()));
            }
            workOutMatrix(dataset);
        }
    }

    /** Opens a dataset with its first device as proxy and its last as target. */
    public void openPair(Dataset dataset) {
        open(dataset);
        List<String> names = dataset.deviceNames();
        change(choices -> choices.with(edit -> edit.proxy = names.get(0))
                .with(edit -> edit.target = names.get(names.size() - 1)));
    }

    private void workOutMatrix(Dataset dataset) {
        workbench
                .matrix()
                .set(MatrixReading.of(dataset, CommonSet.PAIRWISE, Progress.NONE)
                        .withKendall(dataset, Progress.NONE)
                        .withClusters());
        Choices choices = workbench.choices().get();
        if (choices.accuracy() != null) {
            workbench.losses().set(LossTable.losses(dataset, choices.basis(dataset), Progress.NONE));
        }
    }

    /** Works out what every device is worth as a proxy. */
    void workOutProxies() {
        Dataset dataset = Objects.requireNonNull(workbench.dataset().get());
        Choices choices = workbench.choices().get();
        PairFigures figures =
                ProxyReading.figures(dataset, dataset.deviceNames(), choices.basis(dataset), Progress.NONE);
        workbench.proxies().set(ProxyReading.of(figures, choices.threshold(), choices.lossLimit()));
    }

    private void change(UnaryOperator<Choices> how) {
        workbench.choices().set(how.apply(workbench.choices().get()));
        Dataset dataset = workbench.dataset().get();
        Choices choices = workbench.choices().get();
        if (dataset != null && choices.proxy() != null && choices.target() != null) {
            workbench.pair().set(pair(dataset, choices));
        }
    }

    private static PairReading pair(Dataset dataset, Choices choices) {
        return PairReading.of(
                dataset,
                dataset.device(String.valueOf(choices.proxy())).orElseThrow(),
                dataset.device(String.valueOf(choices.target())).orElseThrow(),
                choices.basis(dataset));
    }

    @Override
    public void onProxyChosen(@Nullable String device) {
        said.add("proxy " + device);
        change(choices -> choices.with(edit -> edit.proxy = device));
    }

    @Override
    public void onTargetChosen(@Nullable String device) {
        said.add("target " + device);
        change(choices -> choices.with(edit -> edit.target = device));
    }

    @Override
    public void onPairChosen(String proxy, String target) {
        workbench
                .choices()
                .set(workbench.choices().get().with(edit -> edit.proxy = proxy).with(edit -> edit.target = target));
    }

    @Override
    public void onAllTargetsShown(boolean all) {
        workbench.allTargets().set(all);
    }

    @Override
    public void onPairOpened(String proxy, String target) {
        said.add("pair " + proxy + ", " + target);
        change(choices -> choices.with(edit -> edit.proxy = proxy).with(edit -> edit.target = target));
        workbench.front().set(CenterView.SCATTER);
    }

    @Override
    public void onLossLimitMoved(double limit) {
        said.add("loss limit " + limit);
        change(choices -> choices.with(edit -> edit.lossLimit = limit));
    }

    @Override
    public void onThresholdMoved(double threshold) {
        said.add("threshold " + threshold);
        change(choices -> choices.with(edit -> edit.threshold = threshold));
    }

    @Override
    public void onAccuracyChosen(String column) {
        change(choices -> choices.with(edit -> edit.accuracy = column));
    }

    @Override
    public void onDevicesNarrowed(Set<String> devices) {
        change(choices -> choices.with(edit -> edit.devices = devices));
    }

    @Override
    public void onOrderChosen(Order order) {
        said.add("order " + order);
        change(choices -> choices.with(edit -> edit.order = order)
                .with(edit -> edit.heatmap = choices.heatmap().withSort(null)));
    }

    @Override
    public void onGroupsShown(boolean shown) {
        workbench.groupsShown().set(shown);
    }

    @Override
    public void onHeatmapArranged(HeatmapChoices heatmap) {
        change(choices -> choices.with(edit -> edit.heatmap = heatmap));
    }

    @Override
    public void onMeasureChosen(Measure measure) {
        said.add("measure " + measure);
        change(choices -> choices.with(edit -> edit.measure = measure));
    }

    @Override
    public void onScatterAxesChosen(ScatterAxes axes) {
        said.add("axes " + axes);
        change(choices -> choices.with(edit -> edit.scatterAxes = axes));
    }

    @Override
    public void onListwiseChosen(boolean listwise) {
        change(choices -> choices.with(edit -> edit.commonSet = listwise ? CommonSet.LISTWISE : CommonSet.PAIRWISE));
    }

    @Override
    public void onRegionChanged(RegionOfInterest region) {
        change(choices -> choices.with(edit -> edit.region = region));
    }

    @Override
    public void onReferenceMoved(ReferencePoint reference) {
        change(choices -> choices.with(edit -> edit.reference = reference));
    }

    @Override
    public void onCostsShown(boolean shown) {
        said.add("costs " + shown);
        change(choices -> choices.with(edit -> edit.costs = shown));
    }

    @Override
    public void onExtentChosen(PlaneExtent extent) {
        change(choices -> choices.with(edit -> edit.extent = extent));
    }

    @Override
    public void onAdaptationChosen(AdaptationChoices adaptation) {
        change(choices -> choices.with(edit -> edit.adaptation = adaptation));
    }

    @Override
    public void onAdmissionChosen(ThresholdChoices admission) {
        change(choices -> choices.with(edit -> edit.admission = admission));
    }

    @Override
    public void onEffortChosen(EffortChoices effort) {
        change(choices -> choices.with(edit -> edit.effort = effort));
    }

    @Override
    public void onArchitectureHovered(int row) {
        workbench.hoveredRow().set(row);
    }

    @Override
    public void onArchitecturesSelected(List<String> archIds) {
        said.add("selected " + archIds);
        change(choices -> choices.with(edit -> edit.architectures = archIds));
    }

    @Override
    public void onProxiesShown(ProxyDisplay display) {
        workbench.proxyDisplay().set(display);
    }

    @Override
    public void onViewChosen(CenterView view) {
        workbench.front().set(view);
    }

    @Override
    public void onFilesDropped(List<Path> files) {
        said.add("dropped " + files);
    }

    @Override
    public void onGestureBegun() {}

    @Override
    public void onJobCancelled(String key) {
        said.add("cancelled " + key);
    }

    @Override
    public void onNoticeClosed() {
        workbench.notice().set(null);
    }
}
