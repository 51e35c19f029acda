package org.proxylens.view.proxies;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.analysis.proxies.TargetProxies;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.proxy.choose.ProxyRanking;
import org.proxylens.view.control.ChoiceBar;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.RowColumn;
import org.proxylens.view.control.TextCell;
import org.proxylens.view.intent.UserIntents;

/** Devices as proxies, best first: for the chosen target, or for all targets with the fewest that together serve them. */
public final class ProxiesView extends BorderPane {
    private final Workbench model;
    private final ChoiceBar<Boolean> scope;
    private final ProxyTable<ProxyRanking.Row> forAll;
    private final ProxyTable<TargetProxies.Row> forTarget;
    private final ProxySetPane sets;
    private final Label hint = new Label();

    /**
     * @param model what is shown
     * @param intents is told what the user means
     */
    public ProxiesView(Workbench model, UserIntents intents) {
        this.model = model;
        getStyleClass().add("proxies");
        scope = new ChoiceBar<>(
                List.of(false, true),
                all -> Messages.text(all ? "proxies.for-all" : "proxies.for-target"),
                all -> Messages.text(all ? "proxies.for-all.tip" : "proxies.for-target.tip"),
                intents::onAllTargetsShown);
        scope.setId("proxies-scope");
        sets = new ProxySetPane(model, intents);
        forAll = new ProxyTable<>(
                "proxies", model, intents, ProxyRanking.Row::device, this::isCost, new ProxyColumns(model).all());
        forTarget = new ProxyTable<>(
                "target-proxies", model, intents, TargetProxies.Row::device, TargetProxies.Row::cost, columns());
        hint.setWrapText(true);
        hint.getStyleClass().addAll("caption", "hint");
        VBox top = new VBox(scope, sets);
        top.getStyleClass().add("proxies-top");
        setTop(top);
        setBottom(hint);
        model.proxies().addListener((observed, before, after) -> show());
        model.dataset().addListener((observed, before, after) -> show());
        model.allTargets().addListener((observed, before, after) -> show());
        model.choices().addListener((observed, before, after) -> {
            if (!String.valueOf(before.target()).equals(String.valueOf(after.target()))) {
                show();
            }
        });
        show();
    }

    private void show() {
        boolean all = model.allTargets().get();
        ProxyReading reading = model.proxies().get();
        scope.show(all);
        sets.show(reading, all);
        setCenter(all ? forAll : forTarget);
        hint.setText(Messages.text(all ? "proxies.hint" : "proxies.hint.target"));
        String waiting = Messages.text(model.dataset().get() == null ? "empty.no-dataset" : "proxies.working");
        forAll.show(reading == null ? List.of() : reading.ranking().rows(), waiting);
        String target = model.choices().get().target();
        forTarget.show(
                reading == null || target == null ? List.of() : rows(reading, target),
                reading == null ? waiting : Messages.text(target == null ? "answer.no-target" : "answer.cost-target"));
    }

    private static List<TargetProxies.Row> rows(ProxyReading reading, String target) {
        return TargetProxies.of(reading.figures(), target)
                .map(TargetProxies::rows)
                .orElse(List.of());
    }

    private boolean isCost(ProxyRanking.Row row) {
        ProxyReading reading = model.proxies().get();
        return reading != null && reading.figures().costs().contains(row.device());
    }

    private static List<TableColumn<TargetProxies.Row, ?>> columns() {
        TableColumn<TargetProxies.Row, TargetProxies.Row> name =
                RowColumn.of("proxies.device", "proxies.target.device.tip", 150, 90);
        name.setComparator((a, b) -> a.device().compareToIgnoreCase(b.device()));
        name.setCellFactory(column -> new TextCell<>(
                row -> row.cost() ? Messages.text("proxies.cost", row.device()) : row.device(), Pos.CENTER_LEFT));
        return List.of(
                name,
                number("loss", "figure.hv_loss.tip", TargetProxies.Row::hvLoss, NumberText::share),
                number("regret", "figure.mean_accuracy_regret.tip", TargetProxies.Row::meanRegret, NumberText::points),
                number("srcc", "figure.srcc.tip", TargetProxies.Row::srcc, NumberText::coefficient),
                number(
                        "accurate",
                        "proxies.target.accurate.tip",
                        TargetProxies.Row::accurateSrcc,
                        NumberText::coefficient),
                number("front", "proxies.target.front.tip", TargetProxies.Row::frontSrcc, NumberText::coefficient));
    }

    private static TableColumn<TargetProxies.Row, TargetProxies.Row> number(
            String key, String tip, ToDoubleFunction<TargetProxies.Row> value, Function<Double, String> text) {
        TableColumn<TargetProxies.Row, TargetProxies.Row> column = RowColumn.of("proxies.target." + key, tip, 88, 60);
        column.setId("target-proxy-column-" + key);
        return RowColumn.numbers(column, value, row -> text.apply(value.applyAsDouble(row)));
    }
}
