package org.proxylens.controller.action;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.proxylens.controller.file.Remembered;
import org.proxylens.data.message.Messages;
import org.proxylens.view.action.Action;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.action.KeyIntents;

/** The keys that the user gave to actions, kept from one start to the next. */
final class KeyChoices implements KeyIntents {
    /** Stands in the settings for an action without a key. */
    private static final String NONE = "";

    private final Actions actions;
    private final Remembered remembered;
    private final Map<ActionId, KeyCombination> first = new EnumMap<>(ActionId.class);

    /** Gives actions the keys that are remembered. */
    KeyChoices(Actions actions, Remembered remembered) {
        this.actions = actions;
        this.remembered = remembered;
        Map<String, String> kept = remembered.keys();
        for (Action action : actions.all()) {
            KeyCombination came = action.key().get();
            if (came != null) {
                first.put(action.id(), came);
            }
            String wanted = kept.get(action.id().name());
            if (wanted != null) {
                action.key().set(read(wanted, came));
            }
        }
    }

    private static @Nullable KeyCombination read(String name, @Nullable KeyCombination otherwise) {
        try {
            return name.equals(NONE) ? null : KeyCombination.valueOf(name);
        } catch (IllegalArgumentException e) {
            return otherwise; // written by another version
        }
    }

    @Override
    public String onKeyChosen(ActionId id, @Nullable KeyCombination key) {
        if (key instanceof KeyCodeCombination plain && bare(plain) && !inTable(id)) {
            return Messages.text("keys.plain", plain.getDisplayText());
        }
        String other =
                key == null ? "" : actions.withKey(key, id).map(Action::text).orElse("");
        if (key != null && !other.isEmpty()) {
            return Messages.text("keys.taken", key.getDisplayText(), other);
        }
        actions.get(id).key().set(key);
        keep();
        return "";
    }

    /** What the device table answers may be a bare letter. */
    private boolean inTable(ActionId id) {
        return first.get(id) instanceof KeyCodeCombination key && bare(key);
    }

    /** Whether a key is typed into fields or moves about in tables and charts, so that no action of the window may have it. */
    private static boolean bare(KeyCodeCombination key) {
        boolean bare = key.getShortcut() != KeyCombination.ModifierValue.DOWN
                && key.getControl() != KeyCombination.ModifierValue.DOWN
                && key.getAlt() != KeyCombination.ModifierValue.DOWN
                && key.getMeta() != KeyCombination.ModifierValue.DOWN;
        return bare && !key.getCode().isFunctionKey();
    }

    @Override
    public void onKeysReset() {
        actions.all().forEach(action -> action.key().set(first.get(action.id())));
        keep();
    }

    private void keep() {
        Map<String, String> changed = new TreeMap<>();
        for (Action action : actions.all()) {
            KeyCombination key = action.key().get();
            KeyCombination came = first.get(action.id());
            if (key == null ? came != null : !key.equals(came)) {
                changed.put(action.id().name(), key == null ? NONE : key.getName());
            }
        }
        remembered.keys(changed);
    }
}
