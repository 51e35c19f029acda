package org.proxylens.figure.xy;

import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Words;

/** A figure of points in a plane: what hover, zoom and pan need to know of it. */
public interface XyFigure extends Figure<XyLayout> {
    /** How many points there are. Point i is drawn at ({@link #x}, {@link #y}). */
    int points();

    /** The x value of point i, in axis values. */
    double x(int point);

    /** The y value of point i, in axis values. */
    double y(int point);

    /** The architecture row (or pair number) behind point i. */
    int row(int point);

    /** The viewport that shows all data. */
    Viewport whole();

    /** The part that was chosen to be shown; null for everything. */
    @Nullable
    Viewport viewport();

    /** The viewport shown. */
    default Viewport shown() {
        Viewport part = viewport();
        return part == null ? whole() : part;
    }

    /** The chart that is drawn; null where there is nothing to show. */
    @Nullable
    JFreeChart chart(FigureCanvas canvas);

    /** What to say where there is nothing to show. */
    String emptyReason();

    @Override
    default XyLayout paint(FigureCanvas canvas) {
        JFreeChart chart = chart(canvas);
        if (chart == null) {
            Words.paint(canvas, emptyReason(), theme());
            return XyLayout.NONE;
        }
        return PlaneChart.paint(chart, canvas);
    }

    /** The same figure showing only a part of the plane. */
    XyFigure withViewport(Viewport viewport);

    @Override
    XyFigure withTheme(FigureTheme theme);
}
