package org.proxylens.view.effort;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.EffortChoices;
import org.proxylens.model.choice.EffortChoices.Part;
import org.proxylens.model.job.Jobs;
import org.proxylens.view.chart.ChartHeader;
import org.proxylens.view.chart.ChartLook;
import org.proxylens.view.control.ChoiceBar;
import org.proxylens.view.control.FigureSource;
import org.proxylens.view.intent.StudyIntents;
import org.proxylens.view.intent.UserIntents;

/** What a new device takes: how many measurements each method needs, how a proxy is adapted, and what that costs. */
public final class StudyView extends BorderPane implements FigureSource {
    private final Workbench workbench;
    private final LearningPane learning;
    private final RemeasuringPane remeasuring;
    private final PenaltyPane penalty;
    private final CostPane cost;

    /**
     * @param workbench what is shown
     * @param user is told what the user chose
     * @param intents is told of studies
     * @param jobs draws
     */
    public StudyView(Workbench workbench, UserIntents user, StudyIntents intents, Jobs jobs) {
        this.workbench = workbench;
        learning = new LearningPane(workbench, user, intents);
        remeasuring = new RemeasuringPane(workbench, intents);
        penalty = new PenaltyPane(workbench, user, jobs);
        cost = new CostPane(workbench, user);
        ChoiceBar<Part> parts =
                ChoiceBar.of(Part.values(), "study.part.", value -> user.onEffortChosen(effort().withPart(value)));
        ChartHeader header = new ChartHeader();
        header.left(parts);
        ChartLook.apply(this, "study-view", workbench.dark());
        setTop(header);
        workbench.choices().map(choices -> choices.effort().part()).subscribe(value -> {
            parts.show(value);
            setCenter(pane(value));
        });
    }

    @Override
    public ObservableValue<? extends @Nullable Figure<?>> figure() {
        return workbench.choices().map(choices -> choices.effort().part()).flatMap(value -> curves(value)
                .figure()
                .map(figure -> figure.withTheme(FigureTheme.LIGHT)));
    }

    /** The curves in front, for tests. */
    CurvesPane curves() {
        return curves(effort().part());
    }

    private EffortChoices effort() {
        return workbench.choices().get().effort();
    }

    private Node pane(Part value) {
        return switch (value) {
            case LEARNING -> learning;
            case REMEASURING -> remeasuring;
            case PENALTY -> penalty;
            case COST -> cost;
        };
    }

    private CurvesPane curves(Part value) {
        return switch (value) {
            case LEARNING -> learning.curves();
            case REMEASURING -> remeasuring.curves();
            case PENALTY -> penalty.curves();
            case COST -> cost.curves();
        };
    }
}
