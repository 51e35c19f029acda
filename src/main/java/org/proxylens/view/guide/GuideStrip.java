package org.proxylens.view.guide;

import java.util.EnumMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Guide;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.view.action.ActionControls;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;

/** The strip over the window while a new device is placed: the five steps, where the user stands, what comes next. */
public final class GuideStrip extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    private final Map<Guide.Step, Label> steps = new EnumMap<>(Guide.Step.class);
    private final Label next = Parts.paragraph("");
    private final Node add;
    private final Node list;
    private final Node adapt;
    private final Node result;

    /**
     * @param model what is shown
     * @param actions what can be done
     */
    public GuideStrip(Workbench model, Actions actions) {
        add = button(actions, ActionId.GUIDE_ADD, "guide.add");
        list = button(actions, ActionId.GUIDE_LIST, "guide.list");
        adapt = button(actions, ActionId.GUIDE_ADAPT, "guide.adapt");
        result = button(actions, ActionId.GUIDE_RESULT, "guide.result");
        setId("guide");
        getStyleClass().add("guide-strip");
        HBox row = new HBox();
        row.getStyleClass().add("guide-steps");
        row.setAlignment(Pos.CENTER_LEFT);
        for (Guide.Step step : Guide.Step.values()) {
            Label label = Parts.label((steps.size() + 1) + "  " + GuideWords.name(step), "guide-step");
            Tips.on(label, GuideWords.tip(step));
            label.setMinWidth(USE_PREF_SIZE);
            steps.put(step, label);
            row.getChildren().add(label);
        }
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        Node close = button(actions, ActionId.GUIDE_CLOSE, "guide.close");
        close.lookup(".button").getStyleClass().add("flat");
        row.getChildren().addAll(space, list, add, adapt, result, close);
        next.setId("guide-next");
        next.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(row, next);
        managedProperty().bind(visibleProperty());
        model.guide().addListener((observed, before, after) -> show(after));
        show(model.guide().get());
    }

    private static Node button(Actions actions, ActionId id, String key) {
        return ActionControls.smallButton(actions.get(id), Messages.text(key));
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
        Node usual = here == Guide.Step.CHOOSE ? adapt : add;
        for (Node each : new Node[] {add, adapt}) {
            each.lookup(".button").getStyleClass().remove("accent");
        }
        usual.lookup(".button").getStyleClass().add("accent");
    }
}
