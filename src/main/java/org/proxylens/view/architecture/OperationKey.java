package org.proxylens.view.architecture;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.architecture.BlockStripFigure;
import org.proxylens.figure.architecture.CellFigure;
import org.proxylens.figure.architecture.OperationLegend;
import org.proxylens.model.Workbench;
import org.proxylens.view.control.FigureImage;
import org.proxylens.view.control.Parts;

/** What colours and strokes of drawn architectures mean, once for all drawings of a pane; there only beside drawings. */
public final class OperationKey extends VBox {
    private final Workbench model;
    private final FigureImage operations = new FigureImage();
    private final Label blocks = Parts.words("", "caption");
    private final Label title = Parts.label(Messages.text("architecture.key"), "caption");
    private final double width;

    /** @param width the room it has */
    public OperationKey(Workbench model, double width) {
        this.model = model;
        this.width = width;
        getStyleClass().add("operation-key");
        Parts.follow(this::show, model.dataset(), model.dark());
    }

    private void show() {
        Figure<?> first = ArchitectureDrawing.first(model);
        Parts.present(this, first != null);
        if (first instanceof CellFigure cell) {
            operations.show(cell.legend(), width, OperationLegend.HEIGHT);
        } else if (first instanceof BlockStripFigure strip) {
            blocks.setText(strip.caption());
        }
        getChildren().setAll(title, first instanceof CellFigure ? operations : blocks);
    }
}
