package org.proxylens.view.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.study.ChosenPair;
import org.proxylens.analysis.study.FileNames;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.PagePreset;
import org.proxylens.model.choice.FolderExportChoices;
import org.proxylens.view.control.Parts;

/** Asks how all figures and tables are written, and shows the files that come of it and the command line that writes the same. */
final class FolderDialog extends Dialog<FolderExportChoices> {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 220;
    private static final double PAIRS = 130;

    private final TextField pattern = new TextField();
    private final ComboBox<String> format;
    private final ComboBox<@Nullable PagePreset> preset;
    private final List<CheckBox> boxes = new ArrayList<>();
    private final List<ChosenPair> pairs;

    /**
     * @param proposed what the form begins with
     * @param pairs the pairs that can be chosen
     * @param told says what comes of it
     */
    FolderDialog(
            FolderExportChoices proposed,
            List<ChosenPair> pairs,
            Function<FolderExportChoices, Prompts.FolderTold> told) {
        this.pairs = pairs;
        setTitle(Messages.text("export-all.title"));
        format = ExportForm.choice("export.format", FolderExportChoices.ENDINGS);
        format.setValue(proposed.ending());
        preset = ExportForm.choice("export.preset.", ExportForm.withNone(PagePreset.values()));
        preset.setValue(proposed.preset());
        pattern.setText(proposed.pattern());
        pattern.setId("export-all-names");
        pattern.setPrefColumnCount(24);
        GridPane form = new GridPane();
        form.getStyleClass().add("form");
        ExportForm.row(form, "export-all.names", pattern);
        Label hint = Parts.label(Messages.text("export-all.names.hint", FileNames.USED), "text-subtle");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        form.add(hint, 1, form.getRowCount());
        ExportForm.row(form, "export.format", format);
        ExportForm.row(form, "export.preset", preset);
        ExportForm.row(form, "export-all.pairs", pairBoxes());

        ListView<String> files = new ListView<>();
        files.setId("export-all-files");
        files.setPrefSize(WIDTH, HEIGHT);
        files.setMinSize(WIDTH, HEIGHT);
        files.setAccessibleText(Messages.text("export-all.files"));
        Label refusal = Parts.words("", "danger");
        refusal.setId("export-all-refusal");
        refusal.setMaxWidth(WIDTH);
        TextField line = new TextField();
        HBox command = Parts.copied(line, "export.command", "export-all-command");
        VBox right = new VBox(8, new Label(Messages.text("export-all.files")), files, refusal, command);
        VBox.setVgrow(files, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        form.setMinWidth(Region.USE_PREF_SIZE);
        getDialogPane().setContent(new HBox(18, form, right));
        setResizable(true);

        ButtonType write = new ButtonType(Messages.text("export-all.write"), ButtonBar.ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().setAll(write, ButtonType.CANCEL);
        Node button = getDialogPane().lookupButton(write);
        button.setId("export-all-write");
        InvalidationListener show = changed -> {
            Prompts.FolderTold says = told.apply(value());
            files.getItems().setAll(says.files());
            line.setText(says.command());
            refusal.setText(says.refusal());
            command.setVisible(!says.command().isEmpty());
            button.setDisable(!says.refusal().isEmpty());
        };
        pattern.textProperty().addListener(show);
        format.valueProperty().addListener(show);
        preset.valueProperty().addListener(show);
        boxes.forEach(box -> box.selectedProperty().addListener(show));
        show.invalidated(pattern.textProperty());
        setResultConverter(type -> type == write ? value() : null);
    }

    private Node pairBoxes() {
        VBox box = new VBox(4);
        for (ChosenPair pair : pairs) {
            CheckBox one = new CheckBox(Messages.text("readout.pair", pair.proxy(), pair.target()));
            one.setMnemonicParsing(false);
            one.setSelected(true);
            one.setMinWidth(Region.USE_PREF_SIZE);
            boxes.add(one);
            one.setId("export-all-pair-" + boxes.size());
        }
        box.getChildren().setAll(boxes);
        if (pairs.isEmpty()) {
            box.getChildren().add(new Label(Messages.text("export-all.pairs.none")));
        }
        Label hint = Parts.words(Messages.text("export-all.pairs.hint"), "text-subtle");
        hint.setMaxWidth(WIDTH - PAIRS);
        box.getChildren().add(hint);
        ScrollPane pane = new ScrollPane(box);
        pane.setFitToWidth(true);
        pane.setPrefHeight(PAIRS);
        pane.setMinSize(WIDTH - PAIRS, PAIRS);
        return pane;
    }

    private FolderExportChoices value() {
        List<ChosenPair> chosen = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).isSelected()) {
                chosen.add(pairs.get(i));
            }
        }
        return new FolderExportChoices(
                pattern.getText().strip(),
                Optional.ofNullable(format.getValue()).orElse(FolderExportChoices.ENDINGS.get(0)),
                preset.getValue(),
                chosen);
    }
}
