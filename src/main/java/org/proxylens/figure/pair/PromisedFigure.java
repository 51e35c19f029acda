package org.proxylens.figure.pair;

import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.newdevice.GuideFront;
import org.proxylens.data.Device;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.xy.AxisKind;
import org.proxylens.figure.xy.AxisTitles;
import org.proxylens.figure.xy.PointCloud;
import org.proxylens.figure.xy.PointFigure;
import org.proxylens.figure.xy.Viewport;

/**
 * The front that a new device promises over all architectures, with the intervals of its members, and what is left of it
 * once they are measured.
 *
 * @param cloud every architecture at its latency on the new device, measured or else predicted
 * @param front the fronts
 * @param theme colours
 * @param viewport the part shown, null for {@link #fronts}
 */
public record PromisedFigure(
        PointCloud cloud,
        GuideFront front,
        FigureTheme theme,
        @Nullable Viewport viewport) implements PointFigure {

    public static PromisedFigure of(GuideFront front, FigureTheme theme) {
        int[] rows = IntStream.range(0, front.predicted().length)
                .filter(row -> Double.isFinite(front.latency(row)) && Double.isFinite(front.accuracy()[row]))
                .toArray();
        double[] x = IntStream.of(rows).mapToDouble(front::latency).toArray();
        double[] y =
                IntStream.of(rows).mapToDouble(row -> front.accuracy()[row]).toArray();
        return new PromisedFigure(new PointCloud(rows, x, y), front, theme, null);
    }

    @Override
    public String description() {
        return Messages.text("figure.plane.description", yTitle(), xTitle(), PromisedChart.caption(front));
    }

    @Override
    public String name() {
        return "new-device-front";
    }

    String xTitle() {
        return AxisTitles.of(Device.ofMilliseconds(front.device(), new double[0]), AxisKind.LINEAR);
    }

    String yTitle() {
        return Messages.text("figure.axis.accuracy", front.accuracyName());
    }

    @Override
    public Viewport whole() {
        return Viewport.around(cloud, false, false);
    }

    /** The viewport in which the fronts are best read. */
    public Viewport fronts() {
        return front.promised().length == 0 ? whole() : Viewport.around(members(), false, false);
    }

    private PointCloud members() {
        int[] rows = IntStream.of(front.promised()).sorted().toArray();
        double[] x = IntStream.concat(IntStream.of(rows), IntStream.of(rows))
                .mapToDouble(row -> front.predicted()[row])
                .toArray();
        double[] y = new double[x.length];
        for (int i = 0; i < rows.length; i++) {
            x[i] = front.latency(rows[i]);
            y[i] = front.accuracy()[rows[i]];
            y[i + rows.length] = y[i];
        }
        return new PointCloud(IntStream.range(0, x.length).toArray(), x, y);
    }

    @Override
    public Viewport shown() {
        return viewport == null ? fronts() : viewport;
    }

    @Override
    public PromisedFigure withViewport(Viewport other) {
        return new PromisedFigure(cloud, front, theme, other);
    }

    @Override
    public PromisedFigure withTheme(FigureTheme other) {
        return new PromisedFigure(cloud, front, other, viewport);
    }

    @Override
    public String emptyReason() {
        return Messages.text("figure.promised.empty");
    }

    @Override
    public @Nullable JFreeChart chart(FigureCanvas canvas) {
        return cloud.size() == 0 ? null : PromisedChart.of(this, canvas);
    }
}
