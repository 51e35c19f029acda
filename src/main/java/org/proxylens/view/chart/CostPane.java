package org.proxylens.view.chart;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Numbers;
import org.proxylens.figure.CostCurves;
import org.proxylens.figure.FigureTheme;
import org.proxylens.model.Messages;
import org.proxylens.model.PairReading;
import org.proxylens.model.Workbench;
import org.proxylens.pareto.PairResult;
import org.proxylens.proxy.CostModel;

/** What a search for many devices costs: one proxy, per-device search and published methods, in machine-hours. */
final class CostPane extends BorderPane {
    private static final int MOST_DEVICES = 100;
    private static final int EXAMPLE = 40;
    private static final int USUAL_MEASUREMENTS = 20;
    private static final int USUAL_FRONT = 10;

    private final Workbench workbench;
    private final FlowPane fields = new FlowPane();
    private final Label words = new Label();
    private final CurvesPane curves;
    private CostModel model = CostModel.forTable(0, USUAL_MEASUREMENTS, USUAL_FRONT);
    private boolean begun;

    CostPane(Workbench workbench, Executor executor) {
        this.workbench = workbench;
        curves = new CurvesPane(
                executor,
                devices -> Messages.text("cost.devices", Numbers.count(Math.round(devices))),
                hours -> Messages.text("cost.hours", Numbers.significant(hours, 4)));
        fields.getStyleClass().add("cost-fields");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("chart-words");
        setTop(fields);
        setCenter(curves);
        setBottom(words);
        workbench.dataset().subscribe(value -> {
            begun = false;
            begin();
        });
        workbench.pair().subscribe(value -> begin());
        workbench.dark().subscribe(value -> draw());
    }

    CurvesPane curves() {
        return curves;
    }

    /** Starts from the dataset at hand, once its fronts are known. */
    private void begin() {
        Dataset dataset = workbench.dataset().get();
        if (dataset == null) {
            curves.tell(Messages.text("chart.no-dataset"));
            words.setText("");
            fields.getChildren().clear();
            return;
        }
        PairReading pair = workbench.pair().get();
        PairResult result = pair == null ? null : pair.result();
        if (!begun) {
            begun = result != null;
            int front = result == null ? USUAL_FRONT : result.fronts().selection().length;
            model = CostModel.forTable(dataset.architectures().size(), USUAL_MEASUREMENTS, front);
            offerFields();
            draw();
        }
    }

    private void offerFields() {
        fields.getChildren()
                .setAll(
                        field("training", model.training(), 100, value -> copy(value, null, null, null, null, null)),
                        field(
                                "accuracy",
                                model.accuracyEvaluation(),
                                10,
                                value -> copy(null, value, null, null, null, null)),
                        field(
                                "latency",
                                model.latencyEvaluation(),
                                1,
                                value -> copy(null, null, value, null, null, null)),
                        field(
                                "seconds",
                                model.secondsPerMeasurement(),
                                1,
                                value -> copy(null, null, null, value, null, null)),
                        field(
                                "measurements",
                                model.measurements(),
                                1,
                                value -> copy(null, null, null, null, value, null)),
                        field("front", model.frontModels(), 1, value -> copy(null, null, null, null, null, value)));
    }

    private VBox field(String key, double value, double step, Function<Double, CostModel> with) {
        SpinnerValueFactory.DoubleSpinnerValueFactory values =
                new SpinnerValueFactory.DoubleSpinnerValueFactory(0, 1e7, Math.rint(10 * value) / 10, step);
        Spinner<Double> spinner = new Spinner<>(values);
        spinner.setId("cost-" + key);
        spinner.setEditable(true);
        spinner.setPrefWidth(90);
        spinner.setAccessibleText(Messages.text("cost.field." + key));
        spinner.setTooltip(new Tooltip(Messages.text("cost.field." + key + ".tip")));
        values.valueProperty().addListener((observed, before, after) -> {
            if (after != null) {
                model = with.apply(after);
                draw();
            }
        });
        Label name = new Label(Messages.text("cost.field." + key));
        name.getStyleClass().add("hover-label");
        name.setLabelFor(spinner);
        return new VBox(2, name, spinner);
    }

    private CostModel copy(
            @Nullable Double training,
            @Nullable Double accuracy,
            @Nullable Double latency,
            @Nullable Double seconds,
            @Nullable Double measurements,
            @Nullable Double front) {
        return new CostModel(
                training == null ? model.training() : training,
                accuracy == null ? model.accuracyEvaluation() : accuracy,
                latency == null ? model.latencyEvaluation() : latency,
                seconds == null ? model.secondsPerMeasurement() : seconds,
                measurements == null ? model.measurements() : (int) Math.round(measurements),
                front == null ? model.frontModels() : (int) Math.round(front));
    }

    private void draw() {
        if (workbench.dataset().get() == null) {
            return;
        }
        CostModel costs = model;
        boolean dark = workbench.dark().get();
        words.setText(words(costs));
        curves.show(
                List.of(costs, dark),
                "cost",
                () -> CostCurves.of(
                        costs,
                        List.of(CostModel.Preset.values()),
                        MOST_DEVICES,
                        true,
                        dark ? FigureTheme.DARK : FigureTheme.LIGHT));
    }

    private static String words(CostModel costs) {
        OptionalInt even = costs.breakEven();
        String start = even.isPresent()
                ? Messages.text("cost.words.even", Numbers.count(even.getAsInt()))
                : Messages.text("cost.words.never");
        return start + " "
                + Messages.text(
                        "cost.words.example",
                        Numbers.count(EXAMPLE),
                        Numbers.significant(costs.oneProxy(EXAMPLE), 4),
                        Numbers.significant(costs.perDeviceSearch(EXAMPLE), 4),
                        Numbers.significant(costs.perNewDevice(), 3));
    }
}
