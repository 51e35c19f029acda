package org.proxylens.view.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Arrangement.SortBy;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.analysis.explain.AttributeEffect;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.HeatmapChoices;
import org.proxylens.view.chart.ChartHeader;
import org.proxylens.view.control.ChoiceBar;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;
import org.proxylens.view.xy.ZoomBar;

/** What is chosen over a heatmap: what its cells show, how its devices are arranged, what stands beside them. */
final class HeatmapHeader {
    private static final double MEASURE_WIDTH = 150;

    private final Workbench workbench;
    private final UserIntents intents;
    private final ComboBox<Measure> measures =
            Parts.combo(List.of(Measure.values()), value -> Messages.text("chart.measure." + Messages.key(value)));
    private final ChoiceBar<Arranged> orders;
    private final ToggleButton costs = new ToggleButton();
    private final MenuButton groups = new MenuButton(Messages.text("chart.groups"));
    private final ChartHeader strip = new ChartHeader();

    /** How devices can be arranged with one click. */
    private enum Arranged {
        CLUSTER,
        NAME,
        GIVEN,
        TARGET,
        PROXY
    }

    HeatmapHeader(Workbench workbench, UserIntents intents, HeatmapZoom zoom) {
        this.workbench = workbench;
        this.intents = intents;
        measures.getStyleClass().add("small");
        measures.setId("heatmap-measure");
        measures.setAccessibleText(Messages.text("chart.measure.spoken"));
        measures.valueProperty().addListener((observable, before, now) -> {
            if (now != null && now != workbench.choices().get().measure()) {
                intents.onMeasureChosen(now);
            }
        });
        orders = ChoiceBar.of(Arranged.values(), "chart.order.", this::arrange);
        costs.setText(Messages.text("chart.costs"));
        costs.setId("show-costs");
        costs.getStyleClass().add("small");
        Tips.on(costs, Messages.text("chart.costs.tip"));
        costs.setMinWidth(Region.USE_PREF_SIZE);
        costs.setOnAction(event -> intents.onCostsShown(costs.isSelected()));
        groups.setId("heatmap-groups");
        // made as it opens, which it does not where it is empty
        groups.getItems().setAll(items(HeatmapChoices.DEFAULT));
        groups.setOnShowing(event ->
                groups.getItems().setAll(items(workbench.choices().get().heatmap())));
        groups.getStyleClass().add("small");
        groups.setMinWidth(Region.USE_PREF_SIZE);
        Tips.on(groups, Messages.text("chart.groups.tip"));
        measures.setPrefWidth(MEASURE_WIDTH);
        strip.left(measures, groups, costs, orders)
                .right(new ZoomBar(
                        "heatmap-",
                        "chart.zoom.heatmap.",
                        zoom::zoom,
                        zoom::reset,
                        zoom.window().isNull()));
    }

    ChartHeader strip() {
        return strip;
    }

    /** Shows what holds. */
    void show(Choices choices) {
        measures.setValue(choices.measure());
        orders.show(arranged(choices));
        costs.setSelected(choices.costs());
        Dataset dataset = workbench.dataset().get();
        costs.setDisable(dataset == null || !dataset.architectures().hasArchs());
        orders.allow(Arranged.TARGET, choices.target() != null);
        orders.allow(Arranged.PROXY, choices.proxy() != null);
    }

    private static Arranged arranged(Choices choices) {
        SortBy by = choices.heatmap().by();
        if (by != null) {
            return by.asTarget() ? Arranged.TARGET : Arranged.PROXY;
        }
        return Arranged.valueOf(choices.order().name());
    }

    private void arrange(Arranged arranged) {
        Choices choices = workbench.choices().get();
        String device = arranged == Arranged.TARGET ? choices.target() : choices.proxy();
        switch (arranged) {
            case TARGET, PROXY -> {
                if (device != null) {
                    SortBy by = new SortBy(device, arranged == Arranged.TARGET);
                    intents.onHeatmapArranged(choices.heatmap().withSort(by));
                }
            }
            default -> intents.onOrderChosen(Order.valueOf(arranged.name()));
        }
    }

    private List<MenuItem> items(HeatmapChoices now) {
        List<MenuItem> items = new ArrayList<>();
        CheckMenuItem tree = new CheckMenuItem(Messages.text("chart.groups.tree"));
        tree.setSelected(now.tree());
        tree.setOnAction(event -> intents.onHeatmapArranged(now.withTree(tree.isSelected())));
        items.add(tree);
        CheckMenuItem explain = new CheckMenuItem(Messages.text("chart.groups.explain"));
        explain.setId("explain-groups");
        explain.setSelected(workbench.groupsShown().get());
        explain.setOnAction(event -> intents.onGroupsShown(explain.isSelected()));
        items.add(explain);
        Disagreement disagreement = workbench.disagreement().get();
        if (disagreement == null || disagreement.attributes().isEmpty()) {
            MenuItem none = new MenuItem(Messages.text("chart.groups.unknown"));
            none.setDisable(true);
            items.add(none);
            return items;
        }
        items.add(new SeparatorMenuItem());
        items.add(grouping(now, null));
        disagreement.attributes().forEach(effect -> items.add(grouping(now, effect.name())));
        items.add(new SeparatorMenuItem());
        List<String> shown =
                bands(now, disagreement).stream().map(AttributeEffect::name).toList();
        for (AttributeEffect effect : disagreement.attributes()) {
            CheckMenuItem band = new CheckMenuItem(Messages.text("chart.groups.band", effect.name()));
            band.setSelected(shown.contains(effect.name()));
            band.setOnAction(event -> {
                List<String> others = new ArrayList<>(shown);
                if (!others.remove(effect.name())) {
                    others.add(effect.name());
                }
                intents.onHeatmapArranged(now.withBands(others));
            });
            items.add(band);
        }
        return items;
    }

    private MenuItem grouping(HeatmapChoices now, @Nullable String attribute) {
        RadioMenuItem item = new RadioMenuItem(
                attribute == null
                        ? Messages.text("chart.groups.apart")
                        : Messages.text("chart.groups.together", attribute));
        item.setSelected(Objects.equals(now.grouped(), attribute));
        item.setOnAction(event -> intents.onHeatmapArranged(now.withGrouped(attribute)));
        return item;
    }

    /** The attributes to be shown as bands, as far as they divide the devices. */
    static List<AttributeEffect> bands(HeatmapChoices choices, @Nullable Disagreement disagreement) {
        if (disagreement == null) {
            return List.of();
        }
        List<String> wanted = choices.bands();
        if (wanted == null) {
            return disagreement.attributes().stream().limit(1).toList();
        }
        return disagreement.attributes().stream()
                .filter(effect -> wanted.contains(effect.name()))
                .toList();
    }
}
