package org.proxylens.view.window;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.view.control.Parts;
import org.proxylens.view.intent.UserIntents;

/** The views that share the middle of the window, one in front; each is made when it first comes to the front. */
final class CenterPane extends TabPane {
    private final Map<CenterView, Tab> tabs = new EnumMap<>(CenterView.class);
    private final Function<CenterView, Node> views;

    CenterPane(Workbench model, UserIntents intents, Function<CenterView, Node> views) {
        this.views = views;
        setId("views");
        setAccessibleText(Messages.text("view.name"));
        getStyleClass().add("dense");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        for (CenterView view : CenterView.values()) {
            add(view);
        }
        setMinWidth(505);
        model.front().addListener((observed, before, after) -> show(after));
        getSelectionModel().selectedItemProperty().addListener((observed, before, after) -> {
            if (before != null && before.getContent() != null) {
                left(before.getContent());
            }
            if (after != null) {
                fill(after);
                intents.onViewChosen((CenterView) after.getUserData());
            }
        });
        show(model.front().get());
    }

    private void add(CenterView view) {
        String name = view.name().toLowerCase(Locale.ROOT);
        Tab tab = new Tab(Messages.text("view." + name));
        tab.setId("tab-" + name);
        tab.setUserData(view);
        tab.setTooltip(new Tooltip(Messages.text("view." + name + ".tip")));
        tabs.put(view, tab);
        getTabs().add(tab);
    }

    private void show(CenterView view) {
        Tab tab = tabs.get(view);
        if (tab != null) {
            fill(tab);
            getSelectionModel().select(tab);
        }
    }

    // a card beside the mouse goes with its chart, though the mouse stays where it is
    private static void left(Node content) {
        for (Node chart : content.lookupAll(".figure-pane")) {
            Parts.mouse(MouseEvent.MOUSE_EXITED, chart, 0, 0, 0);
        }
    }

    private void fill(Tab tab) {
        if (tab.getContent() == null) {
            Node content = views.apply((CenterView) tab.getUserData());
            // a press in a view would give the focus to the tabs, and the next arrow key would switch them
            content.addEventHandler(MouseEvent.MOUSE_PRESSED, Event::consume);
            tab.setContent(content);
        }
    }
}
