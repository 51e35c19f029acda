package org.proxylens.view.chart;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.model.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.view.FigureSource;
import org.proxylens.view.StudyIntents;

/** What a new device takes: how many measurements each method needs, and what that costs. */
public final class StudyView extends BorderPane implements FigureSource {
    private final LearningPane learning;
    private final CostPane cost;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.LEARNING);

    private enum Part {
        LEARNING,
        COST
    }

    /**
     * @param workbench what is shown
     * @param intents is told what the user means
     */
    public StudyView(Workbench workbench, StudyIntents intents) {
        this(workbench, intents, DrawingThread.named("study"));
    }

    StudyView(Workbench workbench, StudyIntents intents, Executor executor) {
        learning = new LearningPane(workbench, intents, executor);
        cost = new CostPane(workbench, executor);
        ChoiceBar<Part> parts = new ChoiceBar<>(
                List.of(Part.values()),
                value -> Messages.text("study.part." + value.name().toLowerCase(Locale.ROOT)),
                value -> Messages.text("study.part.tip." + value.name().toLowerCase(Locale.ROOT)),
                part::set);
        ChartHeader header = new ChartHeader();
        header.left(parts);
        ChartLook.apply(this, "study-view", workbench.dark());
        setTop(header);
        part.subscribe(value -> {
            parts.show(value);
            setCenter(value == Part.COST ? cost : learning);
        });
    }

    @Override
    public ObservableValue<? extends @Nullable Figure<?>> figure() {
        return part.flatMap(value ->
                curves(value).plane().frame().map(frame -> frame.figure().withTheme(FigureTheme.LIGHT)));
    }

    /** The curves in front, for tests. */
    CurvesPane curves() {
        return curves(part.get());
    }

    private CurvesPane curves(Part value) {
        return value == Part.COST ? cost.curves() : learning.curves();
    }
}
