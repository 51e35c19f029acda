package org.proxylens.view.plane;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.pair.ScatterFigure;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.figure.xy.XyFigure;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.ScatterAxes;
import org.proxylens.model.job.Jobs;
import org.proxylens.pareto.PairFronts;
import org.proxylens.pareto.PairResult;
import org.proxylens.rank.Correlation;
import org.proxylens.view.chart.ChartHeader;
import org.proxylens.view.chart.Lazy;
import org.proxylens.view.control.ChoiceBar;
import org.proxylens.view.control.EmptyText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.intent.UserIntents;
import org.proxylens.view.xy.XyPane;
import org.proxylens.view.xy.ZoomBar;

/** The chosen pair: every architecture's latency, or rank, on the proxy and on the target. */
public final class ScatterView extends PlaneView {
    private static final Correlation UNKNOWN = new Correlation(Double.NaN, 0);

    private final ChoiceBar<ScatterAxes> axes;
    private @Nullable Drawn drawn;

    /**
     * @param workbench what is shown
     * @param intents is told what the user means
     * @param jobs draws
     */
    public ScatterView(Workbench workbench, UserIntents intents, Jobs jobs) {
        super(
                workbench,
                new XyPane(jobs, "scatter", new ArchitectureListener(workbench, intents)),
                "scatter-view",
                "chart.scatter.spoken");
        axes = ChoiceBar.of(ScatterAxes.values(), "chart.axes.", intents::onScatterAxesChosen);
        ChartHeader header = new ChartHeader();
        header.left(axes).right(new ZoomBar(pane));
        setTop(header);
        new ArchitectureMarks(workbench, pane).follow();
        Parts.follow(
                this::update,
                workbench.dataset(),
                workbench.opening(),
                workbench.choices(),
                workbench.pair(),
                workbench.dark());
    }

    private void update() {
        Choices choices = workbench.choices().get();
        axes.show(choices.scatterAxes());
        Dataset dataset = workbench.dataset().get();
        Optional<Device> proxy = device(dataset, choices.proxy());
        Optional<Device> target = device(dataset, choices.target());
        if (dataset == null || proxy.isEmpty() || target.isEmpty()) {
            drawn = null;
            pane.tell(
                    dataset == null
                            ? EmptyText.noDataset(workbench, "chart.no-dataset")
                            : Messages.text("chart.no-pair"));
            return;
        }
        PairReading pair = workbench.pair().get();
        boolean fits = pair != null
                && pair.proxy().name().equals(choices.proxy())
                && pair.target().name().equals(choices.target());
        Drawn wanted = new Drawn(
                new Plane(proxy.get(), target.get(), choices.scatterAxes()),
                fits && pair != null ? pair : null,
                workbench.dark().get());
        if (fits) {
            pane.settled();
            draw(wanted);
        } else {
            pane.later(() -> draw(wanted));
        }
    }

    private void draw(Drawn wanted) {
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            pane.setForeground(ArchitectureMarks.foreground(wanted.pair()));
            pane.show(new Lazy<XyFigure>(wanted::figure), wanted.plane());
        }
    }

    private static Optional<Device> device(@Nullable Dataset dataset, @Nullable String name) {
        return dataset == null || name == null ? Optional.empty() : dataset.device(name);
    }

    private record Plane(Device proxy, Device target, ScatterAxes axes) {}

    private record Drawn(Plane plane, @Nullable PairReading pair, boolean dark) {
        ScatterFigure figure() {
            PairResult result = pair == null ? null : pair.result();
            PairFronts fronts = result == null ? null : result.fronts();
            AxisKind kind =
                    switch (plane.axes()) {
                        case LINEAR -> AxisKind.LINEAR;
                        case LOG -> AxisKind.LOG;
                        case RANKS -> AxisKind.RANKS;
                    };
            return ScatterFigure.of(
                    plane.proxy(),
                    plane.target(),
                    kind,
                    fronts,
                    pair == null ? UNKNOWN : pair.srcc(),
                    FigureTheme.of(dark));
        }
    }
}
