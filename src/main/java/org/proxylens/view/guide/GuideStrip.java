package org.proxylens.view.guide;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.proxylens.analysis.Guide;
import org.proxylens.model.Workbench;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.GuideIntents;

/** The strip over the window while a new device is placed: the five steps, where the user stands, what comes next. */
public final class GuideStrip extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Map<Guide.Step, Label> steps = new EnumMap<>(Guide.Step.class);
    private final Label next = new Label();
    private final Button add;
    private final Button list;
    private final Button adapt;
    private final Button result;

    /**
     * @param model what is shown
     * @param intents is told what the user means
     */
    public GuideStrip(Workbench model, GuideIntents intents) {
        add = Parts.button("guide.add", intents::onMeasurementsAdded);
        list = Parts.button("guide.list", intents::onListSaved);
        adapt = Parts.button("guide.adapt", intents::onAdaptChosen);
        result = Parts.button("guide.result", intents::onResultSaved);
        setId("guide");
        getStyleClass().add("guide-strip");
        HBox row = new HBox();
        row.getStyleClass().add("guide-steps");
        row.setAlignment(Pos.CENTER_LEFT);
        for (Guide.Step step : Guide.Step.values()) {
            Label label = new Label((steps.size() + 1) + "  " + GuideWords.name(step));
            label.getStyleClass().add("guide-step");
            Tips.on(label, GuideWords.tip(step));
            label.setMinWidth(USE_PREF_SIZE);
            steps.put(step, label);
            row.getChildren().add(label);
        }
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Parts.button("guide.close", intents::onGuideClosed);
        close.setGraphic(FontIcon.of(MaterialDesignC.CLOSE));
        close.getStyleClass().add("flat");
        row.getChildren().addAll(space, list, add, adapt, result, close);
        next.setId("guide-next");
        next.setWrapText(true);
        next.setMinHeight(USE_PREF_SIZE);
        next.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(row, next);
        managedProperty().bind(visibleProperty());
        model.guide().addListener((observed, before, after) -> show(after));
        show(model.guide().get());
    }

    private void show(@Nullable Guide guide) {
        setVisible(guide != null);
        if (guide == null) {
            return;
        }
        Guide.Step here = guide.step();
        steps.forEach((step, label) -> {
            label.pseudoClassStateChanged(HERE, step == here);
            label.pseudoClassStateChanged(DONE, step.compareTo(here) < 0);
        });
        next.setText(GuideWords.next(guide));
        boolean course = guide.course() != null;
        Parts.present(list, here != Guide.Step.KEEP);
        Parts.present(add, here != Guide.Step.KEEP);
        Parts.present(adapt, here == Guide.Step.CHOOSE || course);
        Parts.present(result, course);
        add.getStyleClass().remove("accent");
        adapt.getStyleClass().remove("accent");
        (here == Guide.Step.CHOOSE ? adapt : add).getStyleClass().add("accent");
    }
}
