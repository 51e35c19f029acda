package org.proxylens.view.chart;

import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.BlockStripFigure;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureRaster;
import org.proxylens.figure.PlainLayout;

/** The drawing of one architecture at a small fixed size; so little that it is drawn where it is shown. */
final class SmallDrawing extends ImageView {
    private static final int WIDTH = 280;
    private static final int CELL_HEIGHT = 118;
    private static final int STRIP_HEIGHT = 84;

    private @Nullable Figure<PlainLayout> shown;

    /** Shows a figure, or nothing. */
    void show(@Nullable Figure<PlainLayout> figure) {
        if (figure == null) {
            shown = null;
            setImage(null);
        } else if (!figure.equals(shown)) {
            shown = figure;
            draw(figure, figure instanceof BlockStripFigure ? STRIP_HEIGHT : CELL_HEIGHT);
        }
    }

    private void draw(Figure<PlainLayout> figure, int height) {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        double scale = window == null ? 1 : window.getOutputScaleX();
        FrameBuffer buffer = new FrameBuffer((int) Math.ceil(WIDTH * scale), (int) Math.ceil(height * scale));
        FigureRaster.paint(figure, buffer.argb(), buffer.width(), buffer.height(), scale);
        buffer.refresh();
        setImage(buffer.image());
        setFitWidth(buffer.width() / scale);
        setFitHeight(buffer.height() / scale);
    }
}
