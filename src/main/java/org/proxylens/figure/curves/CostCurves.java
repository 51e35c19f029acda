package org.proxylens.figure.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.proxy.choose.CostModel;

/** What a search costs by the number of devices: one proxy, per-device search, and published methods. */
public final class CostCurves {
    private static final int STEPS = 60;

    /** The largest number of devices that is usually shown. */
    public static final int MOST_DEVICES = 100;

    private CostCurves() {}

    /**
     * Machine-hours against the number of target devices.
     *
     * @param model the costs at hand
     * @param presets published methods to show beside them
     * @param mostDevices the largest number of devices
     * @param logarithmic whether both axes are logarithmic
     */
    public static CurvesFigure of(
            CostModel model, List<CostModel.Preset> presets, int mostDevices, boolean logarithmic, FigureTheme theme) {
        double[] devices = devices(mostDevices, logarithmic);
        List<Curve> curves = new ArrayList<>();
        curves.add(curve(Messages.text("figure.cost.one-proxy"), devices, model::oneProxy));
        curves.add(curve(Messages.text("figure.cost.per-device"), devices, model::perDeviceSearch));
        for (CostModel.Preset preset : presets) {
            curves.add(curve(preset.label(), devices, count -> model.hours(preset, count)));
        }
        OptionalInt even = model.breakEven();
        List<GuideLine> guides = new ArrayList<>();
        if (even.isPresent() && even.getAsInt() <= mostDevices) {
            String label = Messages.text("figure.cost.break-even", Numbers.count(even.getAsInt()));
            guides.add(new GuideLine(GuideLine.Kind.VERTICAL, even.getAsInt(), label));
        }
        return new CurvesFigure(
                "cost",
                new CurvesFigure.Axes(
                        Messages.text("figure.cost.x"), Messages.text("figure.cost.y"), logarithmic, logarithmic),
                "",
                curves,
                guides,
                Messages.text("figure.cost.empty"),
                theme,
                null);
    }

    private static double[] devices(int most, boolean logarithmic) {
        double[] counts = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double share = i / (double) STEPS;
            counts[i] = Math.rint(logarithmic ? Math.pow(most, share) : 1 + share * (most - 1));
        }
        return Arrays.stream(counts).distinct().toArray();
    }

    private static Curve curve(String name, double[] devices, IntToDoubleFunction hours) {
        double[] y = Arrays.stream(devices)
                .map(count -> hours.applyAsDouble((int) count))
                .toArray();
        return Curve.of(name, devices, y, Curve.Look.LINE);
    }
}
