package org.proxylens.controller.action;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.proxylens.view.action.Action;
import org.proxylens.view.action.ActionId;

/** Collects actions, so that each takes a line or two. */
final class ActionBuilder {
    private final List<Action> actions = new ArrayList<>();
    private final ObservableValue<String> always;

    ActionBuilder(Reasons reasons) {
        always = reasons.never();
    }

    /** Something that is done. */
    void add(
            ActionId id,
            @Nullable Ikon icon,
            @Nullable String key,
            @Nullable ObservableValue<String> unavailable,
            Runnable handler) {
        actions.add(new Action(id, icon, combination(key), orAlways(unavailable), null, "", always, handler));
    }

    /** Something that is done to what it names. */
    void about(
            ActionId id,
            Ikon icon,
            String key,
            ObservableValue<String> unavailable,
            ObservableValue<String> detail,
            Runnable handler) {
        actions.add(new Action(id, icon, combination(key), unavailable, null, "", detail, handler));
    }

    /** One choice among several. */
    void choice(
            ActionId id,
            String group,
            @Nullable String key,
            @Nullable ObservableValue<String> unavailable,
            ObservableValue<Boolean> on,
            Runnable handler) {
        actions.add(new Action(id, null, combination(key), orAlways(unavailable), on, group, always, handler));
    }

    /** A switch with an icon, which can always be turned. */
    void toggle(ActionId id, Ikon icon, String key, ObservableValue<Boolean> on, Runnable handler) {
        actions.add(new Action(id, icon, combination(key), always, on, "", always, handler));
    }

    List<Action> actions() {
        return actions;
    }

    private ObservableValue<String> orAlways(@Nullable ObservableValue<String> unavailable) {
        return unavailable == null ? always : unavailable;
    }

    private static ObjectProperty<@Nullable KeyCombination> combination(@Nullable String key) {
        return new SimpleObjectProperty<>(key == null ? null : KeyCombination.valueOf(key));
    }
}
