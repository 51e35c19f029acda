package org.proxylens.view.window;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.proxylens.data.message.Messages;
import org.proxylens.model.ArchitectureSearch;
import org.proxylens.model.Workbench;
import org.proxylens.space.Architecture;
import org.proxylens.space.Drawing;
import org.proxylens.space.SearchSpace;
import org.proxylens.view.architecture.ArchitectureDrawing;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.SearchIntents;
import org.proxylens.view.intent.UserIntents;

/**
 * Seeks architectures by id, arch string or operation: what matches is selected in every view as one types, and drawn
 * below.
 */
final class SeekBar extends VBox {
    private static final double RESULTS_HEIGHT = 88;

    private final Workbench model;
    private final TextField field = new TextField();
    private final Label found = new Label();
    private final FlowPane help = new FlowPane(8, 0);
    private final ListView<String> results = new ListView<>();

    SeekBar(Workbench model, SearchIntents intents, UserIntents user) {
        this.model = model;
        setId("seek");
        getStyleClass().add("seek");
        field.setId("seek-field");
        field.setPromptText(Messages.text("seek.prompt"));
        field.setAccessibleText(Messages.text("seek.name"));
        Tips.on(field, Messages.text("seek.tip"));
        HBox.setHgrow(field, Priority.ALWAYS);
        found.setId("seek-found");
        found.setMinWidth(USE_PREF_SIZE);
        Button close = Parts.iconButton(
                MaterialDesignC.CLOSE, "seek-close", Messages.text("seek.close"), intents::onSearchClosed);
        HBox line = new HBox(8, FontIcon.of(MaterialDesignM.MAGNIFY_SCAN), field, found, close);
        line.setAlignment(Pos.CENTER_LEFT);
        help.setId("seek-help");
        help.setAlignment(Pos.CENTER_LEFT);
        results.setId("seek-results");
        results.setOrientation(Orientation.HORIZONTAL);
        results.setAccessibleText(Messages.text("seek.results"));
        results.setPrefHeight(RESULTS_HEIGHT);
        results.setMinHeight(RESULTS_HEIGHT);
        results.setCellFactory(list -> new FoundCell(model, user));
        getChildren().addAll(line, help, results);
        field.textProperty().addListener((observed, before, after) -> {
            intents.onArchitecturesSought(after);
            tell();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                intents.onSearchClosed();
            }
        });
        model.seeking().addListener((observed, before, after) -> appear(after));
        model.dataset().addListener((observed, before, after) -> examples());
        examples();
        appear(model.seeking().get());
    }

    private void examples() {
        help.getChildren().clear();
        Architecture known = ArchitectureDrawing.known(model).orElse(null);
        if (known != null) {
            help.getChildren().add(new Label(Messages.text("seek.examples")));
            for (String query : known.space().examples()) {
                Hyperlink example = new Hyperlink(query);
                Tips.on(example, Messages.text("seek.example.tip"));
                example.setOnAction(event -> field.setText(query));
                help.getChildren().add(example);
            }
        }
        if (known != null && known.drawing() instanceof Drawing.Graph cell) {
            help.getChildren().add(new Label(Messages.text("seek.edges", edges(cell))));
        }
        tell();
    }

    private static String edges(Drawing.Graph cell) {
        return IntStream.range(0, cell.edges().size())
                .mapToObj(i -> Messages.text(
                        "seek.edge",
                        i + 1,
                        node(cell, cell.edges().get(i).from()),
                        node(cell, cell.edges().get(i).to())))
                .collect(Collectors.joining(" · "));
    }

    private static String node(Drawing.Graph cell, int node) {
        return node == 0
                ? Messages.text("seek.edge.in")
                : node == cell.nodes() - 1 ? Messages.text("seek.edge.out") : Messages.text("seek.edge.node", node);
    }

    private void appear(boolean there) {
        Parts.present(this, there);
        if (there) {
            tell();
            field.requestFocus();
            field.selectAll();
        }
    }

    private void tell() {
        String query = field.getText() == null ? "" : field.getText();
        List<String> ids = query.isBlank() || !model.seeking().get()
                ? List.of()
                : model.choices().get().architectures();
        found.setText(query.isBlank() ? "" : ids.isEmpty() ? none(query) : Messages.count("seek.found", ids.size()));
        results.getItems().setAll(ids);
        Parts.present(results, !ids.isEmpty() && ArchitectureDrawing.possible(model));
        Parts.present(help, ids.isEmpty() && !help.getChildren().isEmpty());
    }

    private String none(String query) {
        SearchSpace space =
                ArchitectureDrawing.known(model).map(Architecture::space).orElse(null);
        return space == null
                ? Messages.text("seek.none")
                : ArchitectureSearch.of(query)
                        .unknownOperation(space)
                        .map(name -> Messages.text("seek.unknown", name, String.join(", ", space.vocabulary(0))))
                        .orElse(Messages.text("seek.none"));
    }
}
