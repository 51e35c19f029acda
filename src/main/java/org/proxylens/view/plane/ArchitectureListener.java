package org.proxylens.view.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.proxylens.data.Dataset;
import org.proxylens.model.Workbench;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.intent.UserIntents;
import org.proxylens.view.xy.XyListener;

/** Tells which architectures the user points at and chooses in a plane whose rows are architectures. */
public final class ArchitectureListener implements XyListener {
    private final Workbench workbench;
    private final UserIntents intents;
    private final IntFunction<CardText> cards;

    ArchitectureListener(Workbench workbench, UserIntents intents) {
        this(workbench, intents, new ArchitectureCards(workbench)::of);
    }

    /** @param cards what there is to say of a row */
    public ArchitectureListener(Workbench workbench, UserIntents intents, IntFunction<CardText> cards) {
        this.workbench = workbench;
        this.intents = intents;
        this.cards = cards;
    }

    @Override
    public void hovered(int row) {
        intents.onArchitectureHovered(row);
    }

    @Override
    public void chosen(List<Integer> rows, boolean add) {
        Dataset dataset = workbench.dataset().get();
        if (dataset == null) {
            return;
        }
        List<String> ids = rows.stream().map(dataset.architectures()::id).toList();
        intents.onArchitecturesSelected(add ? joined(workbench.choices().get().architectures(), ids) : ids);
    }

    @Override
    public CardText describe(int row) {
        return cards.apply(row);
    }

    /** Those chosen before and the new ones; where all new ones were chosen before they leave. */
    private static List<String> joined(List<String> before, List<String> more) {
        List<String> result = new ArrayList<>(before);
        if (before.containsAll(more)) {
            result.removeAll(more);
        } else {
            more.stream().filter(id -> !before.contains(id)).forEach(result::add);
        }
        return result;
    }
}
