package org.proxylens.view.problems;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.proxylens.data.check.Repairs;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RepairWords;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.ProblemIntents;

/** Everything that is done to the data before anything is computed, each with a click that takes it back. */
final class InForceBar extends FlowPane {
    private final ProblemIntents intents;

    InForceBar(Workbench model, ProblemIntents intents) {
        super(6, 4);
        this.intents = intents;
        setId("in-force");
        getStyleClass().add("in-force");
        setAlignment(Pos.CENTER_LEFT);
        model.choices().addListener((observed, before, after) -> {
            if (!before.repairs().equals(after.repairs())) {
                show(after.repairs());
            }
        });
        show(model.choices().get().repairs());
    }

    private void show(Repairs repairs) {
        List<Node> chips = RepairWords.inForce(repairs).stream().map(this::chip).toList();
        getChildren().setAll(new Label(Messages.text("in-force.title")));
        getChildren().addAll(chips);
        Parts.present(this, !chips.isEmpty());
    }

    private Node chip(RepairWords.InForce one) {
        Button chip = new Button(one.words(), FontIcon.of(MaterialDesignC.CLOSE));
        chip.getStyleClass().addAll("small", "chip");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setMnemonicParsing(false);
        chip.setAccessibleText(Messages.text("in-force.back", one.words()));
        Tips.on(chip, Messages.text("in-force.back", one.words()));
        chip.setOnAction(event -> intents.onRepairChosen(one.back()));
        return chip;
    }
}
