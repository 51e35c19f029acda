package org.proxylens.view.window;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

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

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }
}
