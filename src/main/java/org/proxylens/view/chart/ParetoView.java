package org.proxylens.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.ParetoFigure;
import org.proxylens.figure.XyFigure;
import org.proxylens.figure.XyLayout;
import org.proxylens.model.Choices;
import org.proxylens.model.Messages;
import org.proxylens.model.PairReading;
import org.proxylens.model.Workbench;
import org.proxylens.pareto.PairResult;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.view.FigureSource;
import org.proxylens.view.UserIntents;

/** The fronts of the chosen pair on the target, with the region of interest and the reference point to be dragged. */
public final class ParetoView extends BorderPane implements FigureSource {
    private final Workbench workbench;
    private final XyPane pane;
    private final List<EdgeHandle> edges = new ArrayList<>();
    private final ReferenceHandle reference;
    private final Button wholeRegion;
    private final ChoiceBar<Extent> extents;
    private final Patience patience = new Patience();
    private Extent extent = Extent.FRONTS;
    private @Nullable Drawn drawn;

    /** How much of the plane is shown before the user zooms. */
    private enum Extent {
        /** Where the fronts lie. */
        FRONTS,
        /** Where the architectures lie. */
        ALL
    }

    /**
     * @param workbench what is shown
     * @param intents is told what the user means
     */
    public ParetoView(Workbench workbench, UserIntents intents) {
        this(workbench, intents, DrawingThread.named("pareto"));
    }

    ParetoView(Workbench workbench, UserIntents intents, Executor executor) {
        this.workbench = workbench;
        pane = new XyPane(executor, new ArchitectureListener(workbench, intents));
        for (RegionEdge edge : RegionEdge.values()) {
            edges.add(new EdgeHandle(pane, edge, intents::onRegionChanged));
        }
        reference = new ReferenceHandle(pane, intents::onReferenceMoved);
        extents = new ChoiceBar<>(
                List.of(Extent.values()),
                value -> Messages.text("chart.extent." + value.name().toLowerCase(Locale.ROOT)),
                value -> Messages.text("chart.extent.tip." + value.name().toLowerCase(Locale.ROOT)),
                this::show);
        extents.show(extent);
        wholeRegion = button("chart.region.clear", () -> intents.onRegionChanged(RegionOfInterest.ALL));
        ChartHeader header = new ChartHeader();
        header.left(extents, wholeRegion).right(new ZoomBar(pane));
        ChartLook.apply(this, "pareto-view", workbench.dark());
        setTop(header);
        setCenter(pane);
        pane.setAccessibleText(Messages.text("chart.pareto.spoken"));
        new ArchitectureMarks(workbench, pane).follow();
        pane.frame().addListener((observable, before, now) -> placeHandles());
        workbench.dataset().subscribe(value -> update());
        workbench.choices().subscribe(value -> update());
        workbench.pair().subscribe(value -> update());
        workbench.dark().subscribe(value -> update());
    }

    @Override
    public ObservableValue<? extends @Nullable Figure<?>> figure() {
        return pane.frame().map(frame -> frame.figure().withTheme(FigureTheme.LIGHT));
    }

    /** The plane of points, for tests. */
    XyPane pane() {
        return pane;
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Messages.text(key));
        button.getStyleClass().addAll("small", "flat");
        button.setTooltip(new Tooltip(Messages.text(key + ".tip")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(Extent wanted) {
        extent = wanted;
        extents.show(wanted);
        pane.reset();
        update();
    }

    private void update() {
        Choices choices = workbench.choices().get();
        wholeRegion.setDisable(choices.region().isAll());
        Drawn wanted = wanted(choices);
        if (wanted != null) {
            patience.over();
            draw(wanted);
        } else {
            String reason = reason(workbench.dataset().get(), choices);
            if (reason.equals("chart.pareto.working")) {
                patience.then(() -> tell(reason));
            } else {
                patience.over();
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
        boolean fits = pair.proxy().equals(choices.proxy())
                && pair.target().equals(choices.target())
                && choices.accuracy().equals(pair.accuracy());
        Device proxy = dataset.device(pair.proxy()).orElse(null);
        Device target = dataset.device(pair.target()).orElse(null);
        AccuracyColumn accuracy =
                dataset.architectures().accuracy(choices.accuracy()).orElse(null);
        PairResult result = pair.result();
        if (!fits || proxy == null || target == null || accuracy == null || result == null) {
            return null;
        }
        return new Drawn(
                new Plane(proxy, target, accuracy, extent),
                result,
                choices.region(),
                workbench.dark().get());
    }

    private static String reason(@Nullable Dataset dataset, Choices choices) {
        if (dataset == null) {
            return "chart.no-dataset";
        }
        if (choices.proxy() == null || choices.target() == null) {
            return "chart.no-pair";
        }
        return dataset.architectures().accuracies().isEmpty() || choices.accuracy() == null
                ? "chart.no-accuracy"
                : "chart.pareto.working";
    }

    private void tell(String key) {
        drawn = null;
        pane.tell(Messages.text(key));
    }

    private void draw(Drawn wanted) {
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            pane.setForeground(ArchitectureMarks.foreground(workbench.pair().get()));
            pane.show(new Once<XyFigure>(wanted::figure), wanted.plane());
        }
        placeHandles();
    }

    private void placeHandles() {
        Frame<XyFigure, XyLayout> shown = pane.frame().get();
        Choices choices = workbench.choices().get();
        edges.forEach(edge -> edge.place(shown, choices.region()));
        boolean fronts = drawn != null && drawn.result().fronts().target().length > 0;
        reference.place(shown, fronts && drawn != null ? drawn.result().loss().frame() : null, choices.reference());
    }

    private record Plane(Device proxy, Device target, AccuracyColumn accuracy, Extent extent) {}

    private record Drawn(Plane plane, PairResult result, RegionOfInterest region, boolean dark) {
        ParetoFigure figure() {
            ParetoFigure figure = ParetoFigure.of(
                    plane.proxy(),
                    plane.target(),
                    plane.accuracy(),
                    result,
                    region,
                    List.of(),
                    dark ? FigureTheme.DARK : FigureTheme.LIGHT);
            return plane.extent() == Extent.FRONTS ? figure.withViewport(figure.fronts()) : figure;
        }
    }
}
