package org.proxylens.view;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.model.Workbench;

/** One architecture found: its drawing over its id; under the mouse it is marked in every view. */
final class FoundCell extends ListCell<String> {
    private static final double WIDTH = 84;
    private static final double HEIGHT = 44;

    private final Workbench model;
    private final ArchitectureDrawing drawing;

    FoundCell(Workbench model, UserIntents intents) {
        this.model = model;
        drawing = new ArchitectureDrawing(model, WIDTH, HEIGHT);
        getStyleClass().add("found-cell");
        setContentDisplay(ContentDisplay.TOP);
        setAlignment(Pos.CENTER);
        ArchitectureCard.hang(this, model, this::row);
        hoverProperty().addListener((observed, before, now) -> intents.onArchitectureHovered(now ? row() : -1));
        model.dark().addListener((observed, before, after) -> draw());
    }

    private int row() {
        Dataset dataset = model.dataset().get();
        String id = getItem();
        return dataset == null || id == null ? -1 : dataset.architectures().row(id);
    }

    @Override
    protected void updateItem(@Nullable String id, boolean empty) {
        super.updateItem(id, empty);
        setText(empty ? null : id);
        draw();
    }

    private void draw() {
        boolean drawn = getItem() != null && !isEmpty();
        setGraphic(drawn ? drawing : null);
        if (drawn) {
            drawing.show(row());
        }
    }
}
