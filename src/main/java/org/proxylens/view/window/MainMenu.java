package org.proxylens.view.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.view.action.ActionControls;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;

/** The menu bar. */
record MainMenu(Actions actions) {
    static MenuBar of(Workbench model, Actions actions, Consumer<Path> openRecent) {
        MainMenu menu = new MainMenu(actions);
        MenuBar bar =
                new MenuBar(menu.file(model, openRecent), menu.edit(), menu.view(), menu.selection(), menu.help());
        bar.setId("menu-bar");
        return bar;
    }

    private Menu file(Workbench model, Consumer<Path> openRecent) {
        Menu export = submenu("menu.export");
        Menu file = menu("menu.file", ActionId.OPEN_FOLDER, ActionId.OPEN_FILE);
        file.getItems().add(recent(model, openRecent));
        add(
                file,
                ActionId.OPEN_SAMPLE,
                ActionId.IMPORT_TABLE,
                ActionId.ADD_SOURCE,
                ActionId.NEW_DEVICE,
                ActionId.RELOAD);
        file.getItems().add(new SeparatorMenuItem());
        add(file, ActionId.SAVE_STUDY, ActionId.SAVE_STUDY_AS, ActionId.COMPARE_STUDY, ActionId.SHOW_STEPS);
        file.getItems().addAll(new SeparatorMenuItem(), export);
        add(file, ActionId.REPORT);
        file.getItems().add(new SeparatorMenuItem());
        add(file, ActionId.QUIT);
        return file;
    }

    private static Menu recent(Workbench model, Consumer<Path> openRecent) {
        Menu menu = new Menu(Messages.text("menu.recent"), FontIcon.of(MaterialDesignH.HISTORY));
        menu.setId("menu-recent");
        Runnable fill = () -> {
            menu.getItems().setAll(items(model.recent(), openRecent));
            menu.setDisable(model.recent().isEmpty());
        };
        model.recent().addListener((ListChangeListener<Path>) change -> fill.run());
        fill.run();
        return menu;
    }

    private static List<MenuItem> items(List<Path> recent, Consumer<Path> openRecent) {
        return recent.stream()
                .map(path -> {
                    MenuItem item = new MenuItem(path.toString());
                    item.setMnemonicParsing(false);
                    item.setOnAction(event -> openRecent.accept(path));
                    return item;
                })
                .toList();
    }

    private Menu edit() {
        Menu edit = menu("menu.edit", ActionId.UNDO, ActionId.REDO);
        edit.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        ActionControls.menuItem(actions.get(ActionId.COPY_IMAGE)),
                        menu(
                                "menu.copy-table",
                                ActionId.COPY_TABLE_TEXT,
                                ActionId.COPY_TABLE_MARKDOWN,
                                ActionId.COPY_TABLE_LATEX,
                                ActionId.COPY_TABLE_CSV),
                        ActionControls.menuItem(actions.get(ActionId.COPY_COMMAND)),
                        new SeparatorMenuItem());
        add(
                edit,
                ActionId.SHOW_PALETTE,
                ActionId.FIND_DEVICE,
                ActionId.FIND_ARCHITECTURES,
                ActionId.SELECTED_ARCHITECTURES,
                ActionId.CLEAR_SELECTION,
                ActionId.NOTE_PAIR,
                ActionId.NOTE_DEVICE,
                ActionId.NOTE_ARCHITECTURES);
        return edit;
    }

    private Menu view() {
        Menu view = menu(
                "menu.view",
                ActionId.VIEW_HEATMAP,
                ActionId.VIEW_SCATTER,
                ActionId.VIEW_PARETO,
                ActionId.VIEW_PROXIES,
                ActionId.VIEW_THRESHOLD,
                ActionId.VIEW_NEW_DEVICE,
                ActionId.VIEW_STUDY,
                ActionId.VIEW_PROBLEMS,
                ActionId.NEXT_VIEW,
                ActionId.PREVIOUS_VIEW,
                ActionId.NEXT_PANE,
                ActionId.PREVIOUS_PANE);
        view.getItems().add(new SeparatorMenuItem());
        add(view, ActionId.SHOW_DEVICES, ActionId.SHOW_READOUT, ActionId.CHART_ALONE);
        view.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        submenu("menu.order"),
                        submenu("menu.measure"),
                        submenu("menu.policy"),
                        submenu("menu.common"),
                        new SeparatorMenuItem(),
                        submenu("menu.appearance"),
                        submenu("menu.size"),
                        submenu("menu.language"));
        return view;
    }

    private Menu selection() {
        return menu(
                "menu.selection",
                ActionId.SWAP_PAIR,
                ActionId.SELECTED_AS_PROXY,
                ActionId.SELECTED_AS_TARGET,
                ActionId.NARROW_DEVICES,
                ActionId.HIDE_DEVICES,
                ActionId.PIN_DEVICES,
                ActionId.SHOW_ALL_DEVICES,
                ActionId.LEAVE_OUT_DISCONNECTED,
                ActionId.LEAVE_OUT_ISOMORPHIC,
                ActionId.RESET_REGION,
                ActionId.RESET_REFERENCE);
    }

    private Menu help() {
        return menu("menu.help", ActionId.SHOW_TOUR, ActionId.SHOW_KEYS, ActionId.SHOW_ABOUT);
    }

    private Menu submenu(String key) {
        return menu(key, ActionId.in(key));
    }

    private Menu menu(String key, ActionId... ids) {
        Menu menu = new Menu(Messages.text(key));
        menu.setId(key.replace('.', '-'));
        add(menu, ids);
        return menu;
    }

    private void add(Menu menu, ActionId... ids) {
        for (ActionId id : ids) {
            menu.getItems().add(ActionControls.menuItem(actions.get(id)));
        }
    }
}
