package org.proxylens.view.chart;

import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.view.architecture.ArchitectureDrawing;
import org.proxylens.view.control.FigureImage;
import org.proxylens.view.control.Parts;

/** The card that follows the mouse and says what is under it. It never leaves the pane that it lies in. */
public final class HoverCard extends VBox {
    private static final double GAP = 14;

    private final Label title = Parts.words("", "hover-title");
    private final Label subtitle = Parts.words("", "hover-subtitle");
    private final FigureImage drawing = new FigureImage();
    private final GridPane values = new GridPane();
    private final Label note = Parts.words("", "hover-note");
    private @Nullable CardText text;

    public HoverCard() {
        getStyleClass().add("hover-card");
        values.getStyleClass().add("hover-values");
        getChildren().addAll(title, subtitle, drawing, values, note);
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
        setMaxWidth(380);
    }

    /**
     * Shows a text beside a place, on whichever side there is room.
     *
     * @param x in the parent's coordinates
     * @param y in the parent's coordinates
     */
    public void show(CardText wanted, double x, double y) {
        if (!wanted.equals(text)) {
            fill(wanted);
        }
        setVisible(true);
        Bounds room = getParent().getLayoutBounds();
        double width = Math.min(Math.min(prefWidth(-1), getMaxWidth()), Math.max(0, room.getWidth() - 8));
        double height = prefHeight(width);
        resizeRelocate(
                Math.rint(beside(x, width, room.getWidth())),
                Math.rint(beside(y, height, room.getHeight())),
                width,
                height);
    }

    /** Takes the card away. */
    public void hide() {
        setVisible(false);
    }

    /** What the card says, null while it is hidden. */
    @Nullable
    public CardText shown() {
        return isVisible() ? text : null;
    }

    private void fill(CardText wanted) {
        text = wanted;
        put(title, wanted.title());
        put(subtitle, wanted.drawing() == null ? wanted.subtitle() : "");
        drawing.show(wanted.drawing(), ArchitectureDrawing.WIDTH, ArchitectureDrawing.height(wanted.drawing()));
        Parts.present(drawing, wanted.drawing() != null);
        put(note, wanted.note());
        values.getChildren().clear();
        for (int i = 0; i < wanted.rows().size(); i++) {
            CardText.Row row = wanted.rows().get(i);
            Label name = Parts.label(row.label(), "hover-label");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = Parts.label(row.value(), "hover-value");
            value.setMinWidth(Region.USE_PREF_SIZE);
            values.addRow(i, name, value);
        }
        Parts.present(values, !wanted.rows().isEmpty());
        applyCss();
    }

    private static void put(Label label, String text) {
        label.setText(text);
        Parts.present(label, !text.isEmpty());
    }

    private static double beside(double at, double size, double room) {
        double after = at + GAP;
        double before = at - GAP - size;
        double wanted = after + size <= room - 4 || before < 4 ? after : before;
        return Math.max(4, Math.min(wanted, room - size - 4));
    }
}
