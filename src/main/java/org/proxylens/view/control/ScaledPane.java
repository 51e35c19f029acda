package org.proxylens.view.control;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/** Shows its content so many times as large as usual: what is laid out in a smaller room is drawn into the whole one. */
public final class ScaledPane extends Region {
    /** The least width of the main window at its usual size. */
    public static final double LEAST_WIDTH = 1000;
    /** The least height of the main window at its usual size. */
    public static final double LEAST_HEIGHT = 640;
    /** Room for the title bar of a dialog, whose height is not known yet when it is shown. */
    private static final double FRAME = 40;

    private final Region content;
    private final ObservableDoubleValue factor;
    private final ChangeListener<Number> follower;

    /** A pane that is scaled whenever the factor changes. */
    public ScaledPane(Region content, ObservableDoubleValue factor) {
        this.content = content;
        this.factor = factor;
        Scale scale = new Scale(factor.get(), factor.get());
        content.getTransforms().add(scale);
        getChildren().add(content);
        follower = (observed, before, after) -> {
            scale.setX(after.doubleValue());
            scale.setY(after.doubleValue());
            requestLayout();
        };
        // the factor of a window outlives its dialogs
        factor.addListener(new WeakChangeListener<>(follower));
    }

    /** How many times as large as usual windows are shown: what is chosen, as far as the screen has room for it. */
    public static DoubleBinding factor(ObservableDoubleValue chosen) {
        return Bindings.createDoubleBinding(() -> shown(chosen.get()), chosen);
    }

    /** What is shown of a chosen scale: the screen may have no room for it. */
    public static double shown(double scale) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double room = Math.min(screen.getWidth() / LEAST_WIDTH, screen.getHeight() / LEAST_HEIGHT);
        return Math.min(scale, Math.max(1, room));
    }

    /** Scales a dialog. */
    public static void of(Dialog<?> dialog, ObservableDoubleValue factor) {
        Scene scene = dialog.getDialogPane().getScene();
        // not before: a dialog that is shown puts its pane into the scene anew
        scene.getWindow().addEventHandler(WindowEvent.WINDOW_SHOWING, event -> {
            scene.setRoot(new Group());
            scene.setRoot(new ScaledPane(dialog.getDialogPane(), factor));
        });
        scene.getWindow().addEventHandler(WindowEvent.WINDOW_SHOWN, event -> {
            if (factor.get() > 1) {
                center(scene.getWindow());
            }
        });
    }

    // a dialog places itself by the usual size of its pane, also when asked to stand in the centre
    private static void center(Window window) {
        Rectangle2D screen = Screen.getScreensForRectangle(window.getX(), window.getY(), 1, 1).stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
        window.setWidth(Math.min(window.getWidth(), screen.getWidth()));
        window.setHeight(Math.min(window.getHeight(), screen.getHeight() - FRAME));
        window.setX(screen.getMinX() + (screen.getWidth() - window.getWidth()) / 2);
        window.setY(screen.getMinY() + (screen.getHeight() - window.getHeight()) / 2);
    }

    @Override
    public @Nullable Orientation getContentBias() {
        return content.getContentBias();
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height < 0 ? -1 : height / factor.get()) * factor.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width < 0 ? -1 : width / factor.get()) * factor.get();
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }
}
