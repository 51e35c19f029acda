package org.proxylens.view.groups;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.explain.AttributeEffect;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RowColumn;
import org.proxylens.view.control.TextCell;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;

/** For each attribute of devices the SRCC inside its groups against that between them; its groups are a click away. */
final class ExplainPane extends BorderPane {
    private final Workbench model;
    private final UserIntents intents;
    private final Label words = Parts.paragraph("", "groups-words");
    private final TableView<AttributeEffect> table = new TableView<>();
    private final FlowPane groups = new FlowPane(6, 6);

    ExplainPane(Workbench model, UserIntents intents) {
        this.model = model;
        this.intents = intents;
        words.setId("groups-words");
        table.setId("attributes");
        table.getStyleClass().add("dense");
        table.setAccessibleText(Messages.text("groups.explain"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getColumns().setAll(columns());
        Label none = Parts.words(Messages.text("groups.none"), "empty");
        table.setPlaceholder(none);
        table.setMinHeight(84);
        table.getSelectionModel().selectedItemProperty().addListener((observed, before, after) -> chosen(after));
        groups.getStyleClass().add("groups-chips");
        setTop(words);
        setCenter(table);
        setBottom(groups);
        Parts.follow(this::show, model.disagreement());
    }

    private static List<TableColumn<AttributeEffect, ?>> columns() {
        TableColumn<AttributeEffect, AttributeEffect> name =
                RowColumn.of("groups.attribute", "groups.attribute.tip", 110, 72);
        name.setCellFactory(column -> new TextCell<>(AttributeEffect::name, Pos.CENTER_LEFT));
        return List.of(
                name,
                number(
                        "count",
                        62,
                        effect -> effect.groups().size(),
                        effect -> NumberText.count(effect.groups().size())),
                number(
                        "within",
                        58,
                        effect -> effect.contrast().within(),
                        effect -> NumberText.coefficient(effect.contrast().within())),
                number(
                        "between",
                        72,
                        effect -> effect.contrast().between(),
                        effect -> NumberText.coefficient(effect.contrast().between())),
                number(
                        "difference",
                        58,
                        effect -> effect.contrast().difference(),
                        effect -> NumberText.coefficient(effect.contrast().difference())),
                number(
                        "chance",
                        110,
                        effect -> effect.contrast().byChance().high(),
                        effect -> NumberText.interval(effect.contrast().byChance())),
                number("p", 56, effect -> effect.contrast().p(), ExplainPane::p));
    }

    private static String p(AttributeEffect effect) {
        return Numbers.significant(effect.contrast().p(), 2);
    }

    private static TableColumn<AttributeEffect, AttributeEffect> number(
            String key, double least, ToDoubleFunction<AttributeEffect> value, Function<AttributeEffect, String> text) {
        return RowColumn.numbers(RowColumn.of("groups." + key, "groups." + key + ".tip", least, least), value, text);
    }

    private void show() {
        Disagreement found = model.disagreement().get();
        table.getItems().setAll(found == null ? List.of() : found.attributes());
        words.setText(found == null ? Messages.text("groups.working") : sentence(found));
        table.getSelectionModel().selectFirst();
        chosen(table.getSelectionModel().getSelectedItem());
    }

    private static String sentence(Disagreement found) {
        return found.foremost()
                .map(effect -> Messages.text(
                        "groups.foremost",
                        effect.name(),
                        NumberText.coefficient(effect.contrast().within()),
                        NumberText.coefficient(effect.contrast().between()),
                        NumberText.interval(effect.contrast().byChance()),
                        p(effect)))
                .orElseGet(
                        () -> Messages.text(found.attributes().isEmpty() ? "groups.none-given" : "groups.chance-only"));
    }

    private void chosen(@Nullable AttributeEffect effect) {
        groups.getChildren().clear();
        if (effect == null) {
            return;
        }
        for (AttributeEffect.Group group : effect.groups()) {
            String count = NumberText.count(group.devices().size());
            Button chip = new Button(Messages.text("groups.chip", group.value(), count));
            chip.getStyleClass().add("small");
            chip.setMinWidth(USE_PREF_SIZE);
            Tips.on(chip, Messages.text("groups.chip.tip", group.value(), NumberText.coefficient(group.srcc())));
            chip.setDisable(group.devices().size() < 2);
            chip.setOnAction(event -> narrow(group));
            groups.getChildren().add(chip);
        }
        Button together = Parts.button(
                "groups.together",
                () -> intents.onHeatmapArranged(model.choices().get().heatmap().withGrouped(effect.name())));
        groups.getChildren().add(together);
    }

    // the same group again shows all devices
    private void narrow(AttributeEffect.Group group) {
        Set<String> members = new HashSet<>(group.devices());
        boolean alone = model.choices().get().devices().equals(members);
        intents.onDevicesNarrowed(alone ? Set.of() : members);
    }
}
