package org.proxylens.view.intent;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.model.choice.AdaptationChoices;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.EffortChoices;
import org.proxylens.model.choice.HeatmapChoices;
import org.proxylens.model.choice.PlaneExtent;
import org.proxylens.model.choice.ProxyDisplay;
import org.proxylens.model.choice.ScatterAxes;
import org.proxylens.model.choice.ThresholdChoices;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;

/** What the user meant, said by views and answered by the controller. Called on the FX thread. */
public interface UserIntents {
    /** A device was chosen as proxy. */
    void onProxyChosen(@Nullable String device);

    /** A device was chosen as target. */
    void onTargetChosen(@Nullable String device);

    /** A cell of the heatmap was chosen: make it the pair, and stay. */
    void onPairChosen(String proxy, String target);

    /** A cell of the heatmap was opened: make it the pair and show it in the scatter. */
    void onPairOpened(String proxy, String target);

    /** The threshold was moved. */
    void onThresholdMoved(double threshold);

    /** The Pareto loss up to which a proxy serves a target was moved, a share. */
    void onLossLimitMoved(double limit);

    /** Another accuracy column was chosen. */
    void onAccuracyChosen(String column);

    /** The views are narrowed to these devices; empty means all. */
    void onDevicesNarrowed(Set<String> devices);

    /** Another device order was chosen. */
    void onOrderChosen(Order order);

    /** What explains the disagreement of devices is to stand below the heatmap, or not. */
    void onGroupsShown(boolean shown);

    /** The heatmap is to be arranged otherwise. */
    void onHeatmapArranged(HeatmapChoices heatmap);

    /** Another measure was chosen for the heatmap. */
    void onMeasureChosen(Measure measure);

    /** Other scatter axes were chosen. */
    void onScatterAxesChosen(ScatterAxes axes);

    /** Pairwise or listwise was chosen. */
    void onListwiseChosen(boolean listwise);

    /** The region of interest was changed. */
    void onRegionChanged(RegionOfInterest region);

    /** The reference point was moved. */
    void onReferenceMoved(ReferencePoint reference);

    /** Costs computed from arch strings are to stand among the devices, or not any more. */
    void onCostsShown(boolean shown);

    /** More or less of the plane of fronts is to be shown. */
    void onExtentChosen(PlaneExtent extent);

    /** The adapted front is to be shown, hidden or made otherwise. */
    void onAdaptationChosen(AdaptationChoices adaptation);

    /** The threshold is to be weighed against something else. */
    void onAdmissionChosen(ThresholdChoices admission);

    /** Something else of the effort is to be shown, or other costs hold. */
    void onEffortChosen(EffortChoices effort);

    /** The mouse is over an architecture (row), or over none (-1). */
    void onArchitectureHovered(int row);

    /** Architectures were selected, by arch_id; empty clears the selection. */
    void onArchitecturesSelected(List<String> archIds);

    /** Proxies are to be shown for all targets, or for the chosen one. */
    void onAllTargetsShown(boolean all);

    /** The proxies for the chosen target are to be shown otherwise. */
    void onProxiesShown(ProxyDisplay display);

    /** Another view is to come to the front. */
    void onViewChosen(CenterView view);

    /** Files or folders were dropped on the window. */
    void onFilesDropped(List<Path> files);

    /** A gesture begins: what it changes is a step of its own. */
    void onGestureBegun();

    /** The running job of that key is to stop. */
    void onJobCancelled(String key);

    /** The notice above the views was read. */
    void onNoticeClosed();
}
