package org.proxylens.figure.xy;

import org.proxylens.data.Device;
import org.proxylens.data.message.Messages;

/** What axes are called. */
public final class AxisTitles {
    private AxisTitles() {}

    /** A device's axis: its name, what is shown of it, and the unit. */
    public static String of(Device device, AxisKind axes) {
        if (axes == AxisKind.RANKS) {
            return Messages.text("figure.axis.rank", device.name());
        }
        String unit = device.unit().symbol();
        String cost = device.costName();
        if (unit.isEmpty()) {
            return cost == null || cost.equals(device.name())
                    ? device.name()
                    : Messages.text("figure.axis.cost", device.name(), cost);
        }
        return Messages.text("figure.axis.latency", device.name(), unit);
    }
}
