package org.proxylens.view.xy;

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
        getStyleClass().add("zoom-bar");
        Button whole = button(MaterialDesignM.MAGNIFY_SCAN, "chart.zoom.whole", pane::reset);
        whole.disableProperty().bind(pane.viewport().isNull());
        getChildren()
                .addAll(
                        button(MaterialDesignM.MAGNIFY_MINUS_OUTLINE, "chart.zoom.out", () -> pane.zoom(1 / STEP)),
                        button(MaterialDesignM.MAGNIFY_PLUS_OUTLINE, "chart.zoom.in", () -> pane.zoom(STEP)),
                        whole);
    }

    private static Button button(Ikon icon, String key, Runnable action) {
        Button button = Parts.iconButton(icon, key.replace('.', '-'), Messages.text(key), action);
        button.getStyleClass().add("small");
        Tips.on(button, Messages.text(key + ".tip"));
        return button;
    }
}
