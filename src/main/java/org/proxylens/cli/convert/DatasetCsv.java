package org.proxylens.cli.convert;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;

/** A dataset's tables as CSV; every value reads back as the same double. */
public final class DatasetCsv {
    private DatasetCsv() {}

    /** {@code arch_id,latency_ms}: one device, a row per measurement. */
    public static void device(Dataset dataset, Device device, OutputStream out) throws IOException {
        CsvWriter csv = csv(out);
        csv.writeRecord("arch_id", Measured.column(device));
        for (int row = 0; row < dataset.architectures().size(); row++) {
            for (double value : Measured.values(device, row)) {
                csv.writeRecord(dataset.architectures().id(row), Exact.text(value));
            }
        }
        csv.flush();
    }

    /** {@code arch_id[,arch][,accuracies]}. */
    public static void architectures(Dataset dataset, OutputStream out) throws IOException {
        ArchitectureTable table = dataset.architectures();
        boolean archs = table.hasArchs();
        CsvWriter csv = csv(out);
        List<String> record = new ArrayList<>(List.of("arch_id"));
        if (archs) {
            record.add("arch");
        }
        table.accuracies().forEach(column -> record.add(column.name()));
        csv.writeRecord(record);
        for (int row = 0; row < table.size(); row++) {
            record.clear();
            record.add(table.id(row));
            if (archs) {
                record.add(orEmpty(table.arch(row)));
            }
            for (AccuracyColumn column : table.accuracies()) {
                record.add(orEmpty(column.percent()[row]));
            }
            csv.writeRecord(record);
        }
        csv.flush();
    }

    /** {@code device,attribute,…}: what is known of the devices. */
    public static void devices(Dataset dataset, OutputStream out) throws IOException {
        List<String> names = attributeNames(dataset);
        CsvWriter csv = csv(out);
        List<String> record = new ArrayList<>(List.of("device"));
        record.addAll(names);
        csv.writeRecord(record);
        for (Device device : dataset.devices()) {
            record.clear();
            record.add(device.name());
            names.forEach(name -> record.add(device.attributes().getOrDefault(name, "")));
            csv.writeRecord(record);
        }
        csv.flush();
    }

    /** The attributes that any device has, in order of appearance. */
    public static List<String> attributeNames(Dataset dataset) {
        return dataset.devices().stream()
                .flatMap(device -> device.attributes().keySet().stream())
                .distinct()
                .toList();
    }

    /** {@code arch_id[,arch],device,device,…}: medians where something was measured repeatedly. */
    public static void wide(Dataset dataset, OutputStream out) throws IOException {
        ArchitectureTable table = dataset.architectures();
        boolean archs = table.hasArchs();
        CsvWriter csv = csv(out);
        List<String> record = new ArrayList<>(List.of("arch_id"));
        if (archs) {
            record.add("arch");
        }
        record.addAll(dataset.deviceNames());
        csv.writeRecord(record);
        for (int row = 0; row < table.size(); row++) {
            record.clear();
            record.add(table.id(row));
            if (archs) {
                record.add(orEmpty(table.arch(row)));
            }
            for (Device device : dataset.devices()) {
                boolean invalid = device.invalid().get(row) && Double.isNaN(device.latencies()[row]);
                record.add(invalid ? "-1" : orEmpty(device.latencies()[row]));
            }
            csv.writeRecord(record);
        }
        csv.flush();
    }

    /** {@code arch_id,device,latency_ms}: a row per measurement; costs without a unit are left out. */
    public static void longTable(Dataset dataset, OutputStream out) throws IOException {
        CsvWriter csv = csv(out);
        csv.writeRecord("arch_id", "device", "latency_ms");
        for (Device device : dataset.devices()) {
            if (device.unit() != LatencyUnit.MILLISECONDS) {
                continue;
            }
            for (int row = 0; row < dataset.architectures().size(); row++) {
                for (double value : Measured.values(device, row)) {
                    csv.writeRecord(dataset.architectures().id(row), device.name(), Exact.text(value));
                }
            }
        }
        csv.flush();
    }

    private static CsvWriter csv(OutputStream out) {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new BufferedOutputStream(out));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String orEmpty(double value) {
        return Double.isNaN(value) ? "" : Exact.text(value);
    }
}
