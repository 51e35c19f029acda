package org.proxylens.view.groups;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.view.control.Parts;
import org.proxylens.view.intent.DeviceIntents;

/** Devices and what is said of them, to be typed in: a name, and a value of each attribute. */
final class DescribePane extends BorderPane {
    private final Workbench model;
    private final DeviceIntents intents;
    private final TableView<Device> table = new TableView<>();
    private final TextField attribute = new TextField();
    private final List<String> added = new ArrayList<>();

    DescribePane(Workbench model, DeviceIntents intents) {
        this.model = model;
        this.intents = intents;
        table.setId("describe-devices");
        table.getStyleClass().add("dense");
        table.setAccessibleText(Messages.text("groups.describe"));
        table.setEditable(true);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setPlaceholder(new Label(Messages.text("empty.no-dataset")));
        attribute.setId("new-attribute");
        attribute.setPromptText(Messages.text("groups.new"));
        attribute.setAccessibleText(Messages.text("groups.new"));
        attribute.setPrefColumnCount(14);
        attribute.setOnAction(event -> add());
        Button add = Parts.button("groups.add", this::add);
        add.disableProperty().bind(attribute.textProperty().map(String::isBlank));
        Label hint = Parts.label(Messages.text("groups.hint"), "caption");
        HBox foot = new HBox(8, attribute, add, hint);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("groups-chips");
        setCenter(table);
        setBottom(foot);
        model.dataset().addListener((observed, before, after) -> {
            if (before == null || after == null || before.architectures() != after.architectures()) {
                added.clear();
            }
            show();
        });
        show();
    }

    private void add() {
        String name = attribute.getText().strip();
        if (!name.isEmpty() && !added.contains(name)) {
            added.add(name);
            attribute.clear();
            show();
        }
    }

    private void show() {
        Dataset dataset = model.dataset().get();
        List<Device> devices = dataset == null
                ? List.of()
                : dataset.devices().stream()
                        .filter(device -> !CostFeatures.isComputed(device))
                        .toList();
        List<String> attributes = new ArrayList<>(dataset == null ? List.of() : dataset.attributeNames());
        added.stream().filter(name -> !attributes.contains(name)).forEach(attributes::add);
        List<String> shown =
                table.getColumns().stream().skip(1).map(TableColumn::getText).toList();
        if (!shown.equals(attributes) || table.getColumns().isEmpty()) {
            table.getColumns().setAll(List.of(nameColumn()));
            attributes.forEach(name -> table.getColumns().add(column(name)));
        }
        table.getItems().setAll(devices);
    }

    private TableColumn<Device, String> nameColumn() {
        TableColumn<Device, String> column = new TableColumn<>(Messages.text("groups.device"));
        column.setId("describe-name");
        column.setPrefWidth(170);
        column.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().name()));
        column.setCellFactory(TextFieldTableCell.forTableColumn());
        column.setOnEditCommit(edit -> {
            keepFocus();
            intents.onDeviceRenamed(edit.getRowValue().name(), edit.getNewValue());
        });
        return column;
    }

    private TableColumn<Device, String> column(String name) {
        TableColumn<Device, String> column = new TableColumn<>(name);
        column.setPrefWidth(120);
        column.setCellValueFactory(
                row -> new SimpleStringProperty(row.getValue().attributes().getOrDefault(name, "")));
        column.setCellFactory(TextFieldTableCell.forTableColumn());
        column.setOnEditCommit(edit -> {
            List<String> devices = new ArrayList<>(table.getSelectionModel().getSelectedItems().stream()
                    .map(Device::name)
                    .toList());
            if (!devices.contains(edit.getRowValue().name())) {
                devices = List.of(edit.getRowValue().name());
            }
            keepFocus();
            intents.onAttributeTyped(devices, name, edit.getNewValue());
        });
        return column;
    }

    // the field that was typed into is gone by then, and the focus with it
    private void keepFocus() {
        Platform.runLater(table::requestFocus);
    }
}
