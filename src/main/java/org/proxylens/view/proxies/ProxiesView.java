package org.proxylens.view.proxies;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.analysis.proxies.TargetProxies;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.ProxyDisplay;
import org.proxylens.model.job.Jobs;
import org.proxylens.proxy.choose.ProxyRanking;
import org.proxylens.view.control.ChoiceBar;
import org.proxylens.view.control.EmptyText;
import org.proxylens.view.control.FigureSource;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RowColumn;
import org.proxylens.view.control.TextCell;
import org.proxylens.view.intent.UserIntents;

/** Devices as proxies, best first: for the chosen target, or for all targets with the fewest that together serve them. */
public final class ProxiesView extends BorderPane implements FigureSource {
    private final Workbench model;
    private final ChoiceBar<Boolean> scope;
    private final ProxyTable<ProxyRanking.Row> forAll;
    private final ProxyTable<TargetProxies.Row> forTarget;
    private final ProxySetPane sets;
    private final ChoiceBar<ProxyDisplay> display;
    private final ProxyPlots plots;
    private final Label hint = Parts.words("", "caption", "hint");

    /**
     * @param model what is shown
     * @param intents is told what the user means
     * @param jobs draws
     */
    public ProxiesView(Workbench model, UserIntents intents, Jobs jobs) {
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
        forTarget.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        plots = new ProxyPlots(model, intents, jobs);
        display = ChoiceBar.of(ProxyDisplay.values(), "proxies.display.", intents::onProxiesShown);
        display.setId("proxies-display");
        FlowPane choices = new FlowPane(12, 6, scope, display);
        VBox top = new VBox(choices, sets);
        top.getStyleClass().add("proxies-top");
        setTop(top);
        setBottom(hint);
        model.marked().addListener((Observable changed) -> show());
        model.choices().addListener((observed, before, after) -> {
            if (!String.valueOf(before.target()).equals(String.valueOf(after.target()))
                    || !String.valueOf(before.proxy()).equals(String.valueOf(after.proxy()))) {
                show();
            }
        });
        Parts.follow(
                this::show, model.proxies(), model.dataset(), model.allTargets(), model.proxyDisplay(), model.dark());
    }

    private void show() {
        boolean all = model.allTargets().get();
        ProxyReading reading = model.proxies().get();
        scope.show(all);
        sets.show(reading, all);
        ProxyDisplay shown = model.proxyDisplay().get();
        boolean drawn = !all && shown != ProxyDisplay.TABLE;
        setCenter(all ? forAll : drawn ? plots : forTarget);
        display.show(shown);
        Parts.present(display, !all);
        Parts.present(hint, !drawn);
        hint.setText(Messages.text(all ? "proxies.hint" : "proxies.hint.target"));
        String waiting = model.dataset().get() == null
                ? EmptyText.noDataset(model, "empty.no-dataset")
                : Messages.text("proxies.working");
        forAll.show(reading == null ? List.of() : reading.ranking().rows(), waiting);
        String target = model.choices().get().target();
        List<TargetProxies.Row> rows = reading == null || target == null ? List.of() : rows(reading, target);
        String empty =
                reading == null ? waiting : Messages.text(target == null ? "answer.no-target" : "answer.cost-target");
        forTarget.show(rows, empty);
        if (drawn) {
            draw(rows, shown, empty);
        }
    }

    private void draw(List<TargetProxies.Row> rows, ProxyDisplay shown, String empty) {
        List<String> marked = model.marked();
        // One alone is compared with the chosen proxy
        @Nullable String beside = marked.size() == 1 ? model.choices().get().proxy() : null;
        List<TargetProxies.Row> measured = rows.stream()
                .filter(row -> !row.cost())
                .filter(row -> shown == ProxyDisplay.PLOTS
                        || marked.contains(row.device())
                        || row.device().equals(beside))
                .toList();
        boolean none = shown == ProxyDisplay.MARKED && measured.isEmpty() && !rows.isEmpty();
        plots.show(measured, none ? Messages.text("proxies.plots.mark") : empty);
    }

    @Override
    public ObservableValue<? extends @Nullable Figure<?>> figure() {
        return plots.pane().frame().map(frame -> frame.figure().withTheme(FigureTheme.LIGHT));
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
                RowColumn.of("proxies.device", "proxies.target.device.tip", 150, 84);
        name.setComparator((a, b) -> a.device().compareToIgnoreCase(b.device()));
        name.setCellFactory(column ->
                TextCell.ofName(row -> row.cost() ? Messages.text("proxies.cost", row.device()) : row.device()));
        return List.of(
                name,
                number("loss", "figure.hv_loss.tip", 86, TargetProxies.Row::hvLoss, NumberText::share),
                number(
                        "regret",
                        "figure.mean_accuracy_regret.tip",
                        96,
                        TargetProxies.Row::meanRegret,
                        NumberText::points),
                number("srcc", "figure.srcc.tip", 62, TargetProxies.Row::srcc, NumberText::coefficient),
                number(
                        "accurate",
                        "proxies.target.accurate.tip",
                        78,
                        TargetProxies.Row::accurateSrcc,
                        NumberText::coefficient),
                number("front", "proxies.target.front.tip", 74, TargetProxies.Row::frontSrcc, NumberText::coefficient));
    }

    private static TableColumn<TargetProxies.Row, TargetProxies.Row> number(
            String key,
            String tip,
            double least,
            ToDoubleFunction<TargetProxies.Row> value,
            Function<Double, String> text) {
        TableColumn<TargetProxies.Row, TargetProxies.Row> column =
                RowColumn.of("proxies.target." + key, tip, 100, least);
        column.setId("target-proxy-column-" + key);
        return RowColumn.numbers(column, value, row -> text.apply(value.applyAsDouble(row)));
    }
}
