package org.proxylens.view.dialog;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;
import org.proxylens.view.action.Action;
import org.proxylens.view.action.Actions;
import org.proxylens.view.action.KeyIntents;
import org.proxylens.view.control.Parts;

/** All keys and gestures. The key of an action is changed by a press on its button and then on the key. */
final class KeysDialog extends Dialog<ButtonType> {
    private static final List<String> GESTURES =
            List.of("wheel", "band", "pan", "whole", "choose", "area", "points", "cells", "threshold", "tabs");
    private static final List<String> PAGES = List.of("new-device", "command-line", "formats", "problems");

    private final KeyIntents intents;
    private final Label told = Parts.paragraph("");
    private @Nullable Action changing;

    /** @param open opens a page of the documentation by its name */
    KeysDialog(Actions actions, KeyIntents intents, Consumer<String> open) {
        this.intents = intents;
        setTitle(Messages.text("keys.title"));
        told.setId("keys-told");
        told.setText(Messages.text("keys.lead"));
        ScrollPane scroll = new ScrollPane(new VBox(8, gestures(), keys(actions)));
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(400);
        Button reset = Parts.button("keys.reset", () -> {
            intents.onKeysReset();
            told.setText(Messages.text("keys.lead"));
        });
        VBox content = new VBox(8, told, scroll, reset, pages(open));
        content.getStyleClass().add("about");
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setResizable(true);
    }

    private Node keys(Actions actions) {
        GridPane grid = grid();
        int row = 0;
        for (Action action : actions.all()) {
            Label name = new Label(action.fullText());
            Button key = new Button();
            key.setId("key-" + action.id().controlId());
            key.getStyleClass().addAll("small", "flat", "key");
            key.textProperty()
                    .bind(action.key().map(one -> one.getDisplayText()).orElse(Messages.text("keys.none")));
            key.accessibleTextProperty()
                    .bind(key.textProperty().map(text -> Messages.text("keys.change", action.fullText(), text)));
            key.setOnAction(event -> {
                changing = action;
                told.setText(Messages.text("keys.press", action.fullText()));
            });
            name.setLabelFor(key);
            Label where = new Label();
            where.textProperty()
                    .bind(action.key()
                            .map(one -> action.local() ? Messages.text("keys.in-table") : "")
                            .orElse(""));
            grid.addRow(row++, name, key, where);
        }
        return grid;
    }

    // the key pressed after a button is the action's; escape leaves it, the delete key takes it away
    private void pressed(KeyEvent event) {
        Action action = changing;
        if (action == null || event.getCode().isModifierKey()) {
            return;
        }
        event.consume();
        changing = null;
        if (event.getCode() == KeyCode.ESCAPE) {
            told.setText(Messages.text("keys.lead"));
            return;
        }
        boolean none = event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE;
        String refused = intents.onKeyChosen(action.id(), none ? null : combination(event));
        told.setText(refused.isEmpty() ? Messages.text("keys.changed", action.fullText()) : refused);
    }

    private static KeyCombination combination(KeyEvent event) {
        List<KeyCombination.Modifier> modifiers = new java.util.ArrayList<>();
        if (event.isShortcutDown()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isAltDown()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        if (event.isShiftDown()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        return new KeyCodeCombination(event.getCode(), modifiers.toArray(KeyCombination.Modifier[]::new));
    }

    private static Node gestures() {
        GridPane grid = grid();
        Label title = Parts.label(Messages.text("keys.gestures"), "group");
        grid.add(title, 0, 0, 2, 1);
        for (int i = 0; i < GESTURES.size(); i++) {
            Label what = new Label(Messages.text("keys.gesture." + GESTURES.get(i)));
            Label how = new Label(Messages.text("keys.gesture." + GESTURES.get(i) + ".how"));
            how.setWrapText(true);
            how.setMaxWidth(420);
            what.setMinWidth(Label.USE_PREF_SIZE);
            grid.addRow(i + 1, what, how);
        }
        return grid;
    }

    private static Node pages(Consumer<String> open) {
        FlowPane pages = new FlowPane(10, 0, new Label(Messages.text("keys.pages")));
        for (String page : PAGES) {
            Hyperlink link = new Hyperlink(Messages.text("keys.page." + page));
            link.setId("page-" + page);
            link.setOnAction(event -> open.accept(page));
            pages.getChildren().add(link);
        }
        return pages;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-list");
        return grid;
    }
}
