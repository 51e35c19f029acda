package org.proxylens.view.effort;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.proxylens.analysis.remeasure.RemeasureReading;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.curves.RemeasureCurves;
import org.proxylens.model.Workbench;
import org.proxylens.view.control.Parts;
import org.proxylens.view.intent.StudyIntents;

/** What is lost by how many networks are measured again on the target, were it new. */
final class RemeasuringPane extends BorderPane {
    /** The key of the job that runs a study. */
    private static final String REMEASURING = "remeasuring";

    private static final double PERCENT = 100;

    private final Workbench workbench;
    private final CurvesPane curves = new CurvesPane(
            count -> Messages.text("remeasuring.networks", Numbers.count(Math.round(count))),
            loss -> Numbers.percent(loss / PERCENT, 2));

    RemeasuringPane(Workbench workbench, StudyIntents intents) {
        this.workbench = workbench;
        Button run = Parts.button("remeasuring.run", intents::onRemeasuringWanted);
        run.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> workbench.dataset().get() == null
                                || workbench.choices().get().target() == null
                                || workbench.choices().get().accuracy() == null,
                        workbench.dataset(),
                        workbench.choices()));
        FlowPane strip = new FlowPane(run);
        strip.getStyleClass().add("cost-fields");
        setTop(strip);
        setCenter(curves);
        Parts.follow(this::update, workbench.dataset(), workbench.remeasuring(), workbench.choices(), workbench.dark());
        workbench.jobs().subscribe(this::update);
    }

    CurvesPane curves() {
        return curves;
    }

    private void update() {
        RemeasureReading reading = workbench.remeasuring().get();
        if (workbench.dataset().get() == null) {
            curves.tell(Messages.text("chart.no-dataset"));
        } else if (workbench.choices().get().accuracy() == null) {
            curves.tell(Messages.text("chart.no-accuracy"));
        } else if (reading == null) {
            boolean running =
                    workbench.jobs().stream().anyMatch(job -> job.key().equals(REMEASURING));
            curves.tell(Messages.text(running ? "learning.running" : "remeasuring.none"));
        } else {
            boolean dark = workbench.dark().get();
            curves.show(
                    List.of(reading, dark),
                    reading,
                    () -> RemeasureCurves.overAll(reading.summaries(), reading.target(), FigureTheme.of(dark)));
        }
    }
}
