package org.proxylens.view.heatmap;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Arrangement;
import org.proxylens.analysis.Arrangement.SortBy;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.heatmap.HeatmapDrawing;
import org.proxylens.figure.heatmap.HeatmapDress;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.HeatmapChoices;
import org.proxylens.model.job.Jobs;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.chart.ChartLook;
import org.proxylens.view.chart.Lazy;
import org.proxylens.view.control.EmptyText;
import org.proxylens.view.control.FigureSource;
import org.proxylens.view.intent.UserIntents;

/** Every pair of devices as a coloured cell: the row's device as proxy, the column's as target. */
public final class HeatmapView extends BorderPane implements FigureSource {
    private final Workbench workbench;
    private final UserIntents intents;
    private final HeatmapHeader header;
    private final HeatmapPane pane;
    private @Nullable HeatmapDrawing drawn;
    private boolean ofThisDataset;

    /**
     * @param workbench what is shown
     * @param intents is told what the user means
     * @param jobs draws
     */
    public HeatmapView(Workbench workbench, UserIntents intents, Jobs jobs) {
        this.workbench = workbench;
        this.intents = intents;
        pane = new HeatmapPane(jobs, new Cells(new HeatmapCards(workbench)));
        header = new HeatmapHeader(workbench, intents, pane.zoom());
        ChartLook.apply(this, "heatmap-view", workbench.dark());
        setTop(header.strip());
        setCenter(pane);
        workbench.dataset().subscribe((before, after) -> {
            ofThisDataset &= after != null && after.sameColumns(before);
            update();
        });
        workbench.opening().subscribe(value -> update());
        workbench.choices().subscribe(value -> update());
        workbench.matrix().subscribe(value -> update());
        workbench.losses().subscribe(value -> update());
        workbench.disagreement().subscribe(value -> update());
        workbench.dark().subscribe(value -> update());
    }

    @Override
    public ObservableValue<? extends @Nullable Figure<?>> figure() {
        return pane.frame().map(frame -> frame.figure().withTheme(FigureTheme.LIGHT));
    }

    /** Puts something below the heatmap. */
    public HeatmapView over(Node below) {
        setBottom(below);
        return this;
    }

    /** The cells, for tests. */
    HeatmapPane pane() {
        return pane;
    }

    private void update() {
        Choices choices = workbench.choices().get();
        header.show(choices);
        pane.mark(choices.proxy(), choices.target());
        Dataset dataset = workbench.dataset().get();
        MatrixReading matrix = workbench.matrix().get();
        if (dataset == null) {
            drawn = null;
            pane.tell(EmptyText.noDataset(workbench, "chart.no-dataset"));
        } else if (matrix == null) {
            await("chart.heatmap.working");
        } else {
            boolean losses = choices.measure() != Measure.SRCC && choices.measure() != Measure.KENDALL;
            HeatmapDrawing wanted = new HeatmapDrawing(
                    matrix,
                    losses ? workbench.losses().get() : null,
                    choices.measure(),
                    arrangement(choices, matrix),
                    bands(choices, matrix),
                    choices.heatmap().tree(),
                    choices.threshold(),
                    workbench.dark().get());
            if (wanted.complete()) {
                draw(wanted);
            } else if (losses && choices.accuracy() == null) {
                tell("chart.no-accuracy");
            } else {
                await(losses ? "chart.heatmap.working-losses" : "chart.heatmap.working-kendall");
            }
        }
    }

    private Arrangement arrangement(Choices choices, MatrixReading matrix) {
        HeatmapChoices heatmap = choices.heatmap();
        Disagreement disagreement = workbench.disagreement().get();
        List<Integer> groups = disagreement == null
                ? null
                : disagreement.attributes().stream()
                        .filter(effect -> effect.name().equals(heatmap.grouped()))
                        .findFirst()
                        .map(effect -> effect.groupOf(matrix.devices()))
                        .orElse(null);
        return new Arrangement(choices.order(), heatmap.by(), groups, choices.pinned());
    }

    private List<HeatmapDress.Band> bands(Choices choices, MatrixReading matrix) {
        return HeatmapHeader.bands(choices.heatmap(), workbench.disagreement().get()).stream()
                .map(effect -> HeatmapDress.Band.of(effect, matrix.devices()))
                .toList();
    }

    private void draw(HeatmapDrawing wanted) {
        pane.settled();
        ofThisDataset = true;
        HeatmapDrawing before = drawn;
        if (!wanted.equals(before)) {
            if (before != null && !wanted.arrangement().equals(before.arrangement())) {
                // what was sorted for stands first
                pane.zoom().reveal(0, 0);
            }
            drawn = wanted;
            pane.show(new Lazy<>(wanted::figure));
        }
    }

    /** Leaves what is shown for a moment where it is still about the same dataset. */
    private void await(String key) {
        if (ofThisDataset && drawn != null) {
            pane.later(() -> tell(key));
        } else {
            tell(key);
        }
    }

    private void tell(String key) {
        drawn = null;
        pane.tell(Messages.text(key));
    }

    /** Turns places in the drawing into devices. */
    private final class Cells implements HeatmapListener {
        private final HeatmapCards cards;

        Cells(HeatmapCards cards) {
            this.cards = cards;
        }

        @Override
        public void chosen(int row, int column) {
            intents.onPairChosen(proxy(row), target(column));
        }

        @Override
        public void opened(int row, int column) {
            intents.onPairOpened(proxy(row), target(column));
        }

        @Override
        public void rowChosen(int row) {
            intents.onProxyChosen(proxy(row));
        }

        @Override
        public void columnChosen(int column) {
            intents.onTargetChosen(target(column));
        }

        @Override
        public void sortedByRow(int row) {
            sort(new SortBy(proxy(row), false));
        }

        @Override
        public void sortedByColumn(int column) {
            sort(new SortBy(target(column), true));
        }

        private void sort(SortBy by) {
            intents.onHeatmapArranged(workbench.choices().get().heatmap().withSort(by));
        }

        @Override
        public void thresholdMoved(double threshold) {
            intents.onThresholdMoved(threshold);
        }

        @Override
        public CardText describe(int row, int column) {
            return cards.pair(proxy(row), target(column));
        }

        @Override
        public CardText describeRow(int row) {
            return cards.device(proxy(row), Messages.text("chart.heatmap.card.row"));
        }

        @Override
        public CardText describeColumn(int column) {
            return cards.device(target(column), Messages.text("chart.heatmap.card.column"));
        }

        @Override
        public String describeThreshold() {
            return Messages.text("chart.threshold.spoken", cards.threshold());
        }

        private String proxy(int row) {
            HeatmapFigure shown = pane.shownFigure();
            return shown == null ? "" : shown.rowDevice(row);
        }

        private String target(int column) {
            HeatmapFigure shown = pane.shownFigure();
            return shown == null ? "" : shown.columnDevice(column);
        }
    }
}
