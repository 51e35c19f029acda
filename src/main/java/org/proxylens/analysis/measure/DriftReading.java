package org.proxylens.analysis.measure;

import java.util.List;
import java.util.Optional;
import org.proxylens.data.Dataset;
import org.proxylens.proxy.drift.Drift;
import org.proxylens.proxy.drift.TableDrift;

/**
 * The devices of a dataset whose latencies drift along its rows.
 *
 * @param drifts where it matters, in the order of the devices
 */
public record DriftReading(List<Drift> drifts) {
    /** No device drifts, or none was looked at yet. */
    public static final DriftReading NONE = new DriftReading(List.of());

    public DriftReading {
        drifts = List.copyOf(drifts);
    }

    /** Looks for it; takes longer than reading the dataset. */
    public static DriftReading of(Dataset dataset) {
        return new DriftReading(TableDrift.mattering(dataset));
    }

    /** Whether no device drifts. */
    public boolean isEmpty() {
        return drifts.isEmpty();
    }

    /** The dataset with a problem for each device that drifts. */
    public Dataset told(Dataset dataset) {
        return TableDrift.told(dataset, drifts);
    }

    /** The drift of a device; empty where it does not drift. */
    public Optional<Drift> of(String device) {
        return drifts.stream().filter(drift -> drift.device().equals(device)).findFirst();
    }
}
