package org.proxylens.view.action;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/** The catalogue of all actions. */
public final class Actions {
    private final Map<ActionId, Action> actions = new EnumMap<>(ActionId.class);

    /** @param actions each id at most once */
    public Actions(List<Action> actions) {
        for (Action action : actions) {
            if (this.actions.put(action.id(), action) != null) {
                throw new IllegalArgumentException("twice: " + action.id());
            }
        }
    }

    /** The action of that id. */
    public Action get(ActionId id) {
        Action action = actions.get(id);
        if (action == null) {
            throw new NoSuchElementException(id.name());
        }
        return action;
    }

    /** The action, other than this one, that a key belongs to. */
    public Optional<Action> withKey(KeyCombination key, ActionId other) {
        return actions.values().stream()
                .filter(action ->
                        action.id() != other && key.equals(action.key().get()))
                .findFirst();
    }

    /** All actions in the order of their ids. */
    public Collection<Action> all() {
        return Collections.unmodifiableCollection(actions.values());
    }
}
