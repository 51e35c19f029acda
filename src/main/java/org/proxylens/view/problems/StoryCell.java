package org.proxylens.view.problems;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.curves.CurvesFigure;
import org.proxylens.figure.curves.DriftCurve;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.RepairedChoices;
import org.proxylens.view.control.FigureImage;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RepairWords;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.ProblemIntents;

/** What was found, what it does and what to do about it, over as many lines as they take; below, what one click does. */
final class StoryCell extends TableCell<Problem, Problem> {
    private static final int PLOT_WIDTH = 380;
    private static final int PLOT_HEIGHT = 130;

    private final Workbench model;
    private final ProblemIntents intents;
    private final Label what = Parts.paragraph("", "problem-what");
    private final Label effect = Parts.paragraph("", "problem-effect");
    private final Label advice = Parts.paragraph("", "problem-advice");
    private final FigureImage plot = new FigureImage();
    private final FlowPane clicks = new FlowPane(6, 4);
    private final VBox story = new VBox(2, what, effect, advice, plot, clicks);

    StoryCell(Workbench model, ProblemIntents intents) {
        this.model = model;
        this.intents = intents;
        setAlignment(Pos.TOP_LEFT);
        clicks.getStyleClass().add("problem-clicks");
        story.setFillWidth(true);
        story.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(20, getWidth() - snappedLeftInset() - snappedRightInset()),
                        widthProperty(),
                        insetsProperty()));
        clicks.prefWrapLengthProperty().bind(story.prefWidthProperty());
    }

    @Override
    protected void updateItem(@Nullable Problem problem, boolean empty) {
        super.updateItem(problem, empty);
        Dataset dataset = model.dataset().get();
        setGraphic(problem == null || empty ? null : story);
        if (problem != null && !empty && dataset != null) {
            what.setText(problem.what());
            fill(effect, "problems.effect", problem.effect());
            fill(advice, "problems.advice", problem.advice());
            plot(problem);
            clicks.getChildren().setAll(clicks(problem, dataset));
            Parts.present(clicks, !clicks.getChildren().isEmpty());
        }
    }

    private void plot(Problem problem) {
        String device = problem.device();
        Optional<CurvesFigure> drift = device == null || !problem.kind().equals("drift")
                ? Optional.empty()
                : DriftCurve.of(
                        model.drifts().get(),
                        model.choices().get().labels().read(device),
                        FigureTheme.of(model.dark().get()));
        plot.show(drift.orElse(null), PLOT_WIDTH, PLOT_HEIGHT);
        Parts.present(plot, drift.isPresent());
    }

    private List<Node> clicks(Problem problem, Dataset dataset) {
        List<Node> nodes = new ArrayList<>();
        Choices now = model.choices().get();
        for (Repair repair : problem.repairs()) {
            if (!RepairedChoices.after(repair, now, dataset).equals(now)) {
                Button button = button("mend", RepairWords.text(repair), RepairWords.tip(repair));
                button.setOnAction(event -> intents.onRepairChosen(repair));
                nodes.add(button);
            }
        }
        if (RepairedChoices.visible(problem, dataset)) {
            Button button = button("show", showText(problem, dataset), Messages.text("problems.show.tip"));
            button.setOnAction(event -> intents.onProblemShown(problem));
            nodes.add(button);
        }
        if (problem.file() != null) {
            Button button = button("copy", Messages.text("problems.copy"), Messages.text("problems.copy.tip"));
            button.setOnAction(event -> Parts.copy(problem.place()));
            nodes.add(button);
        }
        return nodes;
    }

    private static String showText(Problem problem, Dataset dataset) {
        int rows = RepairedChoices.present(problem, dataset).size();
        if (rows > 0) {
            return Messages.count("problems.show.architectures", rows);
        }
        return problem.other() == null
                ? Messages.text("problems.show.device", String.valueOf(problem.device()))
                : Messages.text("problems.show.pair");
    }

    private static Button button(String style, String text, String tip) {
        Button button = new Button(text);
        button.getStyleClass().addAll("small", "problem-" + style);
        button.setMnemonicParsing(false);
        Tips.on(button, tip);
        return button;
    }

    private static void fill(Label label, String key, String text) {
        label.setText(Messages.text(key, text));
        Parts.present(label, !text.isEmpty());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Parts.height(this, story, width);
    }
}
