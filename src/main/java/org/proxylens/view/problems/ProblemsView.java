package org.proxylens.view.problems;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.view.action.ActionControls;
import org.proxylens.view.action.ActionId;
import org.proxylens.view.action.Actions;
import org.proxylens.view.control.EmptyText;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RowColumn;
import org.proxylens.view.intent.ProblemIntents;

/** What was left out or is odd in the dataset: where, how much, what it does to the figures, what to do about it. */
public final class ProblemsView extends BorderPane {
    private final Workbench model;
    private final ProblemIntents intents;
    private final TableView<Problem> table = new TableView<>();
    private final Label placeholder = Parts.words("", "empty");

    /**
     * @param model what is shown
     * @param intents is told what the user means
     * @param actions the policies for invalid latencies among them
     */
    public ProblemsView(Workbench model, ProblemIntents intents, Actions actions) {
        this.model = model;
        this.intents = intents;
        getStyleClass().add("problems");
        table.setId("problems");
        table.getStyleClass().add("dense");
        table.setAccessibleText(Messages.text("view.problems"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().setAll(List.of(place(), story()));
        table.setPlaceholder(placeholder);
        Label hint = Parts.words(Messages.text("problems.hint"), "caption", "hint");
        setTop(new VBox(hint, policies(actions), new InForceBar(model, intents)));
        setCenter(table);
        model.dataset().addListener((observed, before, after) -> show(after));
        model.opening()
                .addListener((observed, before, after) -> show(model.dataset().get()));
        model.choices().addListener((observed, before, after) -> {
            boolean offers = before.repairs().equals(after.repairs())
                    && before.devices().equals(after.devices())
                    && before.commonSet() == after.commonSet()
                    && Objects.equals(before.accuracy(), after.accuracy());
            if (!offers) {
                table.refresh();
            }
        });
        model.dark().addListener((observed, before, after) -> table.refresh());
        show(model.dataset().get());
    }

    private Node policies(Actions actions) {
        Label name = new Label(Messages.text("problems.policy"));
        Node choice = ActionControls.segments(
                actions.get(ActionId.POLICY_LEAVE_OUT),
                actions.get(ActionId.POLICY_SLOWEST),
                actions.get(ActionId.POLICY_FASTEST));
        Label why = Parts.paragraph("", "caption");
        why.setId("policy-words");
        why.textProperty().bind(Bindings.createStringBinding(this::policyWords, model.choices(), model.dataset()));
        FlowPane line = new FlowPane(10, 4, name, choice);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(4, line, why);
        box.getStyleClass().add("policies");
        return box;
    }

    private String policyWords() {
        Dataset dataset = model.dataset().get();
        long marked = dataset == null
                ? 0
                : dataset.devices().stream()
                        .mapToLong(device -> device.invalid().cardinality())
                        .sum();
        String key = Messages.key(model.choices().get().policy());
        return marked == 0
                ? Messages.text("problems.nothing-invalid")
                : Messages.text("problems.policy." + key, NumberText.count(marked));
    }

    private void show(@Nullable Dataset dataset) {
        if (dataset == null) {
            placeholder.setText(EmptyText.noDataset(model, "empty.no-dataset"));
            table.getItems().clear();
            return;
        }
        placeholder.setText(Messages.text("problems.none"));
        List<Problem> sorted = dataset.problems().stream()
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .toList();
        table.getItems().setAll(sorted);
    }

    private static TableColumn<Problem, Problem> place() {
        TableColumn<Problem, Problem> column = column("place", 132);
        column.setMinWidth(120);
        column.setMaxWidth(150);
        column.setComparator((a, b) -> a.severity().compareTo(b.severity()));
        column.setCellFactory(c -> new PlaceCell());
        return column;
    }

    private TableColumn<Problem, Problem> story() {
        TableColumn<Problem, Problem> column = column("what", 280);
        column.setComparator((a, b) -> a.what().compareTo(b.what()));
        column.setCellFactory(c -> new StoryCell(model, intents));
        return column;
    }

    private static TableColumn<Problem, Problem> column(String key, double width) {
        return RowColumn.of("problems." + key, "problems." + key + ".tip", width, 60);
    }
}
