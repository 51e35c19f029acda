package org.proxylens.view.effort;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import org.proxylens.analysis.PenaltyReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.curves.LambdaPath;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.job.Jobs;
import org.proxylens.proxy.adapt.PathPoint;
import org.proxylens.view.chart.FigurePane;
import org.proxylens.view.control.Parts;
import org.proxylens.view.intent.UserIntents;
import org.proxylens.view.plane.AdaptationFields;

/** The path of the adapted proxy over its penalty: how far a proxy is bent to the target, and which strength was taken. */
final class PenaltyPane extends BorderPane {
    private static final double NOTHING = 1e-12;

    private static final String WORDS = "words penalty";

    private final Workbench workbench;
    private final Label words = Parts.paragraph("", "chart-words");
    private final CurvesPane curves;
    private final Jobs jobs;

    PenaltyPane(Workbench workbench, UserIntents intents, Jobs jobs) {
        this.workbench = workbench;
        this.jobs = jobs;
        curves = new CurvesPane(
                share -> Messages.text("penalty.share", Numbers.significant(share, 3)),
                error -> Messages.text("penalty.error", Numbers.significant(error, 4)));
        setTop(new AdaptationFields(workbench, intents, false));
        setCenter(curves);
        setBottom(words);
        Parts.follow(this::update, workbench.dataset(), workbench.choices(), workbench.penalty(), workbench.dark());
    }

    CurvesPane curves() {
        return curves;
    }

    private void update() {
        PenaltyReading reading = workbench.penalty().get();
        if (reading != null) {
            jobs.cancel(WORDS);
            boolean dark = workbench.dark().get();
            words.setText(words(reading));
            curves.show(
                    List.of(reading, dark),
                    List.of(reading.proxy(), reading.target()),
                    () -> LambdaPath.of(reading, FigureTheme.of(dark)));
        } else {
            String reason = reason();
            if (reason.equals("penalty.working")) {
                jobs.later(WORDS, FigurePane.PATIENCE, () -> tell(reason));
            } else {
                jobs.cancel(WORDS);
                tell(reason);
            }
        }
    }

    private void tell(String key) {
        words.setText("");
        curves.tell(Messages.text(key));
    }

    private String reason() {
        Dataset dataset = workbench.dataset().get();
        Choices choices = workbench.choices().get();
        String proxy = choices.proxy();
        if (dataset == null) {
            return "chart.no-dataset";
        }
        if (!dataset.architectures().hasArchs()) {
            return "penalty.no-archs";
        }
        if (proxy == null || choices.target() == null) {
            return "chart.no-pair";
        }
        return proxy.equals(choices.target()) ? "penalty.same" : "penalty.working";
    }

    private static String words(PenaltyReading reading) {
        List<PathPoint> path = reading.path();
        PathPoint plain = path.get(0);
        PathPoint chosen = path.stream().filter(PathPoint::chosen).findFirst().orElse(plain);
        String error = Numbers.significant(plain.error(), 3);
        return chosen.deviations() < NOTHING
                ? Messages.text("penalty.words.plain", reading.proxy(), error)
                : Messages.text(
                        "penalty.words.bent",
                        Numbers.significant(chosen.share(), 2),
                        error,
                        Numbers.significant(chosen.error(), 3));
    }
}
