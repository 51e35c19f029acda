package org.proxylens.view.window;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import org.proxylens.model.Workbench;

/** Shows its content so many times as large as usual: what is laid out in a smaller room is drawn into the whole one. */
final class ScaledPane extends Region {
    private final Region content;
    private final ObservableDoubleValue factor;

    ScaledPane(Region content, ObservableDoubleValue factor) {
        this.content = content;
        this.factor = factor;
        Scale scale = new Scale(factor.get(), factor.get());
        content.getTransforms().add(scale);
        getChildren().add(content);
        factor.addListener((observed, before, after) -> {
            scale.setX(after.doubleValue());
            scale.setY(after.doubleValue());
            requestLayout();
        });
    }

    /** How many times as large as usual a window is shown: what is chosen, as far as the screen has room for it. */
    static DoubleBinding factor(Workbench model) {
        return Bindings.createDoubleBinding(() -> shown(model.scale().get()), model.scale());
    }

    private static double shown(double scale) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double room = Math.min(
                screen.getWidth() / MainWindow.LEAST_WIDTH, screen.getHeight() / MainWindow.LEAST_HEIGHT);
        return Math.min(scale, Math.max(1, room));
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }
}
