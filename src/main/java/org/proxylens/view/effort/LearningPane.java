package org.proxylens.view.effort;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.proxylens.analysis.StudyReading;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.curves.LearningCurves;
import org.proxylens.figure.curves.LearningCurves.Quantity;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.view.control.ChoiceBar;
import org.proxylens.view.control.Parts;
import org.proxylens.view.intent.StudyIntents;
import org.proxylens.view.intent.UserIntents;

/** Learning curves: what each method reaches with how many measurements on a new device. */
final class LearningPane extends BorderPane {
    /** The key of the job that runs a study. */
    private static final String STUDY = "study";

    private final Workbench workbench;
    private final ChoiceBar<Quantity> quantities;
    private final CurvesPane curves;

    LearningPane(Workbench workbench, UserIntents user, StudyIntents intents) {
        this.workbench = workbench;
        curves = new CurvesPane(
                count -> Messages.text("learning.measurements", Numbers.count(Math.round(count))), this::written);
        quantities = ChoiceBar.of(
                Quantity.values(),
                "learning.quantity.",
                value -> user.onEffortChosen(workbench.choices().get().effort().withQuantity(value)));
        Button one = Parts.button("learning.run-target", () -> intents.onStudyWanted(false));
        Button all = Parts.button("learning.run-all", () -> intents.onStudyWanted(true));
        one.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> workbench.dataset().get() == null
                                || workbench.choices().get().target() == null,
                        workbench.dataset(),
                        workbench.choices()));
        all.disableProperty().bind(workbench.dataset().isNull());
        FlowPane strip = new FlowPane(quantities, one, all);
        strip.getStyleClass().add("cost-fields");
        setTop(new VBox(strip, new StudyFields(workbench, user)));
        setCenter(curves);
        Parts.follow(this::update, workbench.dataset(), workbench.study(), workbench.choices(), workbench.dark());
        workbench.jobs().subscribe(this::update);
    }

    CurvesPane curves() {
        return curves;
    }

    private Quantity quantity() {
        return workbench.choices().get().effort().quantity();
    }

    private void update() {
        Quantity quantity = quantity();
        quantities.show(quantity);
        StudyReading reading = workbench.study().get();
        Choices choices = workbench.choices().get();
        if (workbench.dataset().get() == null) {
            curves.tell(Messages.text("chart.no-dataset"));
        } else if (reading == null) {
            boolean running =
                    workbench.jobs().stream().anyMatch(job -> job.key().equals(STUDY));
            curves.tell(Messages.text(running ? "learning.running" : "learning.none"));
        } else if (quantity != Quantity.SRCC && choices.accuracy() == null) {
            curves.tell(Messages.text("chart.no-accuracy"));
        } else {
            boolean dark = workbench.dark().get();
            curves.show(
                    List.of(reading, quantity, dark),
                    List.of(reading, quantity),
                    () -> LearningCurves.of(reading.points(), quantity, FigureTheme.of(dark)));
        }
    }

    private String written(double value) {
        return switch (quantity()) {
            case SRCC -> Numbers.coefficient(value, 4);
            case HV_LOSS -> Numbers.percent(value / 100, 2);
            case REGRET -> Numbers.fixed(value, 2) + " pp";
        };
    }
}
