package org.proxylens.analysis;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;
import org.proxylens.data.message.Message;
import org.proxylens.data.open.Datasets;

/**
 * The measurements of a new device, from a file of their own, brought to the rows of a dataset.
 *
 * @param device the device's name in the file
 * @param latencies by row of the dataset, NaN where not measured
 * @param strangers measurements of architectures that the dataset does not know, left out
 * @param problems what is odd in the file
 */
@SuppressWarnings("ArrayRecordComponent") // measurements, read once and never compared
public record NewMeasurements(String device, double[] latencies, int strangers, List<Problem> problems) {

    /**
     * Reads a file; its rows are found by their arch string, else by their arch_id.
     *
     * @param name the device's name where the file may hold several; null where it may not
     * @throws DataException where the device is not clear or none of its architectures is known
     */
    public static NewMeasurements read(Dataset known, Path file, @Nullable String name, Progress progress) {
        Dataset measured = Datasets.open(file, progress);
        Device device = device(measured, file, name);
        ArchitectureTable own = measured.architectures();
        Map<String, Integer> byArch = byArch(known.architectures());
        double[] latencies = ColumnValues.missing(known.architectures().size());
        int strangers = 0;
        for (int row = 0; row < own.size(); row++) {
            double latency = device.latencies()[row];
            int byId = known.architectures().row(own.id(row));
            int at = byArch.getOrDefault(String.valueOf(own.arch(row)), byId);
            if (at >= 0 && !Double.isNaN(latency)) {
                latencies[at] = latency;
            } else if (!Double.isNaN(latency)) {
                strangers++;
            }
        }
        if (strangers == device.valid()) {
            throw DataException.at(String.valueOf(file), "unknown-architectures", known.name());
        }
        return new NewMeasurements(device.name(), latencies, strangers, measured.problems());
    }

    private static Device device(Dataset measured, Path file, @Nullable String name) {
        List<Device> devices = measured.devices();
        if (devices.size() == 1) {
            return devices.get(0);
        }
        if (name == null) {
            throw new DataException(Message.of(
                    "guide.several", String.valueOf(file.getFileName()), String.join(", ", measured.deviceNames())));
        }
        return measured.device(name).orElseThrow(() -> DataException.of("which-device", file, devices.size(), name));
    }

    private static Map<String, Integer> byArch(ArchitectureTable table) {
        Map<String, Integer> rows = new HashMap<>();
        for (int row = 0; row < table.size(); row++) {
            String arch = table.arch(row);
            if (arch != null) {
                rows.putIfAbsent(arch, row);
            }
        }
        return rows;
    }
}
