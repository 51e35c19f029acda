package org.proxylens.data.check;

import java.util.IdentityHashMap;
import java.util.List;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;

/** A dataset with what several checks want of it, worked out once. */
public final class CheckInput {
    private final Dataset dataset;
    private final IdentityHashMap<Device, ColumnSpread> spreads = new IdentityHashMap<>();

    /** Looks through the columns, on all cores. */
    public CheckInput(Dataset dataset) {
        this.dataset = dataset;
        List<ColumnSpread> found = dataset.devices().parallelStream()
                .map(device -> ColumnSpread.of(device.exactLatencies()))
                .toList();
        for (int device = 0; device < found.size(); device++) {
            spreads.put(dataset.devices().get(device), found.get(device));
        }
    }

    Dataset dataset() {
        return dataset;
    }

    /** How the device's valid latencies spread. */
    ColumnSpread spread(Device device) {
        return spreads.getOrDefault(device, ColumnSpread.NONE);
    }

    /** The devices that hold times: a cost without a unit may be as coarse or as large as it likes. */
    List<Device> timed() {
        return dataset.devices().stream()
                .filter(device -> device.unit() == LatencyUnit.MILLISECONDS)
                .toList();
    }
}
