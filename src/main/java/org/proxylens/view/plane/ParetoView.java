package org.proxylens.view.plane;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptedPair;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.pair.ExtraFront;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.figure.xy.XyFigure;
import org.proxylens.figure.xy.XyLayout;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.PlaneExtent;
import org.proxylens.model.job.Jobs;
import org.proxylens.pareto.PairResult;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.view.chart.ChartHeader;
import org.proxylens.view.chart.DrawnFrame;
import org.proxylens.view.chart.Lazy;
import org.proxylens.view.control.ChoiceBar;
import org.proxylens.view.control.EmptyText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;
import org.proxylens.view.xy.XyPane;
import org.proxylens.view.xy.ZoomBar;

/** The fronts of the chosen pair on the target, with the region of interest and the reference point to be dragged. */
public final class ParetoView extends PlaneView {
    private final List<EdgeHandle> edges = new ArrayList<>();
    private final ReferenceHandle reference;
    private final Button wholeRegion;
    private final ChoiceBar<PlaneExtent> extents;
    private final ToggleButton adapted;
    private final AdaptationFields fields;
    private @Nullable Drawn drawn;

    /**
     * @param workbench what is shown
     * @param intents is told what the user means
     * @param jobs draws
     */
    public ParetoView(Workbench workbench, UserIntents intents, Jobs jobs) {
        super(
                workbench,
                new XyPane(jobs, "pareto", new ArchitectureListener(workbench, intents)),
                "pareto-view",
                "chart.pareto.spoken");
        for (RegionEdge edge : RegionEdge.values()) {
            edges.add(new EdgeHandle(pane, edge, intents::onRegionChanged));
        }
        reference = new ReferenceHandle(pane, intents::onReferenceMoved);
        extents = ChoiceBar.of(PlaneExtent.values(), "chart.extent.", value -> {
            pane.reset();
            intents.onExtentChosen(value);
        });
        wholeRegion = Parts.button("chart.region.clear", () -> intents.onRegionChanged(RegionOfInterest.ALL));
        wholeRegion.getStyleClass().add("flat");
        ChartHeader header = new ChartHeader();
        adapted = toggle(intents);
        fields = new AdaptationFields(workbench, intents, true);
        fields.managedProperty().bind(fields.visibleProperty());
        header.left(extents, adapted, wholeRegion).right(new ZoomBar(pane));
        setTop(new VBox(header, fields));
        new ArchitectureMarks(workbench, pane).follow();
        pane.frame().addListener((observable, before, now) -> placeHandles());
        Parts.follow(
                this::update,
                workbench.dataset(),
                workbench.opening(),
                workbench.choices(),
                workbench.pair(),
                workbench.adapted(),
                workbench.dark());
    }

    private ToggleButton toggle(UserIntents intents) {
        ToggleButton toggle = new ToggleButton(Messages.text("chart.adapted"));
        toggle.setId("show-adapted");
        toggle.getStyleClass().add("small");
        Tips.on(toggle, Messages.text("chart.adapted.tip"));
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setOnAction(event -> intents.onAdaptationChosen(
                workbench.choices().get().adaptation().withShown(toggle.isSelected())));
        toggle.disableProperty().bind(workbench.choices().map(choices -> choices.accuracy() == null));
        return toggle;
    }

    private void update() {
        Dataset dataset = workbench.dataset().get();
        Choices choices = workbench.choices().get();
        extents.show(choices.extent());
        adapted.setSelected(choices.adaptation().shown());
        fields.setVisible(choices.adaptation().shown() && choices.accuracy() != null);
        wholeRegion.setDisable(choices.region().isAll());
        Drawn wanted = wanted(choices);
        if (wanted != null) {
            pane.settled();
            draw(wanted);
        } else if (dataset == null) {
            say(EmptyText.noDataset(workbench, "chart.no-dataset"));
        } else {
            String reason = reason(dataset, choices);
            if (reason.equals("chart.pareto.working")) {
                pane.later(() -> tell(reason));
            } else {
                tell(reason);
            }
        }
    }

    private @Nullable Drawn wanted(Choices choices) {
        Dataset dataset = workbench.dataset().get();
        PairReading pair = workbench.pair().get();
        if (dataset == null || pair == null || choices.accuracy() == null) {
            return null;
        }
        PairResult result = pair.result();
        boolean fits = pair.proxy().name().equals(choices.proxy())
                && pair.target().name().equals(choices.target())
                && result != null
                && choices.accuracy().equals(pair.accuracy().name());
        if (!fits || result == null) {
            return null;
        }
        return new Drawn(
                new Plane(pair.proxy(), pair.target(), pair.accuracy(), choices.extent()),
                result,
                extra(pair),
                choices.region(),
                workbench.dark().get());
    }

    // one of the same target stands while the fronts are compared anew
    private List<ExtraFront> extra(PairReading pair) {
        AdaptedPair reading = workbench.adapted().get();
        if (reading == null || !reading.question().target().equals(pair.target().name())) {
            return List.of();
        }
        return List.of(ExtraFront.of(reading));
    }

    private static String reason(Dataset dataset, Choices choices) {
        if (choices.proxy() == null || choices.target() == null) {
            return "chart.no-pair";
        }
        return dataset.architectures().accuracies().isEmpty() || choices.accuracy() == null
                ? "chart.no-accuracy"
                : "chart.pareto.working";
    }

    private void tell(String key) {
        say(Messages.text(key));
    }

    private void say(String text) {
        drawn = null;
        pane.tell(text);
    }

    private void draw(Drawn wanted) {
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            pane.setForeground(ArchitectureMarks.foreground(workbench.pair().get()));
            pane.show(new Lazy<XyFigure>(wanted::figure), wanted.plane());
        }
        placeHandles();
    }

    private void placeHandles() {
        DrawnFrame<XyFigure, XyLayout> shown = pane.frame().get();
        Choices choices = workbench.choices().get();
        edges.forEach(edge -> edge.place(shown, choices.region()));
        boolean fronts = drawn != null && drawn.result().fronts().target().length > 0;
        reference.place(shown, fronts && drawn != null ? drawn.result().loss().frame() : null, choices.reference());
    }

    private record Plane(Device proxy, Device target, AccuracyColumn accuracy, PlaneExtent extent) {}

    private record Drawn(
            Plane plane, PairResult result, List<ExtraFront> extra, RegionOfInterest region, boolean dark) {
        ParetoFigure figure() {
            ParetoFigure figure = ParetoFigure.of(
                    plane.proxy(), plane.target(), plane.accuracy(), result, region, extra, FigureTheme.of(dark));
            return plane.extent() == PlaneExtent.FRONTS ? figure.withViewport(figure.fronts()) : figure;
        }
    }
}
