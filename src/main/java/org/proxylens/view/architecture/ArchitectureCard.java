package org.proxylens.view.architecture;

import java.util.function.IntSupplier;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.model.Workbench;
import org.proxylens.view.control.FigureImage;

/** A card with a drawing that can be read, for rows that are too thin for one. */
public final class ArchitectureCard extends Tooltip {
    private final FigureImage drawing = new FigureImage();

    private ArchitectureCard() {
        getStyleClass().add("architecture-card");
        setGraphic(drawing);
        setContentDisplay(ContentDisplay.BOTTOM);
        setMaxWidth(ArchitectureDrawing.WIDTH + 40);
        setWrapText(true);
        // Escape is for what lies under it
        setHideOnEscape(false);
    }

    /**
     * Hangs a card on a control that shows one architecture at a time.
     *
     * @param row the architecture's row in the open dataset, −1 where the control shows none
     */
    public static void hang(Control control, Workbench model, IntSupplier row) {
        ArchitectureCard card = new ArchitectureCard();
        // filled before it is shown: it is placed by the size it has then
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> {
            boolean there = card.fill(model, row.getAsInt());
            control.setTooltip(there ? card : null);
        });
    }

    private boolean fill(Workbench model, int row) {
        Dataset dataset = model.dataset().get();
        if (dataset == null || row < 0 || row >= dataset.architectures().size()) {
            return false;
        }
        String id = dataset.architectures().id(row);
        String arch = dataset.architectures().arch(row);
        Figure<?> figure = ArchitectureDrawing.figure(model, arch);
        drawing.show(figure, ArchitectureDrawing.WIDTH, ArchitectureDrawing.height(figure));
        setText(
                arch == null
                        ? Messages.text("architecture.card", id)
                        : Messages.text("architecture.card-arch", id, arch));
        return true;
    }
}
