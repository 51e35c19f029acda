package org.proxylens.view.heatmap;

import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.util.StringConverter;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.heatmap.HeatmapLayout;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.job.Jobs;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.chart.ChartHeader;
import org.proxylens.view.chart.ChartLook;
import org.proxylens.view.chart.DrawnFrame;
import org.proxylens.view.chart.Lazy;
import org.proxylens.view.control.ChoiceBar;
import org.proxylens.view.control.FigureSource;
import org.proxylens.view.intent.UserIntents;

/** Every pair of devices as a coloured cell: the row's device as proxy, the column's as target. */
public final class HeatmapView extends BorderPane implements FigureSource {
    private final Workbench workbench;
    private final UserIntents intents;
    private final ComboBox<Measure> measures = new PrefixSelectionComboBox<>();
    private final ChoiceBar<Order> orders;
    private final ToggleButton costs = new ToggleButton();
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
        orders = new ChoiceBar<>(
                List.of(Order.values()),
                value -> name("chart.order.", value),
                value -> name("chart.order.tip.", value),
                intents::onOrderChosen);
        offerMeasures();
        ChartHeader header = new ChartHeader();
        costs.setText(Messages.text("chart.costs"));
        costs.setId("show-costs");
        costs.getStyleClass().add("small");
        costs.setTooltip(new Tooltip(Messages.text("chart.costs.tip")));
        costs.setMinWidth(USE_PREF_SIZE);
        costs.setOnAction(event -> intents.onCostsShown(costs.isSelected()));
        header.left(measures, orders, costs);
        ChartLook.apply(this, "heatmap-view", workbench.dark());
        setTop(header);
        setCenter(pane);
        workbench.dataset().subscribe((before, after) -> {
            ofThisDataset &= after != null && after.sameColumns(before);
            update();
        });
        workbench.choices().subscribe(value -> update());
        workbench.matrix().subscribe(value -> update());
        workbench.losses().subscribe(value -> update());
        workbench.dark().subscribe(value -> update());
    }

    @Override
    public ObservableValue<? extends @Nullable Figure<?>> figure() {
        return pane.frame().map(frame -> frame.figure().withTheme(FigureTheme.LIGHT));
    }

    /** The cells, for tests. */
    HeatmapPane pane() {
        return pane;
    }

    private void offerMeasures() {
        measures.getItems().setAll(Measure.values());
        measures.getStyleClass().add("small");
        measures.setAccessibleText(Messages.text("chart.measure.spoken"));
        measures.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Measure value) {
                return value == null ? "" : name("chart.measure.", value);
            }

            @Override
            public Measure fromString(String text) {
                throw new UnsupportedOperationException("chosen from the list only");
            }
        });
        measures.valueProperty().addListener((observable, before, now) -> {
            if (now != null && now != workbench.choices().get().measure()) {
                intents.onMeasureChosen(now);
            }
        });
    }

    private void update() {
        Choices choices = workbench.choices().get();
        measures.setValue(choices.measure());
        orders.show(choices.order());
        costs.setSelected(choices.costs());
        pane.mark(choices.proxy(), choices.target());
        Dataset dataset = workbench.dataset().get();
        costs.setDisable(dataset == null || !dataset.architectures().hasArchs());
        MatrixReading matrix = workbench.matrix().get();
        if (dataset == null) {
            tell("chart.no-dataset");
        } else if (matrix == null) {
            await("chart.heatmap.working");
        } else {
            boolean losses = choices.measure() != Measure.SRCC && choices.measure() != Measure.KENDALL;
            HeatmapDrawing wanted = new HeatmapDrawing(
                    matrix,
                    losses ? workbench.losses().get() : null,
                    choices.measure(),
                    choices.order(),
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

    private void draw(HeatmapDrawing wanted) {
        pane.settled();
        ofThisDataset = true;
        if (!wanted.equals(drawn)) {
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

    private static String name(String key, Enum<?> value) {
        return Messages.text(key + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Turns places in the drawing into devices. */
    private final class Cells implements HeatmapListener {
        private final HeatmapCards cards;

        Cells(HeatmapCards cards) {
            this.cards = cards;
        }

        @Override
        public void chosen(int row, int column) {
            intents.onPairChosen(device(row), device(column));
        }

        @Override
        public void opened(int row, int column) {
            intents.onPairOpened(device(row), device(column));
        }

        @Override
        public void rowChosen(int row) {
            intents.onProxyChosen(device(row));
        }

        @Override
        public void columnChosen(int column) {
            intents.onTargetChosen(device(column));
        }

        @Override
        public void thresholdMoved(double threshold) {
            intents.onThresholdMoved(threshold);
        }

        @Override
        public CardText describe(int row, int column) {
            return cards.pair(device(row), device(column));
        }

        @Override
        public CardText describeRow(int row) {
            return cards.device(device(row), Messages.text("chart.heatmap.card.row"));
        }

        @Override
        public CardText describeColumn(int column) {
            return cards.device(device(column), Messages.text("chart.heatmap.card.column"));
        }

        @Override
        public String describeThreshold() {
            return Messages.text("chart.threshold.spoken", cards.threshold());
        }

        private String device(int position) {
            DrawnFrame<HeatmapFigure, HeatmapLayout> shown = pane.frame().get();
            return shown == null ? "" : shown.figure().device(position);
        }
    }
}
