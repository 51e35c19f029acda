package org.proxylens.view.xy;

import java.util.function.DoubleConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.proxylens.data.message.Messages;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;

/** Buttons that zoom a plane, for those who do not know the wheel and the keys; their tooltips tell these. */
public final class ZoomBar extends HBox {
    private static final double STEP = 1.5;

    public ZoomBar(XyPane pane) {
        this("", "chart.zoom.", pane::zoom, pane::reset, pane.viewport().isNull());
    }

    /**
     * @param ids before those of its buttons
     * @param tips the keys of their tips begin so
     * @param zoom is told how many times as large things are wanted
     * @param whole whether everything is shown
     */
    public ZoomBar(
            String ids, String tips, DoubleConsumer zoom, Runnable reset, ObservableValue<? extends Boolean> whole) {
        getStyleClass().add("zoom-bar");
        button(MaterialDesignM.MAGNIFY_MINUS_OUTLINE, ids, "out", tips, () -> zoom.accept(1 / STEP));
        button(MaterialDesignM.MAGNIFY_PLUS_OUTLINE, ids, "in", tips, () -> zoom.accept(STEP));
        button(MaterialDesignM.MAGNIFY_SCAN, ids, "whole", tips, reset)
                .disableProperty()
                .bind(whole);
    }

    private Button button(Ikon icon, String ids, String name, String tips, Runnable action) {
        Button button = Parts.iconButton(icon, ids + "chart-zoom-" + name, Messages.text("chart.zoom." + name), action);
        button.getStyleClass().add("small");
        Tips.on(button, Messages.text(tips + name + ".tip"));
        getChildren().add(button);
        return button;
    }
}
