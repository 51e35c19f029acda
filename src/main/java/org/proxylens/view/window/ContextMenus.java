package org.proxylens.view.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.CenterView;
import org.proxylens.view.action.ActionControls;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.Parts;
import org.proxylens.view.intent.UserIntents;

/** Menus where one points: on a chart and its points, on the rows of a table. */
final class ContextMenus {
    private static final ActionId[] COPIES = {
        ActionId.COPY_TABLE_TEXT, ActionId.COPY_TABLE_MARKDOWN, ActionId.COPY_TABLE_LATEX, ActionId.COPY_TABLE_CSV
    };

    /** Marks a menu that offers to copy its table. */
    private static final String COPIED = "copied";

    private final Workbench model;
    private final UserIntents intents;
    private final Actions actions;
    private ContextMenu shown = new ContextMenu();

    private ContextMenus(Workbench model, UserIntents intents, Actions actions) {
        this.model = model;
        this.intents = intents;
        this.actions = actions;
    }

    /** Opens menus in a scene where nothing else does. */
    static void install(Scene scene, Workbench model, UserIntents intents, Actions actions) {
        ContextMenus menus = new ContextMenus(model, intents, actions);
        scene.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menus::extend);
        scene.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menus::asked);
    }

    // a table that has a menu of its own can be copied from it too
    private void extend(ContextMenuEvent event) {
        for (Node at = event.getTarget() instanceof Node node ? node : null; at != null; at = at.getParent()) {
            ContextMenu own = at instanceof TableView<?> table ? table.getContextMenu() : null;
            if (own != null && own.getItems().stream().noneMatch(item -> COPIED.equals(item.getUserData()))) {
                SeparatorMenuItem separator = new SeparatorMenuItem();
                separator.setUserData(COPIED);
                own.getItems().add(separator);
                own.getItems().addAll(copies().getItems());
            }
        }
    }

    /** Opens the menu of tables alone. */
    static void copies(Scene scene, Actions actions) {
        ContextMenu menu = new ContextMenu();
        for (ActionId id : COPIES) {
            menu.getItems().add(ActionControls.localItem(actions.get(id)));
        }
        scene.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.show(scene.getWindow(), event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void asked(ContextMenuEvent event) {
        Node chart = null;
        for (Node at = event.getTarget() instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at instanceof TableView<?> table) {
                table.requestFocus();
                open(event, table, copies());
                return;
            }
            if (at.getStyleClass().contains("figure-pane")) {
                chart = at;
                break;
            }
        }
        if (chart != null) {
            Point2D at = chart.sceneToLocal(event.getSceneX(), event.getSceneY());
            open(event, chart, chart(chart, at.getX(), at.getY()));
        }
    }

    private void open(ContextMenuEvent event, Node where, ContextMenu menu) {
        shown.hide();
        shown = menu;
        shown.setId("context-menu");
        shown.show(where, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private ContextMenu copies() {
        ContextMenu menu = new ContextMenu();
        for (ActionId id : COPIES) {
            add(menu, id);
        }
        return menu;
    }

    private ContextMenu chart(Node chart, double x, double y) {
        ContextMenu menu = new ContextMenu();
        if (model.front().get() == CenterView.HEATMAP) {
            menu.getItems()
                    .addAll(
                            item(
                                    "context.choose-cell",
                                    () -> Parts.mouse(MouseEvent.MOUSE_CLICKED, chart, x, y, 1),
                                    ""),
                            item("context.open-cell", () -> Parts.mouse(MouseEvent.MOUSE_CLICKED, chart, x, y, 2), ""),
                            new SeparatorMenuItem());
        }
        String id = hovered();
        if (id != null) {
            List<String> selected = model.choices().get().architectures();
            menu.getItems()
                    .addAll(
                            item("context.select", () -> intents.onArchitecturesSelected(List.of(id)), id),
                            item("context.copy-id", () -> Parts.copy(id), id),
                            new SeparatorMenuItem());
            if (!selected.isEmpty() && !selected.contains(id)) {
                List<String> more = new ArrayList<>(selected);
                more.add(id);
                menu.getItems().add(1, item("context.select-too", () -> intents.onArchitecturesSelected(more), id));
            }
        }
        add(menu, ActionId.COPY_IMAGE);
        add(menu, ActionId.EXPORT_FIGURE);
        menu.getItems().add(new SeparatorMenuItem());
        for (ActionId copy : COPIES) {
            add(menu, copy);
        }
        menu.getItems().add(new SeparatorMenuItem());
        add(menu, ActionId.COPY_COMMAND);
        add(menu, ActionId.SELECTED_ARCHITECTURES);
        add(menu, ActionId.CLEAR_SELECTION);
        return menu;
    }

    private @Nullable String hovered() {
        Dataset dataset = model.dataset().get();
        int row = model.hoveredRow().get();
        return dataset == null || row < 0 || row >= dataset.architectures().size()
                ? null
                : dataset.architectures().id(row);
    }

    private static MenuItem item(String key, Runnable action, String id) {
        MenuItem item = new MenuItem(Messages.text(key, id));
        item.setMnemonicParsing(false);
        item.setId(key.replace('.', '-'));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void add(ContextMenu menu, ActionId id) {
        menu.getItems().add(ActionControls.localItem(actions.get(id)));
    }
}
