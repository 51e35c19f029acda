package org.proxylens.view.window;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.model.ArchitectureSearch;
import org.proxylens.model.Workbench;
import org.proxylens.view.action.Action;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.ScaledPane;
import org.proxylens.view.control.Theme;
import org.proxylens.view.intent.UserIntents;

/** Everything that can be done, every device and every architecture, found by typing. */
public final class CommandPalette {
    private static final int MOST_ARCHITECTURES = 20;
    private static final double WIDTH = 560;
    private static final double HEIGHT = 380;

    private final Stage owner;
    private final Workbench model;
    private final UserIntents intents;
    private final TextField field = new TextField();
    private final ListView<Entry> list = new ListView<>();
    private @Nullable Stage stage;
    private List<Action> actions = List.of();

    /**
     * What can be chosen.
     *
     * @param text what it is called
     * @param note its key, or what choosing it does
     * @param choose does it
     */
    record Entry(String text, String note, Runnable choose) {}

    /** @param owner the window it belongs to */
    public CommandPalette(Stage owner, Workbench model, UserIntents intents) {
        this.owner = owner;
        this.model = model;
        this.intents = intents;
        field.setId("palette-field");
        field.setPromptText(Messages.text("palette.prompt"));
        field.setAccessibleText(Messages.text("palette.prompt"));
        field.textProperty().addListener((observed, before, after) -> find(after));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("palette-list");
        list.setAccessibleText(Messages.text("palette.found"));
        list.setCellFactory(view -> new EntryCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Label none = Parts.label(Messages.text("palette.none"), "empty");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    /** What it offers to do. */
    public void offer(Actions all) {
        actions = all.all().stream()
                .filter(action -> action.id() != ActionId.SHOW_PALETTE)
                .toList();
    }

    /** Opens it, or closes it where it is open. */
    public void toggle() {
        if (stage != null && stage.isShowing()) {
            stage.hide();
            return;
        }
        Stage shown = stage == null ? make() : stage;
        stage = shown;
        field.clear();
        find("");
        double scale = ScaledPane.factor(model.scale()).get();
        shown.setWidth(WIDTH * scale);
        shown.setHeight(HEIGHT * scale);
        shown.setX(owner.getX() + (owner.getWidth() - WIDTH * scale) / 2);
        shown.setY(owner.getY() + owner.getHeight() / 6);
        shown.show();
        field.requestFocus();
    }

    private Stage make() {
        VBox content = new VBox(6, field, list);
        content.setId("palette");
        content.setPadding(new Insets(8));
        content.getStyleClass().add("palette");
        Scene scene = new Scene(new ScaledPane(content, ScaledPane.factor(model.scale())));
        Theme.dress(scene);
        Stage made = new Stage(StageStyle.UNDECORATED);
        made.initOwner(owner);
        made.setTitle(Messages.text("palette.title"));
        made.setScene(scene);
        made.focusedProperty().addListener((observed, before, after) -> {
            if (!after) {
                made.hide();
            }
        });
        return made;
    }

    private void pressed(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case ESCAPE -> hide();
            case ENTER -> choose(list.getSelectionModel().getSelectedItem());
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case PAGE_DOWN -> select(at + 8);
            case PAGE_UP -> select(at - 8);
            default -> {
                if (event.getCode() == KeyCode.K && event.isShortcutDown()) {
                    hide();
                }
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        int at = Math.max(0, Math.min(list.getItems().size() - 1, index));
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 4));
    }

    private void hide() {
        if (stage != null) {
            stage.hide();
        }
    }

    private void choose(@Nullable Entry entry) {
        hide();
        if (entry != null) {
            entry.choose().run();
        }
    }

    private void find(String query) {
        List<String> words =
                Arrays.asList(query.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<Entry> found = new ArrayList<>();
        Stream.concat(actions(), devices())
                .filter(entry -> {
                    String text = entry.text().toLowerCase(Locale.ROOT);
                    return words.stream().allMatch(text::contains);
                })
                .sorted(Comparator.comparingInt(entry -> distance(entry.text(), query)))
                .forEach(found::add);
        architectures(query, found);
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
    }

    /** The text itself comes first, then what begins so, then the rest. */
    private static int distance(String text, String query) {
        String sought = query.strip().toLowerCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals(sought) ? 0 : lower.startsWith(sought) ? 1 : 2;
    }

    private Stream<Entry> actions() {
        return actions.stream()
                .filter(Action::available)
                .map(action -> new Entry(action.fullDetailedText(), action.keyText(), action::run));
    }

    private Stream<Entry> devices() {
        Dataset dataset = model.dataset().get();
        return dataset == null
                ? Stream.empty()
                : dataset.deviceNames().stream()
                        .flatMap(name -> Stream.of(
                                new Entry(
                                        Messages.text("palette.target", name),
                                        Messages.text("palette.device"),
                                        () -> intents.onTargetChosen(name)),
                                new Entry(
                                        Messages.text("palette.proxy", name),
                                        Messages.text("palette.device"),
                                        () -> intents.onProxyChosen(name))));
    }

    private void architectures(String query, List<Entry> found) {
        Dataset dataset = model.dataset().get();
        if (dataset == null || query.isBlank()) {
            return;
        }
        List<String> ids = ArchitectureSearch.of(query).find(dataset.architectures());
        if (ids.size() > 1) {
            found.add(new Entry(
                    Messages.count("palette.architectures", ids.size()),
                    query,
                    () -> intents.onArchitecturesSelected(ids)));
        }
        ids.stream()
                .limit(MOST_ARCHITECTURES)
                .map(id -> new Entry(
                        Messages.text("palette.architecture", id),
                        arch(dataset, id),
                        () -> intents.onArchitecturesSelected(List.of(id))))
                .forEach(found::add);
    }

    private static String arch(Dataset dataset, String id) {
        String arch = dataset.architectures().arch(dataset.architectures().row(id));
        return arch == null ? "" : arch;
    }

    private final class EntryCell extends ListCell<Entry> {
        private final Label text = new Label();
        private final Label note = Parts.label("", "caption");
        private final HBox line = new HBox(12, text, new Region(), note);

        EntryCell() {
            HBox.setHgrow(line.getChildren().get(1), Priority.ALWAYS);
            text.setMinWidth(Label.USE_PREF_SIZE);
            note.setMinWidth(0);
            line.setMinWidth(0);
            line.setPrefWidth(0);
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> choose(getItem()));
        }

        @Override
        protected void updateItem(@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            boolean there = entry != null && !empty;
            setGraphic(there ? line : null);
            if (entry != null && !empty) {
                text.setText(entry.text());
                note.setText(entry.note());
                setAccessibleText(entry.text());
            }
        }
    }
}
