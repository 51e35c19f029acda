package org.proxylens.view.action;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.proxylens.data.message.Messages;

/**
 * One thing the user can do: menus, toolbar, context menus and the key list are all made from it.
 *
 * @param id which
 * @param icon its icon, null where it has none
 * @param key its key, null where it has none; it can be changed
 * @param unavailable why it cannot be done now, in words; empty while it can
 * @param on whether it is switched on, null where it is no switch
 * @param group what it excludes: at most one action of a group is on; empty where it is no choice among several
 * @param detail what it is about at the moment, empty for nothing in particular
 * @param handler does it
 */
public record Action(
        ActionId id,
        @Nullable Ikon icon,
        ObjectProperty<@Nullable KeyCombination> key,
        ObservableValue<String> unavailable,
        @Nullable ObservableValue<Boolean> on,
        String group,
        ObservableValue<String> detail,
        Runnable handler) {

    /** What it is called, in sentence case. */
    public String text() {
        return Messages.text(id.messageKey());
    }

    /** What it is called where the menu that it stands in is not seen: {@code Export: Figure in front…}. */
    public String fullText() {
        String submenu = id.submenuKey();
        return submenu.isEmpty() ? text() : Messages.text("action.with-detail", Messages.text(submenu), text());
    }

    /** The same with what it is about at the moment. */
    public String fullDetailedText() {
        return detailed(fullText());
    }

    /** What it is called with what it is about at the moment. */
    public String detailedText() {
        return detailed(text());
    }

    private String detailed(String name) {
        return detail.getValue().isEmpty() ? name : Messages.text("action.with-detail", name, detail.getValue());
    }

    /** Its key as people write it, empty where it has none. */
    public String keyText() {
        KeyCombination combination = key.get();
        return combination == null ? "" : combination.getDisplayText();
    }

    /** Whether it can be done now. */
    public boolean available() {
        return unavailable.getValue().isEmpty();
    }

    /** Whether its key is a bare letter, which only the device table answers: elsewhere letters are typed. */
    public boolean local() {
        return key.get() instanceof KeyCodeCombination combination
                && combination.getCode().isLetterKey()
                && combination.getShortcut() != KeyCombination.ModifierValue.DOWN;
    }

    /** Does it where it can be done. */
    public void run() {
        if (available()) {
            handler.run();
        }
    }
}
