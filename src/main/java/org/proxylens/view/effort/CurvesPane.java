package org.proxylens.view.effort;

import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.fx.interaction.PanHandlerFX;
import org.jfree.chart.fx.interaction.ScrollHandlerFX;
import org.jfree.chart.fx.overlay.CrosshairOverlayFX;
import org.jfree.chart.plot.Crosshair;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.ChartTheme;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.curves.CurvesFigure;
import org.proxylens.figure.xy.XyLayout;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.chart.HoverCard;
import org.proxylens.view.control.Parts;

/**
 * A few curves shown by JFreeChart-FX: they can be pointed at, zoomed with the wheel or a rubber band, moved with shift
 * or alt and shown whole again by a double click.
 */
final class CurvesPane extends StackPane {
    /** How near the mouse must come to a point, in logical pixels. */
    private static final double REACH = 10;

    /** Turning the wheel away from oneself zooms in, as everywhere else. */
    private static final double WHEEL = -0.12;

    private static final double KEY_ZOOM = 0.8;
    private static final double KEY_PAN = 0.06;
    private static final BasicStroke HAIR = ChartTheme.stroke(1, 3, 3);

    private final DoubleFunction<String> count;
    private final DoubleFunction<String> value;
    private final ChartViewer viewer = new ChartViewer(null, false);
    private final Crosshair toX = new Crosshair();
    private final Crosshair toY = new Crosshair();
    private final HoverCard card = new HoverCard();
    private final Label message = Parts.words("", "figure-message");
    private final ReadOnlyObjectWrapper<@Nullable CurvesFigure> figure = new ReadOnlyObjectWrapper<>();
    private @Nullable CurvesFigure base;
    private @Nullable Object drawn;
    private @Nullable Object plane;

    /**
     * @param value how a value along y is written, with its unit
     * @param count how a value along x is written, with what it counts
     */
    CurvesPane(DoubleFunction<String> count, DoubleFunction<String> value) {
        this.count = count;
        this.value = value;
        loadFont();
        getStyleClass().add("figure-pane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        message.setMaxWidth(420);
        setMinSize(0, 0);
        getChildren().addAll(viewer, message, card);
        dressViewer();
        viewer.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(-REACH, -REACH));
        viewer.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> viewer.requestFocus());
        viewer.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2 && event.isStillSincePress()) {
                reset();
            }
        });
        viewer.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        viewer.layoutBoundsProperty().addListener((observable, before, now) -> draw());
    }

    /** The figures' font, for the canvas to find it by its name. */
    private static void loadFont() {
        try (InputStream font = FigureFont.open()) {
            Font.loadFont(font, Font.getDefault().getSize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dressViewer() {
        viewer.setVisible(false);
        // its menu exports by other ways than those of the program
        viewer.setOnContextMenuRequested(null);
        viewer.getCanvas().setTooltipEnabled(false);
        viewer.getCanvas().addMouseHandler(new PanHandlerFX("move", false, false, false, true));
        if (viewer.getCanvas().getMouseHandler("scroll") instanceof ScrollHandlerFX scroll) {
            scroll.setZoomFactor(WHEEL);
        }
        for (Crosshair hair : List.of(toX, toY)) {
            hair.setStroke(HAIR);
            hair.setVisible(false);
        }
    }

    private void addHairs() {
        CrosshairOverlayFX hairs = new CrosshairOverlayFX();
        hairs.addDomainCrosshair(toX);
        hairs.addRangeCrosshair(toY);
        viewer.getCanvas().addOverlay(hairs);
        // once for both hairs is enough
        hairs.removeChangeListener(viewer.getCanvas());
    }

    /**
     * Shows curves, or the same ones again at no cost.
     *
     * @param what all that the figure depends on
     * @param where what tells which plane it shows: the zoom stays while this does
     */
    void show(Object what, Object where, Supplier<CurvesFigure> curves) {
        if (what.equals(drawn)) {
            return;
        }
        CurvesFigure next = curves.get();
        if (!next.hasPoint()) {
            tell(next.emptyReason());
            return;
        }
        if (!where.equals(plane)) {
            reset();
        }
        drawn = what;
        plane = where;
        base = next;
        setAccessibleText(next.description());
        message.setVisible(false);
        viewer.setVisible(true);
        for (Crosshair hair : List.of(toX, toY)) {
            hair.setPaint(next.theme().line());
        }
        draw();
    }

    /** Shows words instead. */
    void tell(String words) {
        drawn = null;
        plane = null;
        base = null;
        figure.set(null);
        setAccessibleText(words);
        card.hide();
        viewer.setVisible(false);
        message.setText(words);
        message.setVisible(true);
    }

    /** The words shown instead of curves, empty while curves are shown. */
    String told() {
        return message.isVisible() ? message.getText() : "";
    }

    /** What is shown, as far as it is zoomed; null while words are. */
    ReadOnlyObjectProperty<@Nullable CurvesFigure> figure() {
        return figure.getReadOnlyProperty();
    }

    /** What the card beside the mouse says, null where there is none. */
    @Nullable
    CardText cardText() {
        return card.shown();
    }

    /** Where the curves lie on the pane, null where there are none. */
    @Nullable
    XyLayout figureLayout() {
        XYPlot plot = plot();
        return plot == null || viewer.getRenderingInfo() == null ? null : XyLayout.of(area(), plot);
    }

    private Rectangle2D area() {
        return viewer.getRenderingInfo().getPlotInfo().getDataArea();
    }

    private @Nullable XYPlot plot() {
        JFreeChart chart = viewer.getChart();
        return base == null || chart == null ? null : chart.getXYPlot();
    }

    /** Makes the chart for the size of the pane; the part shown stays. */
    private void draw() {
        CurvesFigure curves = base;
        if (curves == null || viewer.getWidth() < 1 || viewer.getHeight() < 1) {
            return;
        }
        JFreeChart before = viewer.getChart();
        JFreeChart chart = curves.chart(viewer.getWidth());
        if (before != null) {
            keep(before.getXYPlot().getDomainAxis(), chart.getXYPlot().getDomainAxis());
            keep(before.getXYPlot().getRangeAxis(), chart.getXYPlot().getRangeAxis());
        }
        viewer.setChart(chart);
        if (before == null) {
            addHairs();
        }
        chart.addChangeListener(event -> tellFigure());
        tellFigure();
    }

    private static void keep(ValueAxis before, ValueAxis now) {
        if (!before.isAutoRange()) {
            now.setRange(before.getRange());
        }
    }

    private void tellFigure() {
        XYPlot plot = plot();
        CurvesFigure curves = base;
        if (plot != null && curves != null) {
            boolean whole =
                    plot.getDomainAxis().isAutoRange() && plot.getRangeAxis().isAutoRange();
            figure.set(
                    whole
                            ? curves
                            : curves.withViewport(XyLayout.of(area(), plot).shown()));
        }
    }

    private void reset() {
        XYPlot plot = plot();
        if (plot != null) {
            plot.getDomainAxis().setAutoRange(true);
            plot.getRangeAxis().setAutoRange(true);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean known = true;
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> zoom(KEY_ZOOM);
            case MINUS, SUBTRACT -> zoom(1 / KEY_ZOOM);
            case DIGIT0, NUMPAD0 -> reset();
            case LEFT -> pan(-KEY_PAN, 0);
            case RIGHT -> pan(KEY_PAN, 0);
            case UP -> pan(0, KEY_PAN);
            case DOWN -> pan(0, -KEY_PAN);
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void zoom(double factor) {
        XYPlot plot = plot();
        if (plot != null) {
            plot.getDomainAxis().resizeRange(factor);
            plot.getRangeAxis().resizeRange(factor);
        }
    }

    private void pan(double right, double up) {
        XYPlot plot = plot();
        if (plot != null) {
            plot.getDomainAxis().pan(right);
            plot.getRangeAxis().pan(up);
        }
    }

    private void point(double x, double y) {
        CurvesFigure curves = base;
        XyLayout layout = figureLayout();
        int point = curves == null || layout == null ? -1 : nearest(curves, layout, x, y);
        if (curves == null || point < 0) {
            card.hide();
            hairs(false, 0, 0);
            return;
        }
        String name = curves.curves().get(curves.curve(point)).name();
        CardText.Row row = new CardText.Row(count.apply(curves.x(point)), value.apply(curves.y(point)));
        card.show(new CardText(name, "", List.of(row), ""), x, y);
        hairs(true, curves.x(point), curves.y(point));
    }

    private void hairs(boolean shown, double x, double y) {
        if (shown != toX.isVisible() || (shown && (toX.getValue() != x || toY.getValue() != y))) {
            toX.setValue(x);
            toX.setVisible(shown);
            toY.setValue(y);
            toY.setVisible(shown);
            viewer.getCanvas().draw();
        }
    }

    private static int nearest(CurvesFigure curves, XyLayout layout, double x, double y) {
        int best = -1;
        double least = REACH;
        for (int i = 0; i < curves.points(); i++) {
            double px = layout.x().toCanvas(curves.x(i));
            double py = layout.y().toCanvas(curves.y(i));
            double distance = Math.hypot(px - x, py - y);
            if (distance <= least && layout.plot().contains(px, py)) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
