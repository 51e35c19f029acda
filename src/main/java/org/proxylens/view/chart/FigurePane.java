package org.proxylens.view.chart;

import java.time.Duration;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureLayout;
import org.proxylens.model.job.Job;
import org.proxylens.model.job.Jobs;
import org.proxylens.view.control.Parts;

/**
 * Shows a figure at the size of the pane, as sharp as the screen is. Drawing happens off the FX thread, which only
 * exchanges the image; while the pane is resized the old drawing stands until the new one is there. What follows the
 * mouse lies in {@link #overlay()}, so that moving it never draws the data again.
 */
public class FigurePane<F extends Figure<L>, L extends FigureLayout> extends Region {
    /** How long what is on screen stays while something better is on its way. */
    public static final Duration PATIENCE = Duration.ofMillis(400);

    private final ImageView screen = new ImageView();
    private final Pane overlay = new Pane();
    private final Label message = Parts.words("", "figure-message");
    private final FigureRenderer<F, L> renderer = new FigureRenderer<>();
    private final Jobs jobs;
    private final String kind;
    private final ReadOnlyObjectWrapper<@Nullable DrawnFrame<F, L>> frame = new ReadOnlyObjectWrapper<>();
    private @Nullable Supplier<? extends F> source;
    private double drawnWidth;
    private double drawnHeight;
    private double drawnScale;

    /**
     * @param jobs draws, one figure after the other
     * @param kind tells its drawings from those of other panes
     */
    public FigurePane(Jobs jobs, String kind) {
        this.jobs = jobs;
        this.kind = kind;
        getStyleClass().add("figure-pane");
        message.setVisible(false);
        overlay.setPickOnBounds(false);
        screen.setMouseTransparent(true);
        getChildren().addAll(screen, message, overlay);
        ObservableValue<Number> outputScale =
                sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::outputScaleXProperty);
        outputScale.addListener((observable, before, now) -> requestLayout());
        // everything may be shown larger
        localToSceneTransformProperty().addListener((observable, before, now) -> {
            if (before.getMxx() != now.getMxx()) {
                requestLayout();
            }
        });
    }

    /** Draws another figure; the one shown stands until it is there. */
    public void show(Supplier<? extends F> figure) {
        source = figure;
        message.setVisible(false);
        drawnWidth = 0;
        redraw();
    }

    /** Shows words instead of a figure. */
    public void tell(String text) {
        settled();
        source = null;
        message.setText(text);
        message.setVisible(true);
        screen.setImage(null);
        frame.set(null);
    }

    /** Does something in a moment, so that words do not flash between two drawings, unless it is settled before. */
    public final void later(Runnable resort) {
        jobs.later("words " + kind, PATIENCE, resort);
    }

    /** What was waited for is there. */
    public final void settled() {
        jobs.cancel("words " + kind);
    }

    /** The words shown instead of a figure, empty while a figure is shown. */
    public String told() {
        return message.isVisible() ? message.getText() : "";
    }

    /** The drawing on screen, null where there is none. */
    public ReadOnlyObjectProperty<@Nullable DrawnFrame<F, L>> frame() {
        return frame.getReadOnlyProperty();
    }

    /** The layout of the drawing on screen, null where there is none. */
    @Nullable
    public L figureLayout() {
        DrawnFrame<F, L> shown = frame.get();
        return shown == null ? null : shown.layout();
    }

    /** The layer over the figure, in the layout's coordinates. */
    public Pane overlay() {
        return overlay;
    }

    @Override
    protected void layoutChildren() {
        overlay.resizeRelocate(0, 0, getWidth(), getHeight());
        double wide = Math.min(420, getWidth() - 32);
        double high = message.prefHeight(wide);
        message.resizeRelocate((getWidth() - wide) / 2, (getHeight() - high) / 2, wide, high);
        redraw();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 480;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 360;
    }

    private void redraw() {
        Supplier<? extends F> figure = source;
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        double scale = outputScale();
        if (figure == null || width < 1 || height < 1) {
            return;
        }
        if (width == drawnWidth && height == drawnHeight && scale == drawnScale) {
            return;
        }
        drawnWidth = width;
        drawnHeight = height;
        drawnScale = scale;
        jobs.follow(new Job<>(
                "drawing " + kind,
                "",
                Duration.ZERO,
                progress -> renderer.draw(figure.get(), width, height, scale),
                this::exchange,
                this::fail));
    }

    private void fail(Throwable failure) {
        if (source != null) {
            tell(Messages.text("chart.failed", String.valueOf(failure)));
        }
        jobs.tell(failure);
    }

    private void exchange(DrawnFrame<F, L> drawn) {
        if (source == null) {
            renderer.giveBack(drawn.image());
            return;
        }
        DrawnFrame<F, L> before = frame.get();
        drawn.image().refresh();
        screen.setImage(drawn.image().image());
        screen.setFitWidth(drawn.image().width() / drawn.scale());
        screen.setFitHeight(drawn.image().height() / drawn.scale());
        frame.set(drawn);
        if (getAccessibleText() == null) {
            setAccessibleText(drawn.figure().description());
        }
        if (before != null) {
            renderer.retire(before.image());
        }
    }

    private double outputScale() {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null
                ? 1
                : window.getOutputScaleX() * getLocalToSceneTransform().getMxx();
    }
}
