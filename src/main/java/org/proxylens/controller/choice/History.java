package org.proxylens.controller.choice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Guide;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;

/**
 * Undo and redo of choices and of the way with a new device: each is one value, so the past is a list of them. Changes of
 * one kind that follow each other (a slider being dragged) are one step, until the next gesture begins.
 */
public final class History {
    /** The kind of changes that are steps of their own. */
    static final String STEP = "";

    private static final int MOST_STEPS = 5_000;

    /**
     * What held before a step, or holds after it.
     *
     * @param guided whether the step was one of the guide, which alone is put back then; else the choices are, and the
     *     guide follows them
     * @param step what it is called
     */
    private record Moment(Choices choices, @Nullable Guide guide, boolean guided, String step) {}

    private final Workbench model;
    private final Deque<Moment> past = new ArrayDeque<>();
    private final Deque<Moment> future = new ArrayDeque<>();
    private String lastKind = STEP;

    public History(Workbench model) {
        this.model = model;
    }

    /** Makes a change that can be undone. */
    void change(String kind, Consumer<Choices.Edit> change) {
        become(kind, choices -> choices.with(change));
    }

    private void become(String kind, UnaryOperator<Choices> change) {
        Choices before = model.choices().get();
        Choices after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        boolean continues = !kind.equals(STEP) && kind.equals(lastKind) && !past.isEmpty() && future.isEmpty();
        if (!continues) {
            remember(false, StepName.of(before, after));
        }
        future.clear();
        lastKind = kind;
        tell();
        model.choices().set(after);
    }

    /** Makes a change that is a step of its own. */
    void step(Consumer<Choices.Edit> change) {
        become(choices -> choices.with(change));
    }

    /** Puts other choices in the place of those at hand, as a step of its own. */
    void become(UnaryOperator<Choices> change) {
        lastKind = STEP;
        become(STEP, change);
    }

    /** Takes a step with a new device, or leaves it (null). */
    public void guide(@Nullable Guide after) {
        Guide before = model.guide().get();
        if (!Objects.equals(after, before)) {
            remember(true, StepName.of(before, after));
            future.clear();
            lastKind = STEP;
            tell();
            model.guide().set(after);
        }
    }

    /** What follows is a gesture of its own: it continues no step. */
    public void settle() {
        lastKind = STEP;
    }

    private void remember(boolean guided, String step) {
        past.push(now(guided, step));
        if (past.size() > MOST_STEPS) {
            past.removeLast();
        }
    }

    /** Replaces the choices and forgets the past: they belong to another dataset. */
    public void restart(Choices choices) {
        past.clear();
        future.clear();
        lastKind = STEP;
        tell();
        model.choices().set(choices);
    }

    public void undo() {
        step(past, future);
    }

    public void redo() {
        step(future, past);
    }

    private void step(Deque<Moment> from, Deque<Moment> to) {
        if (!from.isEmpty()) {
            Moment moment = from.pop();
            to.push(now(moment.guided(), moment.step()));
            lastKind = STEP;
            tell();
            if (moment.guided()) {
                model.guide().set(moment.guide());
            } else {
                model.choices().set(moment.choices());
            }
        }
    }

    private Moment now(boolean guided, String step) {
        return new Moment(model.choices().get(), model.guide().get(), guided, step);
    }

    private void tell() {
        model.undoable().set(!past.isEmpty());
        model.redoable().set(!future.isEmpty());
        model.undoStep().set(past.isEmpty() ? "" : past.peek().step());
        model.redoStep().set(future.isEmpty() ? "" : future.peek().step());
    }
}
