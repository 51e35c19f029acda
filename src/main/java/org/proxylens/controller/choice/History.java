package org.proxylens.controller.choice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;

/**
 * Undo and redo of choices: each is one value, so the past is a list of them. Changes of one kind that follow each other
 * (a slider being dragged) are one step.
 */
public final class History {
    /** The kind of changes that are steps of their own. */
    static final String STEP = "";

    private static final int MOST_STEPS = 5_000;

    private final Workbench model;
    private final Deque<Choices> past = new ArrayDeque<>();
    private final Deque<Choices> future = new ArrayDeque<>();
    private String lastKind = STEP;

    public History(Workbench model) {
        this.model = model;
    }

    /** Makes a change that can be undone. */
    void change(String kind, UnaryOperator<Choices> change) {
        Choices before = model.choices().get();
        Choices after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        boolean continues = !kind.equals(STEP) && kind.equals(lastKind) && !past.isEmpty() && future.isEmpty();
        if (!continues) {
            past.push(before);
            if (past.size() > MOST_STEPS) {
                past.removeLast();
            }
        }
        future.clear();
        lastKind = kind;
        show(after);
    }

    /** Makes a change that is a step of its own. */
    void step(UnaryOperator<Choices> change) {
        lastKind = STEP;
        change(STEP, change);
    }

    /** Replaces the choices and forgets the past: they belong to another dataset. */
    public void restart(Choices choices) {
        past.clear();
        future.clear();
        lastKind = STEP;
        show(choices);
    }

    public void undo() {
        step(past, future);
    }

    public void redo() {
        step(future, past);
    }

    private void step(Deque<Choices> from, Deque<Choices> to) {
        if (!from.isEmpty()) {
            to.push(model.choices().get());
            lastKind = STEP;
            show(from.pop());
        }
    }

    private void show(Choices choices) {
        model.undoable().set(!past.isEmpty());
        model.redoable().set(!future.isEmpty());
        model.choices().set(choices);
    }
}
