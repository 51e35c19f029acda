package org.proxylens.view.window;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PrefixSelectionComboBox;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.CellFilter;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.CommonSet;
import org.proxylens.view.action.ActionControls;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.NumberField;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.ThresholdText;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;

/** Pair, accuracy, threshold and filters, one click away. */
final class ChoicesBar extends HBox {
    private static final double STEP = 0.01;

    private final Workbench model;
    private final SearchableComboBox<String> proxy = new SearchableComboBox<>();
    private final SearchableComboBox<String> target = new SearchableComboBox<>();
    private final PrefixSelectionComboBox<String> accuracy = new PrefixSelectionComboBox<>();
    private final SpinnerValueFactory.DoubleSpinnerValueFactory threshold =
            new SpinnerValueFactory.DoubleSpinnerValueFactory(-1, 1, Choices.DEFAULT_THRESHOLD, STEP);
    private final MenuButton cells = new MenuButton();
    private final NumberField minAccuracy;
    private final LatencyWindow latencies;
    private final List<Node> filters;
    private final FoldedFilters folded;
    private final int place;
    private double needed;
    private boolean showing;

    ChoicesBar(Workbench model, UserIntents intents, Actions actions) {
        this.model = model;
        setId("choices-bar");
        getStyleClass().add("choices-bar");
        setAlignment(Pos.BOTTOM_LEFT);
        setFillHeight(false);
        minAccuracy = new NumberField(
                Double.NEGATIVE_INFINITY,
                Messages.text("choices.min-accuracy.tip"),
                value -> intents.onRegionChanged(region(value)));
        latencies = new LatencyWindow(model, intents);
        cells.setId("choose-cells");
        cells.setPrefWidth(102);
        cells.setMinWidth(102);
        cells.setAccessibleText(Messages.text("choices.cells.tip"));
        Tips.on(cells, Messages.text("choices.cells.tip"));
        for (ActionId filter : List.of(ActionId.LEAVE_OUT_DISCONNECTED, ActionId.LEAVE_OUT_ISOMORPHIC)) {
            MenuItem item = ActionControls.menuItem(actions.get(filter));
            item.setId("cells-" + filter.controlId());
            cells.getItems().add(item);
        }
        combo(proxy, "proxy", 156, intents::onProxyChosen);
        combo(target, "target", 156, intents::onTargetChosen);
        combo(accuracy, "accuracy", 120, intents::onAccuracyChosen);
        filters = List.of(
                captioned("choices.min-accuracy", field(minAccuracy, "min-accuracy", 76)),
                captioned("choices.latency-window", latencies),
                captioned("choices.cells", cells),
                captioned(
                        "choices.common",
                        ActionControls.segments(
                                actions.get(ActionId.COMMON_PAIRWISE), actions.get(ActionId.COMMON_LISTWISE))));
        folded = new FoldedFilters(filters);
        getChildren()
                .addAll(
                        captioned("choices.proxy", proxy),
                        ActionControls.iconButton(actions.get(ActionId.SWAP_PAIR)),
                        captioned("choices.target", target),
                        captioned("choices.accuracy", accuracy),
                        captioned("choices.threshold", spinner(intents)));
        place = getChildren().size();
        getChildren().addAll(filters);
        getChildren()
                .addAll(
                        spacer(),
                        ActionControls.iconButton(actions.get(ActionId.UNDO)),
                        ActionControls.iconButton(actions.get(ActionId.REDO)),
                        ActionControls.iconButton(actions.get(ActionId.TOGGLE_DARK)));
        widthProperty().addListener((observed, before, after) -> fit(after.doubleValue()));
        model.dataset().addListener((observed, before, after) -> fill(after));
        model.choices().addListener((observed, before, after) -> show(after));
        fill(model.dataset().get());
    }

    // filters that find no room stand behind one button
    private void fit(double width) {
        boolean inline = !getChildren().contains(folded);
        if (inline) {
            needed = prefWidth(-1);
        }
        if (width > 0 && inline != (width >= needed)) {
            folded.close();
            if (inline) {
                getChildren().removeAll(filters);
                getChildren().add(place, folded);
            } else {
                getChildren().remove(folded);
                getChildren().addAll(place, filters);
            }
        }
    }

    // those that hold something back, or hold everybody to one set
    private static int inForce(Choices choices) {
        RegionOfInterest region = choices.region();
        boolean window = Double.isFinite(region.latencyLow()) || Double.isFinite(region.latencyHigh());
        return (Double.isFinite(region.minAccuracy()) ? 1 : 0)
                + (window ? 1 : 0)
                + (choices.repairs().without().isEmpty() ? 0 : 1)
                + (choices.commonSet() == CommonSet.LISTWISE ? 1 : 0);
    }

    private void combo(ComboBox<String> box, String name, double width, Consumer<String> onChosen) {
        box.setId("choose-" + name);
        box.setPrefWidth(width);
        box.setMinWidth(width * 0.55);
        box.setPromptText(Messages.text("choices." + name + ".prompt"));
        box.setAccessibleText(Messages.text("choices." + name));
        Tips.on(box, Messages.text("choices." + name + ".tip"));
        // the box empties its value for a moment while its list is searched
        box.valueProperty().addListener((observed, before, after) -> {
            if (!showing && after != null) {
                onChosen.accept(after);
            }
        });
        if (box instanceof SearchableComboBox) {
            box.addEventFilter(KeyEvent.KEY_PRESSED, event -> passShortcuts(box, event));
        }
    }

    // the box takes every key for the start of a search: shortcuts go on to the window instead
    private static void passShortcuts(Node box, KeyEvent event) {
        boolean shortcut = event.isShortcutDown() || event.isControlDown() || event.isAltDown();
        if (shortcut || event.getCode().isModifierKey() || event.getCode().isFunctionKey()) {
            event.consume();
            Event.fireEvent(box.getParent(), event.copyFor(box.getParent(), box.getParent()));
        }
    }

    private Node spinner(UserIntents intents) {
        Spinner<Double> spinner = new Spinner<>(threshold);
        spinner.setId("choose-threshold");
        spinner.setEditable(true);
        spinner.setPrefWidth(92);
        spinner.setMinWidth(84);
        spinner.setAccessibleText(Messages.text("choices.threshold"));
        Tips.on(spinner, Messages.text("choices.threshold.tip"));
        threshold.setConverter(new ThresholdText(threshold::getValue));
        threshold.valueProperty().addListener((observed, before, after) -> {
            if (!showing && after != null) {
                intents.onThresholdMoved(after);
            }
        });
        return spinner;
    }

    static Node field(NumberField field, String id, double width) {
        field.setId(id);
        field.setPrefWidth(width);
        field.setMinWidth(width * 0.8);
        field.setPromptText(Messages.text("choices.any"));
        return field;
    }

    private static Node captioned(String key, Node control) {
        Label caption = Parts.label(Messages.text(key), "caption");
        caption.setLabelFor(control);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        VBox box = new VBox(2, caption, control);
        box.setMinWidth(Region.USE_COMPUTED_SIZE);
        return box;
    }

    private static Node spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    private RegionOfInterest region(double leastAccuracy) {
        RegionOfInterest now = model.choices().get().region();
        return new RegionOfInterest(leastAccuracy, now.latencyLow(), now.latencyHigh());
    }

    private void fill(@Nullable Dataset dataset) {
        quietly(() -> {
            List<String> devices = dataset == null ? List.of() : dataset.deviceNames();
            offer(proxy, devices);
            offer(target, devices);
            List<String> columns = dataset == null
                    ? List.of()
                    : dataset.architectures().accuracies().stream()
                            .map(column -> column.name())
                            .toList();
            accuracy.getItems().setAll(columns);
            accuracy.setDisable(columns.isEmpty());
            minAccuracy.setDisable(columns.isEmpty());
            List.of(proxy, target).forEach(box -> box.setDisable(devices.isEmpty()));
            cells.setDisable(devices.isEmpty());
        });
        show(model.choices().get());
    }

    // a value that falls out of the list while it is exchanged is looked for in the old one
    private static void offer(SearchableComboBox<String> box, List<String> names) {
        if (!box.getItems().equals(names)) {
            box.setValue(null);
            box.getItems().setAll(names);
        }
    }

    private void show(Choices choices) {
        quietly(() -> {
            proxy.setValue(choices.proxy());
            target.setValue(choices.target());
            name(proxy, "proxy", choices.proxy());
            name(target, "target", choices.target());
            accuracy.setValue(choices.accuracy());
            threshold.setValue(choices.threshold());
            minAccuracy.show(choices.region().minAccuracy());
            latencies.show(choices.region());
            folded.show(inForce(choices));
            cells.setText(
                    Messages.text("choices.cells." + cells(choices.repairs().without())));
        });
    }

    // a name too long for its box is told in full
    private static void name(Control box, String key, @Nullable String device) {
        String tip = Messages.text("choices." + key + ".tip");
        Tips.on(box, device == null ? tip : device + "\n" + tip);
    }

    private static String cells(Set<CellFilter> without) {
        if (without.size() > 1) {
            return "both";
        }
        return without.stream().findFirst().map(Messages::key).orElse("all");
    }

    private void quietly(Runnable change) {
        showing = true;
        try {
            change.run();
        } finally {
            showing = false;
        }
    }
}
