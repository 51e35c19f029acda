package org.proxylens.view;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.proxylens.model.Messages;
import org.proxylens.model.Workbench;

/** Seeks architectures by id, arch string or operation: what matches is selected in every view as one types. */
final class SeekBar extends HBox {
    private final Workbench model;
    private final TextField field = new TextField();
    private final Label found = new Label();

    SeekBar(Workbench model, SearchIntents intents) {
        this.model = model;
        setId("seek");
        getStyleClass().add("seek");
        setAlignment(Pos.CENTER_LEFT);
        field.setId("seek-field");
        field.setPromptText(Messages.text("seek.prompt"));
        field.setAccessibleText(Messages.text("seek.name"));
        field.setTooltip(new Tooltip(Messages.text("seek.tip")));
        HBox.setHgrow(field, Priority.ALWAYS);
        found.setId("seek-found");
        found.setMinWidth(USE_PREF_SIZE);
        Button close = new Button(null, FontIcon.of(MaterialDesignC.CLOSE));
        close.getStyleClass().addAll("button-icon", "flat");
        close.setId("seek-close");
        close.setAccessibleText(Messages.text("seek.close"));
        close.setTooltip(new Tooltip(Messages.text("seek.close")));
        close.setOnAction(event -> intents.onSearchClosed());
        getChildren().addAll(FontIcon.of(MaterialDesignM.MAGNIFY_SCAN), field, found, close);
        field.textProperty().addListener((observed, before, after) -> {
            intents.onArchitecturesSought(after);
            tell();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                intents.onSearchClosed();
            }
        });
        model.seeking().addListener((observed, before, after) -> appear(after));
        appear(model.seeking().get());
    }

    private void appear(boolean there) {
        setVisible(there);
        setManaged(there);
        if (there) {
            tell();
            field.requestFocus();
            field.selectAll();
        }
    }

    private void tell() {
        int count = model.choices().get().architectures().size();
        boolean blank = field.getText() == null || field.getText().isBlank();
        found.setText(blank ? "" : count == 0 ? Messages.text("seek.none") : Messages.count("seek.found", count));
    }
}
