package org.proxylens.view.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;
import org.proxylens.data.message.Messages;

/** A few choices side by side of which one holds. */
public final class ChoiceBar<T> extends SegmentedButton {
    private final List<T> choices;

    /**
     * @param text what a choice is called
     * @param tip what it means
     * @param chosen is told what the user chose
     */
    public ChoiceBar(List<T> choices, Function<T, String> text, Function<T, String> tip, Consumer<T> chosen) {
        this.choices = List.copyOf(choices);
        getStyleClass().add("choice-bar");
        setToggleGroup(null);
        setFocusTraversable(false);
        for (T choice : choices) {
            ToggleButton button = new ToggleButton(text.apply(choice));
            button.getStyleClass().add("small");
            Tips.on(button, tip.apply(choice));
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                // what holds is for the model to say: a click on the choice that holds leaves it holding
                button.setSelected(true);
                chosen.accept(choice);
            });
            getButtons().add(button);
        }
    }

    /**
     * A bar of all values of an enum.
     *
     * @param key in the messages, with its dot: with the value after it what a choice is called, with {@code .tip} after that what it means
     * @param chosen is told what the user chose
     */
    public static <E extends Enum<E>> ChoiceBar<E> of(E[] values, String key, Consumer<E> chosen) {
        return new ChoiceBar<>(
                List.of(values),
                value -> Messages.text(key + Messages.key(value)),
                value -> Messages.text(key + Messages.key(value) + ".tip"),
                chosen);
    }

    /** Lets a choice be made, or not. */
    public void allow(T choice, boolean possible) {
        getButtons().get(choices.indexOf(choice)).setDisable(!possible);
    }

    /** Shows which choice holds. */
    public void show(T choice) {
        for (int i = 0; i < choices.size(); i++) {
            getButtons().get(i).setSelected(choices.get(i).equals(choice));
        }
    }
}
