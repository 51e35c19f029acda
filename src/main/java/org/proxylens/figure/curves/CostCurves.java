package org.proxylens.figure.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.proxy.choose.CostModel;

/** What a search costs by the number of devices: one proxy, per-device search, and published methods. */
public final class CostCurves {
    private static final int STEPS = 60;

    /** The largest number of devices shown. */
    private static final int MOST_DEVICES = 100;

    private CostCurves() {}

    /** Machine-hours against the number of target devices, of the costs at hand and of published methods. */
    public static CurvesFigure of(CostModel model, FigureTheme theme) {
        double[] devices = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> Math.rint(Math.pow(MOST_DEVICES, step / (double) STEPS)))
                .distinct()
                .toArray();
        List<Curve> curves = new ArrayList<>();
        curves.add(curve(Messages.text("figure.cost.one-proxy"), devices, model::oneProxy));
        curves.add(curve(Messages.text("figure.cost.per-device"), devices, model::perDeviceSearch));
        for (CostModel.Preset preset : CostModel.Preset.values()) {
            curves.add(curve(preset.label(), devices, count -> model.hours(preset, count)));
        }
        OptionalInt even = model.breakEven();
        List<GuideLine> guides = new ArrayList<>();
        if (even.isPresent() && even.getAsInt() <= MOST_DEVICES) {
            String label = Messages.text("figure.cost.break-even", Numbers.count(even.getAsInt()));
            guides.add(new GuideLine(GuideLine.Kind.VERTICAL, even.getAsInt(), label));
        }
        return new CurvesFigure(
                "cost",
                new CurvesFigure.Axes(Messages.text("figure.cost.x"), Messages.text("figure.cost.y"), true, true),
                "",
                curves,
                guides,
                Messages.text("figure.cost.empty"),
                theme,
                null);
    }

    private static Curve curve(String name, double[] devices, IntToDoubleFunction hours) {
        double[] y = Arrays.stream(devices)
                .map(count -> hours.applyAsDouble((int) count))
                .toArray();
        return Curve.of(name, devices, y, Curve.Look.LINE);
    }
}
