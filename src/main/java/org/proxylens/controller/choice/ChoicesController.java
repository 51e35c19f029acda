package org.proxylens.controller.choice;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.data.CellFilter;
import org.proxylens.data.Dataset;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.model.ArchitectureSearch;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.AdaptationChoices;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.EffortChoices;
import org.proxylens.model.choice.HeatmapChoices;
import org.proxylens.model.choice.PlaneExtent;
import org.proxylens.model.choice.ProxyDisplay;
import org.proxylens.model.choice.RepairedChoices;
import org.proxylens.model.choice.ScatterAxes;
import org.proxylens.model.choice.ThresholdChoices;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.rank.CommonSet;
import org.proxylens.view.intent.ProblemIntents;
import org.proxylens.view.intent.SearchIntents;
import org.proxylens.view.intent.UserIntents;

/** Turns what the user meant into choices. */
public record ChoicesController(
        Workbench model, History history, Consumer<String> cancelJob, Consumer<List<Path>> openDropped)
        implements UserIntents, SearchIntents, ProblemIntents {
    /** Proxy and target change places. */
    public void swapPair() {
        history.step(edit -> {
            String proxy = edit.proxy;
            edit.proxy = edit.target;
            edit.target = proxy;
        });
    }

    @Override
    public void onProxyChosen(@Nullable String device) {
        // a computed cost that is chosen from its row in the ranking comes to stand among the devices
        Dataset dataset = model.dataset().get();
        boolean cost =
                device != null && dataset != null && dataset.device(device).isEmpty();
        history.step(edit -> {
            edit.proxy = device;
            edit.costs |= cost;
        });
    }

    @Override
    public void onTargetChosen(@Nullable String device) {
        history.step(edit -> edit.target = device);
    }

    @Override
    public void onPairOpened(String proxy, String target) {
        onPairChosen(proxy, target);
        model.front().set(CenterView.SCATTER);
    }

    @Override
    public void onPairChosen(String proxy, String target) {
        history.step(edit -> {
            edit.proxy = proxy;
            edit.target = target;
        });
    }

    @Override
    public void onThresholdMoved(double threshold) {
        double within = Math.max(-1, Math.min(1, threshold));
        history.change("threshold", edit -> edit.threshold = within);
    }

    @Override
    public void onLossLimitMoved(double limit) {
        double within = Math.max(0, Math.min(1, limit));
        history.change("loss-limit", edit -> edit.lossLimit = within);
    }

    @Override
    public void onAccuracyChosen(String column) {
        history.step(edit -> edit.accuracy = column);
    }

    @Override
    public void onDevicesNarrowed(Set<String> devices) {
        history.step(edit -> edit.devices = devices);
    }

    @Override
    public void onOrderChosen(Order order) {
        history.step(edit -> {
            edit.order = order;
            edit.heatmap = edit.heatmap.withSort(null);
        });
    }

    @Override
    public void onGroupsShown(boolean shown) {
        model.groupsShown().set(shown);
    }

    @Override
    public void onHeatmapArranged(HeatmapChoices heatmap) {
        history.step(edit -> edit.heatmap = heatmap);
    }

    @Override
    public void onMeasureChosen(Measure measure) {
        history.step(edit -> edit.measure = measure);
    }

    @Override
    public void onScatterAxesChosen(ScatterAxes axes) {
        history.step(edit -> edit.scatterAxes = axes);
    }

    @Override
    public void onListwiseChosen(boolean listwise) {
        history.step(edit -> edit.commonSet = listwise ? CommonSet.LISTWISE : CommonSet.PAIRWISE);
    }

    @Override
    public void onRegionChanged(RegionOfInterest region) {
        history.change("region", edit -> edit.region = region);
    }

    @Override
    public void onReferenceMoved(ReferencePoint reference) {
        history.change("reference", edit -> edit.reference = reference);
    }

    @Override
    public void onCostsShown(boolean shown) {
        Dataset dataset = model.dataset().get();
        history.step(edit -> {
            edit.costs = shown;
            if (!shown && dataset != null) {
                // a cost that is gone can be neither proxy nor target
                List<String> left = CostFeatures.measured(dataset).deviceNames();
                edit.proxy = left.contains(edit.proxy) ? edit.proxy : null;
                edit.target = left.contains(edit.target) ? edit.target : null;
                edit.devices = edit.devices.stream().filter(left::contains).collect(Collectors.toSet());
            }
        });
    }

    @Override
    public void onExtentChosen(PlaneExtent extent) {
        history.step(edit -> edit.extent = extent);
    }

    @Override
    public void onAdaptationChosen(AdaptationChoices adaptation) {
        AdaptationChoices before = model.choices().get().adaptation();
        boolean samples = adaptation.equals(before.withSamples(adaptation.samples()));
        boolean seed = adaptation.equals(before.withSeed(adaptation.seed()));
        String kind = samples ? "adaptation-samples" : seed ? "adaptation-seed" : History.STEP;
        history.change(kind, edit -> edit.adaptation = adaptation);
    }

    @Override
    public void onAdmissionChosen(ThresholdChoices admission) {
        boolean limit =
                admission.regretLimit() != model.choices().get().admission().regretLimit();
        history.change(limit ? "regret-limit" : History.STEP, edit -> edit.admission = admission);
    }

    @Override
    public void onEffortChosen(EffortChoices effort) {
        boolean costs =
                !Objects.equals(effort.costs(), model.choices().get().effort().costs());
        history.change(costs ? "effort-costs" : History.STEP, edit -> edit.effort = effort);
    }

    @Override
    public void onArchitectureHovered(int row) {
        model.hoveredRow().set(row);
    }

    @Override
    public void onArchitecturesSelected(List<String> archIds) {
        history.change("architectures", edit -> edit.architectures = archIds);
    }

    /** Another meaning of latencies marked as invalid. */
    public void choosePolicy(InvalidPolicy policy) {
        history.step(edit -> edit.repairs = edit.repairs.with(policy));
    }

    /** Cells are left out of everything where they are not, and taken in again where they are. */
    public void toggleCells(CellFilter cells) {
        history.step(edit -> edit.repairs =
                edit.repairs.leavingOut(cells, !edit.repairs.without().contains(cells)));
    }

    /** Every architecture is of interest again. */
    public void resetRegion() {
        history.become(Choices::withoutRegion);
    }

    @Override
    public void onProblemShown(Problem problem) {
        Dataset dataset = model.dataset().get();
        if (dataset != null) {
            history.become(choices -> RepairedChoices.showing(problem, choices, dataset));
            model.front().set(RepairedChoices.view(problem, dataset));
        }
    }

    @Override
    public void onRepairChosen(Repair repair) {
        Dataset dataset = model.dataset().get();
        if (dataset != null) {
            history.become(choices -> RepairedChoices.after(repair, choices, dataset));
        }
    }

    @Override
    public void onArchitecturesSought(String query) {
        Dataset dataset = model.dataset().get();
        if (dataset != null) {
            List<String> found = ArchitectureSearch.of(query).find(dataset.architectures());
            history.change("sought", edit -> edit.architectures = found);
        }
    }

    @Override
    public void onSearchClosed() {
        model.seeking().set(false);
    }

    @Override
    public void onAllTargetsShown(boolean all) {
        model.allTargets().set(all);
    }

    @Override
    public void onProxiesShown(ProxyDisplay display) {
        model.proxyDisplay().set(display);
    }

    @Override
    public void onViewChosen(CenterView view) {
        model.front().set(view);
    }

    @Override
    public void onFilesDropped(List<Path> files) {
        openDropped.accept(files);
    }

    @Override
    public void onGestureBegun() {
        history.settle();
    }

    @Override
    public void onJobCancelled(String key) {
        cancelJob.accept(key);
    }

    @Override
    public void onNoticeClosed() {
        model.notice().set(null);
    }
}
