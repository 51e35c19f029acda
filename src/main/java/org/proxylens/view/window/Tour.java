package org.proxylens.view.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;
import org.proxylens.model.choice.CenterView;
import org.proxylens.view.control.Parts;
import org.proxylens.view.intent.UserIntents;

/** A short walk through the window: a card over its lower end names one part after the other, which is outlined. */
public final class Tour extends VBox {
    private static final String OUTLINED = "toured";

    /** A stop: what is outlined, and the view in front. */
    private record Stop(String key, String outlined, CenterView view) {}

    private static final List<Stop> STOPS = List.of(
            new Stop("answer", "#answer-bar", CenterView.HEATMAP),
            new Stop("heatmap", "#views", CenterView.HEATMAP),
            new Stop("readout", "#readout-pane", CenterView.HEATMAP),
            new Stop("fronts", "#views", CenterView.PARETO),
            new Stop("new-device", "#views", CenterView.NEW_DEVICE),
            new Stop("hands", "#menu-bar", CenterView.HEATMAP));

    private final UserIntents intents;
    private final Runnable ended;
    private final Label title = Parts.label("", "pane-title");
    private final Label text = Parts.paragraph("");
    private final Button next;
    private final Button back;
    private int at;
    private @Nullable Node outlined;

    /** @param ended is told once the tour is taken or skipped */
    public Tour(UserIntents intents, Runnable ended) {
        this.intents = intents;
        this.ended = ended;
        setId("tour");
        getStyleClass().add("tour");
        text.setId("tour-text");
        next = Parts.button("tour.next", () -> go(at + 1));
        next.getStyleClass().add("accent");
        back = Parts.button("tour.back", () -> go(at - 1));
        Button skip = Parts.button("tour.skip", this::end);
        skip.getStyleClass().add("flat");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(title, text, new HBox(6, back, next, space, skip));
        setMaxSize(460, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new javafx.geometry.Insets(0, 0, 48, 0));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                end();
                event.consume();
            }
        });
        Parts.present(this, false);
    }

    /** Begins it. */
    public void begin() {
        Parts.present(this, true);
        go(0);
        next.requestFocus();
    }

    private void go(int stop) {
        if (stop >= STOPS.size()) {
            end();
            return;
        }
        at = Math.max(0, stop);
        Stop here = STOPS.get(at);
        intents.onViewChosen(here.view());
        title.setText(Messages.text("tour." + here.key() + ".name"));
        text.setText(Messages.text("tour." + here.key()));
        back.setDisable(at == 0);
        next.setText(Messages.text(at == STOPS.size() - 1 ? "tour.done" : "tour.next"));
        outline(here.outlined());
    }

    private void outline(String selector) {
        Node before = outlined;
        if (before != null) {
            before.getStyleClass().remove(OUTLINED);
        }
        Scene scene = getScene();
        Node now = scene == null || selector.isEmpty() ? null : scene.lookup(selector);
        if (now != null) {
            now.getStyleClass().add(OUTLINED);
        }
        outlined = now;
    }

    private void end() {
        outline("");
        Parts.present(this, false);
        ended.run();
    }
}
