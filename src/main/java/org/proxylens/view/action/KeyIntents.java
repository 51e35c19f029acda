package org.proxylens.view.action;

import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/** What the user wants of the keys of actions. Called on the FX thread. */
public interface KeyIntents {
    /**
     * An action is to have another key, or none (null).
     *
     * @return why it cannot have it, in words; empty where it has it now
     */
    String onKeyChosen(ActionId id, @Nullable KeyCombination key);

    /** Every action is to have the key again that it came with. */
    void onKeysReset();
}
