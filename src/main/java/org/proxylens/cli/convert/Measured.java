package org.proxylens.cli.convert;

import java.util.List;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Repeats;

/** What a file holds of one device: every measurement known, and the marker where the file had one. */
final class Measured {
    /** How an invalid latency is written: as the field's published files write it. */
    private static final double INVALID = -1;

    private Measured() {}

    /**
     * The values of an architecture: none where the device has no row for it, both repeats where it was measured twice,
     * else one.
     */
    static List<Double> values(Device device, int row) {
        double latency = device.latencies()[row];
        if (Double.isNaN(latency)) {
            return device.invalid().get(row) ? List.of(INVALID) : List.of();
        }
        Repeats repeats = device.repeats();
        if (repeats != null && repeats.counts()[row] == 2) {
            return List.of(repeats.first()[row], repeats.second()[row]);
        }
        return List.of(latency);
    }

    /** Whether some repeats are lost: more than the two that are kept. */
    static boolean losesRepeats(Device device) {
        return device.repeats() != null && device.repeats().most() > 2;
    }

    /** The name of the device's column in a file of its own. */
    static String column(Device device) {
        if (device.unit() == LatencyUnit.MILLISECONDS) {
            return "latency_ms";
        }
        return device.costName() == null ? device.name() : device.costName();
    }
}
