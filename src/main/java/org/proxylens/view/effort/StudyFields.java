package org.proxylens.view.effort;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.LearningChoices;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.view.control.NumberSpinner;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;

/** What the next study of learning curves covers: methods, numbers of measurements, draws. */
final class StudyFields extends FlowPane {
    private static final int LEAST_SAMPLES = 4;

    private final Workbench workbench;
    private final UserIntents intents;
    private final MenuButton methods = new MenuButton();
    private final TextField samples = new TextField();
    private final NumberSpinner draws;

    StudyFields(Workbench workbench, UserIntents intents) {
        this.workbench = workbench;
        this.intents = intents;
        getStyleClass().add("cost-fields");
        methods.setId("study-methods");
        Tips.on(methods, Messages.text("study.methods.tip"));
        for (AdaptationMethod method : AdaptationMethod.values()) {
            CheckMenuItem item = new CheckMenuItem(Messages.text("figure.method." + method.id()));
            item.setId("study-method-" + method.id());
            item.setUserData(method);
            item.setOnAction(event -> chooseMethods());
            methods.getItems().add(item);
        }
        samples.setId("study-samples");
        samples.setPrefColumnCount(12);
        Tips.on(samples, Messages.text("study.samples.tip"));
        samples.setOnAction(event -> chooseSamples());
        samples.focusedProperty().addListener((observed, before, after) -> {
            if (!after) {
                chooseSamples();
            }
        });
        draws = new NumberSpinner(
                "study.draws",
                1,
                LearningChoices.MOST_DRAWS,
                1,
                value -> choose(study -> study.withDraws((int) Math.round(value))));
        getChildren().addAll(Parts.named("study.methods", methods), Parts.named("study.samples", samples), draws);
        Parts.follow(this::show, workbench.choices());
    }

    private void show() {
        LearningChoices study = workbench.choices().get().effort().study();
        boolean usual = study.methods().isEmpty();
        methods.setText(
                usual
                        ? Messages.text("study.methods.usual")
                        : study.methods().stream()
                                .map(method -> Messages.text("figure.method." + method.id()))
                                .collect(Collectors.joining(", ")));
        methods.getItems().forEach(item -> ((CheckMenuItem) item)
                .setSelected(study.methods().contains((AdaptationMethod) item.getUserData())));
        if (!samples.isFocused()) {
            samples.setText(study.samples().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        draws.show(study.draws());
    }

    private void chooseMethods() {
        List<AdaptationMethod> chosen = methods.getItems().stream()
                .filter(item -> ((CheckMenuItem) item).isSelected())
                .map(item -> (AdaptationMethod) item.getUserData())
                .toList();
        choose(study -> study.withMethods(chosen));
    }

    // what is no number is left out; where nothing is left, all stays as it was
    private void chooseSamples() {
        List<Integer> typed = Stream.of(samples.getText().split("[^0-9]+"))
                .filter(word -> !word.isEmpty() && word.length() < 6)
                .map(Integer::valueOf)
                .filter(count -> count >= LEAST_SAMPLES)
                .sorted()
                .distinct()
                .toList();
        choose(study -> typed.isEmpty() ? study : study.withSamples(typed));
        show();
    }

    private void choose(UnaryOperator<LearningChoices> change) {
        var effort = workbench.choices().get().effort();
        intents.onEffortChosen(effort.withStudy(change.apply(effort.study())));
    }
}
