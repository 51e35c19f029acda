package org.proxylens.view.effort;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.SearchCosts;
import org.proxylens.data.Dataset;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.curves.CostCurves;
import org.proxylens.model.Workbench;
import org.proxylens.proxy.choose.CostModel;
import org.proxylens.view.control.NumberSpinner;
import org.proxylens.view.control.Parts;
import org.proxylens.view.intent.UserIntents;

/** What a search for many devices costs: one proxy, per-device search and published methods, in machine-hours. */
final class CostPane extends BorderPane {
    private static final int EXAMPLE = 40;
    private static final double MOST = 1e7;

    private final Workbench workbench;
    private final UserIntents intents;
    private final FlowPane strip = new FlowPane();
    private final List<Field> fields;
    private final Label words = Parts.paragraph("", "chart-words");
    private final CurvesPane curves;
    private @Nullable CostModel shown;

    CostPane(Workbench workbench, UserIntents intents) {
        this.workbench = workbench;
        this.intents = intents;
        curves = new CurvesPane(
                devices -> Messages.text("cost.devices", Numbers.count(Math.round(devices))),
                hours -> Messages.text("cost.hours", Numbers.significant(hours, 4)));
        Button reset = Parts.button("cost.reset", () -> chosen(null));
        reset.getStyleClass().add("flat");
        reset.disableProperty()
                .bind(workbench.choices().map(choices -> choices.effort().costs() == null));
        fields = fields();
        strip.getStyleClass().add("cost-fields");
        strip.setRowValignment(VPos.BOTTOM);
        fields.forEach(field -> strip.getChildren().add(field.spinner()));
        strip.getChildren().add(reset);
        setTop(strip);
        setCenter(curves);
        setBottom(words);
        Parts.follow(this::update, workbench.dataset(), workbench.choices(), workbench.pair(), workbench.dark());
    }

    CurvesPane curves() {
        return curves;
    }

    private void chosen(@Nullable CostModel costs) {
        intents.onEffortChosen(workbench.choices().get().effort().withCosts(costs));
    }

    /** One field: a spinner and the figure of the cost model that it shows. */
    private record Field(NumberSpinner spinner, ToDoubleFunction<CostModel> of) {}

    private List<Field> fields() {
        return List.of(
                field("training", 100, CostModel::training),
                field("accuracy", 10, CostModel::accuracyEvaluation),
                field("latency", 1, CostModel::latencyEvaluation),
                field("seconds", 1, CostModel::secondsPerMeasurement),
                field("measurements", 1, CostModel::measurements),
                field("front", 1, CostModel::frontModels));
    }

    private Field field(String key, double step, ToDoubleFunction<CostModel> of) {
        NumberSpinner spinner = new NumberSpinner("cost.field." + key, 0, MOST, step, value -> {
            CostModel now = shown;
            if (now != null) {
                chosen(changed(now, key, value));
            }
        });
        return new Field(spinner, of);
    }

    private static CostModel changed(CostModel now, String key, double value) {
        int whole = (int) Math.round(value);
        return new CostModel(
                key.equals("training") ? value : now.training(),
                key.equals("accuracy") ? value : now.accuracyEvaluation(),
                key.equals("latency") ? value : now.latencyEvaluation(),
                key.equals("seconds") ? value : now.secondsPerMeasurement(),
                key.equals("measurements") ? whole : now.measurements(),
                key.equals("front") ? whole : now.frontModels());
    }

    /** The costs the user set, or those of the dataset at hand. */
    private CostModel costs(Dataset dataset) {
        CostModel set = workbench.choices().get().effort().costs();
        return set == null ? SearchCosts.of(dataset, workbench.pair().get()) : set;
    }

    private void update() {
        Dataset dataset = workbench.dataset().get();
        strip.setVisible(dataset != null);
        if (dataset == null) {
            shown = null;
            curves.tell(Messages.text("chart.no-dataset"));
            words.setText("");
            return;
        }
        CostModel costs = costs(dataset);
        boolean dark = workbench.dark().get();
        shown = costs;
        fields.forEach(field -> field.spinner().show(field.of().applyAsDouble(costs)));
        words.setText(words(costs));
        curves.show(List.of(costs, dark), "cost", () -> CostCurves.of(costs, FigureTheme.of(dark)));
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
