package org.proxylens.controller.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;

class HistoryTest {
    private final Workbench model = new Workbench();
    private final History history = new History(model);

    private void proxy(String name) {
        history.step(edit -> edit.proxy = name);
    }

    private void threshold(double value) {
        history.change("threshold", edit -> edit.threshold = value);
    }

    @Test
    void stepsAreUndoneAndMadeAgain() {
        proxy("a");
        proxy("b");
        history.undo();
        assertThat(model.choices().get().proxy()).isEqualTo("a");
        assertThat(model.redoable().get()).isTrue();
        history.undo();
        assertThat(model.choices().get()).isEqualTo(Choices.NONE);
        assertThat(model.undoable().get()).isFalse();
        history.redo();
        history.redo();
        assertThat(model.choices().get().proxy()).isEqualTo("b");
        assertThat(model.redoable().get()).isFalse();
    }

    @Test
    void aThousandStepsUndoneAreTheFirstState() {
        Random random = new Random(5);
        Choices first = model.choices().get();
        for (int step = 0; step < 1000; step++) {
            String name = "d" + random.nextInt(20);
            switch (random.nextInt(5)) {
                case 0 -> proxy(name);
                case 1 -> history.step(edit -> edit.target = name);
                case 2 -> threshold(random.nextDouble());
                case 3 -> history.step(edit -> edit.devices = Set.of(name, "other"));
                default -> history.step(edit -> edit.costs = !edit.costs);
            }
        }
        Choices last = model.choices().get();
        while (model.undoable().get()) {
            history.undo();
        }
        assertThat(model.choices().get()).isEqualTo(first);
        while (model.redoable().get()) {
            history.redo();
        }
        assertThat(model.choices().get()).isEqualTo(last);
    }

    @Test
    void twoDragsAreTwoStepsAndEveryStepHasItsName() {
        proxy("a");
        threshold(0.8);
        threshold(0.7);
        history.settle();
        threshold(0.6);
        assertThat(model.undoStep().get()).isEqualTo(Messages.text("step.threshold"));
        history.undo();
        assertThat(model.choices().get().threshold()).isEqualTo(0.7);
        assertThat(model.redoStep().get()).isEqualTo(Messages.text("step.threshold"));
        history.undo();
        assertThat(model.choices().get().threshold()).isEqualTo(Choices.DEFAULT_THRESHOLD);
        assertThat(model.undoStep().get()).isEqualTo(Messages.text("step.proxy"));
        history.undo();
        assertThat(model.undoStep().get()).isEmpty();
        history.step(edit -> {
            edit.proxy = "a";
            edit.target = "b";
        });
        assertThat(model.undoStep().get()).isEqualTo(Messages.text("step.pair"));
    }

    @Test
    void aDraggedSliderIsOneStep() {
        proxy("a");
        threshold(0.8);
        threshold(0.81);
        threshold(0.82);
        history.undo();
        assertThat(model.choices().get().threshold()).isEqualTo(Choices.DEFAULT_THRESHOLD);
        assertThat(model.choices().get().proxy()).isEqualTo("a");
        history.redo();
        assertThat(model.choices().get().threshold()).isEqualTo(0.82);
    }

    @Test
    void afterAnUndoADragIsAStepOfItsOwn() {
        threshold(0.8);
        proxy("a");
        history.undo();
        threshold(0.7);
        history.undo();
        assertThat(model.choices().get().threshold()).isEqualTo(0.8);
    }

    @Test
    void aNewChoiceForgetsWhatWasUndone() {
        proxy("a");
        history.undo();
        proxy("b");
        assertThat(model.redoable().get()).isFalse();
        history.redo();
        assertThat(model.choices().get().proxy()).isEqualTo("b");
    }

    @Test
    void whatChangesNothingIsNoStep() {
        proxy("a");
        proxy("a");
        history.undo();
        assertThat(model.undoable().get()).isFalse();
    }
}
