package org.proxylens.view.groups;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.view.action.ActionControls;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.ChoiceBar;
import org.proxylens.view.control.Parts;
import org.proxylens.view.intent.DeviceIntents;
import org.proxylens.view.intent.UserIntents;

/** Below the heatmap: which attribute of devices explains that they disagree, and a table to describe them in. */
public final class GroupsPane extends BorderPane {
    private static final double HEIGHT = 236;

    private final ChoiceBar<Boolean> parts;
    private final Node explaining;
    private final Node describing;

    /**
     * @param model what is shown
     * @param intents is told what the user means
     * @param devices is told what the user says of devices
     * @param actions holds the writing of {@code devices.csv}
     */
    public GroupsPane(Workbench model, UserIntents intents, DeviceIntents devices, Actions actions) {
        setId("groups-pane");
        getStyleClass().add("groups-pane");
        explaining = new ExplainPane(model, intents);
        describing = new DescribePane(model, devices);
        parts = new ChoiceBar<>(
                List.of(false, true),
                describe -> Messages.text(describe ? "groups.describe" : "groups.explain"),
                describe -> Messages.text(describe ? "groups.describe.tip" : "groups.explain.tip"),
                this::show);
        parts.setId("groups-part");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                parts,
                spacer,
                ActionControls.textButton(actions.get(ActionId.EXPORT_DEVICES)),
                Parts.iconButton(
                        MaterialDesignC.CLOSE,
                        "groups-close",
                        Messages.text("groups.close"),
                        () -> intents.onGroupsShown(false)));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("chart-header", "groups-head");
        setTop(head);
        // both stay in the scene: cells of a table that comes back into one are styled before their table is
        setCenter(new StackPane(explaining, describing));
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        show(false);
        Parts.follow(() -> Parts.present(this, model.groupsShown().get()), model.groupsShown());
    }

    private void show(boolean describe) {
        parts.show(describe);
        Parts.present(explaining, !describe);
        Parts.present(describing, describe);
    }
}
