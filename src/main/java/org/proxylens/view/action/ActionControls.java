package org.proxylens.view.action;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;
import org.proxylens.data.message.Messages;
import org.proxylens.view.control.Tips;

/** Controls made from actions: text, icon, key, availability and the reason for its lack all come from the action. */
public final class ActionControls {
    private ActionControls() {}

    /** A menu item; a switch becomes a check, one of a group a radio item. */
    public static MenuItem menuItem(Action action) {
        MenuItem item = item(action, Action::detailedText);
        item.acceleratorProperty().bind(action.key().map(key -> action.local() ? null : key));
        return item;
    }

    /** An item of a menu where one points: its key is answered by the control it belongs to, not by the whole window. */
    public static MenuItem localItem(Action action) {
        return item(action, Action::fullDetailedText);
    }

    private static MenuItem item(Action action, Function<Action, String> name) {
        MenuItem item = bareItem(action);
        if (action.icon() != null && action.on() == null) {
            item.setGraphic(FontIcon.of(action.icon()));
        }
        item.setId("menu-" + action.id().controlId());
        item.disableProperty().bind(action.unavailable().map(reason -> !reason.isEmpty()));
        item.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> itemText(action, name.apply(action)),
                        action.unavailable(),
                        action.key(),
                        action.detail()));
        item.setOnAction(event -> action.run());
        return item;
    }

    /** A button with the icon only; its name and key stand in the tooltip. */
    public static Node iconButton(Action action) {
        Button button = new Button();
        button.getStyleClass().addAll("button-icon", "flat");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return wired(button, action);
    }

    /** A button with icon and text. */
    public static Node textButton(Action action) {
        return wired(new Button(action.text()), action);
    }

    /** A small button with a text of its own, where its place says the rest; the action's name and key stand in the tooltip. */
    public static Node smallButton(Action action, String text) {
        Button button = new Button(text);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return wired(button, action);
    }

    /** Toggle buttons side by side, the one that is on pressed. */
    public static Node segments(Action... actions) {
        SegmentedButton box = new SegmentedButton();
        box.setToggleGroup(null);
        box.setFocusTraversable(false);
        for (Action action : actions) {
            ToggleButton button = toggle(new ToggleButton(action.text()), action);
            button.setMinWidth(Region.USE_PREF_SIZE);
            Tips.on(button, tip(action));
            box.getButtons().add(button);
        }
        // a disabled button shows no tooltip: the row does, and says why
        Tips.on(box, tip(actions[0]));
        return box;
    }

    /** A button with the icon only that stays pressed while what it stands for is on. */
    public static Node iconToggle(Action action) {
        ToggleButton button = toggle(new ToggleButton(), action);
        button.getStyleClass().addAll("button-icon", "flat");
        Tips.on(button, tip(action));
        return button;
    }

    private static ToggleButton toggle(ToggleButton button, Action action) {
        wire(button, action);
        ObservableValue<Boolean> on = action.on();
        if (on != null) {
            follow(
                    on,
                    () -> button.setSelected(on.getValue()),
                    handler -> button.addEventHandler(ActionEvent.ACTION, handler));
        }
        return button;
    }

    private static void wire(ButtonBase button, Action action) {
        if (action.icon() != null) {
            button.setGraphic(FontIcon.of(action.icon()));
        }
        button.setId(action.id().controlId());
        button.setAccessibleText(action.text());
        button.setMnemonicParsing(false);
        button.disableProperty().bind(action.unavailable().map(reason -> !reason.isEmpty()));
        button.setOnAction(event -> action.run());
    }

    private static Node wired(ButtonBase button, Action action) {
        wire(button, action);
        // a disabled control shows no tooltip, so it hangs on a pane around the button
        StackPane around = new StackPane(button);
        around.getStyleClass().add("action-holder");
        Tips.on(around, tip(action));
        return around;
    }

    private static MenuItem bareItem(Action action) {
        ObservableValue<Boolean> on = action.on();
        if (on == null) {
            return new MenuItem();
        }
        if (action.group().isEmpty()) {
            CheckMenuItem item = new CheckMenuItem();
            follow(
                    on,
                    () -> item.setSelected(on.getValue()),
                    handler -> item.addEventHandler(ActionEvent.ACTION, handler));
            return item;
        }
        RadioMenuItem item = new RadioMenuItem();
        follow(on, () -> item.setSelected(on.getValue()), handler -> item.addEventHandler(ActionEvent.ACTION, handler));
        return item;
    }

    // the control switches itself when it is clicked: what the model says is put back afterwards
    private static void follow(
            ObservableValue<Boolean> on, Runnable show, Consumer<EventHandler<ActionEvent>> afterClicks) {
        show.run();
        on.addListener((observed, before, after) -> show.run());
        afterClicks.accept(event -> show.run());
    }

    private static String itemText(Action action, String name) {
        String reason = action.unavailable().getValue();
        String text = action.local() ? Messages.text("action.with-key", name, action.keyText()) : name;
        return reason.isEmpty() ? text : Messages.text("action.with-reason", text, reason);
    }

    private static ObservableValue<String> tip(Action action) {
        return Bindings.createStringBinding(
                () -> {
                    String reason = action.unavailable().getValue();
                    String key = action.keyText().isEmpty() ? "" : "  " + action.keyText();
                    return action.detailedText() + key + (reason.isEmpty() ? "" : "\n" + reason);
                },
                action.unavailable(),
                action.key(),
                action.detail());
    }
}
