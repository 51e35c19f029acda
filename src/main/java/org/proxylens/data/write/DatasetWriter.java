package org.proxylens.data.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Repeats;
import org.proxylens.data.raw.ExactNumber;
import org.proxylens.data.table.HeaderNames;

/**
 * Writes a dataset as CSV: a folder, one wide table or one long one. Every value reads back as the same double. An
 * invalid latency is written as -1, as the field's published files write it, whatever policy is in force. Repeats are
 * rows of their own, except in a wide table, which has one row per architecture and takes their median.
 *
 * <p>Names and ids are written as they are, quoted where CSV wants it, even where a spreadsheet would take them for a
 * formula ({@code =}, {@code +}, {@code -}, {@code @}): a mark before them would be another name, and joins would fail.
 */
public final class DatasetWriter {
    private static final String INVALID = "-1";

    /** Readers tell the separator by what stands most often outside quotes in the first line. */
    private static final QuoteStrategy OTHER_SEPARATORS = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return line == 1 && (value.indexOf(';') >= 0 || value.indexOf('\t') >= 0);
        }
    };

    private DatasetWriter() {}

    /** Whether a folder may be written there: nothing is there, or an empty folder. */
    public static boolean isFree(Path folder) throws IOException {
        return CsvFolder.isFree(folder);
    }

    /**
     * Writes {@code latency/<device>.csv}, {@code architectures.csv} and, where anything is known of the devices,
     * {@code devices.csv}: all of it or, where it fails, nothing.
     *
     * @return what a reader of the folder should know: names that had to change
     * @throws IOException where it cannot be written or is not free
     */
    public static List<String> folder(Dataset dataset, Path folder) throws IOException {
        return CsvFolder.write(dataset, folder);
    }

    /** {@code arch_id,latency_ms}: one device, a row per measurement. */
    static void device(Dataset dataset, Device device, OutputStream out) throws IOException {
        CsvWriter csv = csv(out);
        csv.writeRecord("arch_id", column(device));
        for (int row = 0; row < dataset.architectures().size(); row++) {
            for (String value : values(device, row)) {
                csv.writeRecord(dataset.architectures().id(row), value);
            }
        }
        csv.flush();
    }

    /** {@code arch_id[,arch][,accuracies]}. */
    static void architectures(Dataset dataset, OutputStream out) throws IOException {
        List<AccuracyColumn> columns = dataset.architectures().accuracies();
        byArchitecture(
                dataset,
                out,
                columns.stream().map(AccuracyColumn::name).toList(),
                (column, row) -> orEmpty(columns.get(column).percent()[row]));
    }

    /** A row per architecture: its id, its string where any has one, then columns. */
    private static void byArchitecture(Dataset dataset, OutputStream out, List<String> columns, Cells cells)
            throws IOException {
        ArchitectureTable table = dataset.architectures();
        boolean archs = table.hasArchs();
        CsvWriter csv = csv(out);
        List<String> record = new ArrayList<>(List.of("arch_id"));
        if (archs) {
            record.add("arch");
        }
        record.addAll(columns);
        csv.writeRecord(record);
        for (int row = 0; row < table.size(); row++) {
            record.clear();
            record.add(table.id(row));
            if (archs) {
                record.add(orEmpty(table.arch(row)));
            }
            for (int column = 0; column < columns.size(); column++) {
                record.add(cells.text(column, row));
            }
            csv.writeRecord(record);
        }
        csv.flush();
    }

    private interface Cells {
        String text(int column, int row);
    }

    /** {@code device,attribute,…}: what is known of the devices. */
    public static void devices(Dataset dataset, OutputStream out) throws IOException {
        List<String> names = dataset.attributeNames();
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

    /** {@code arch_id[,arch],device,device,…}: medians where something was measured repeatedly. */
    public static void wide(Dataset dataset, OutputStream out) throws IOException {
        List<Device> devices = dataset.devices();
        byArchitecture(
                dataset, out, devices.stream().map(DatasetWriter::wideColumn).toList(), (column, row) -> {
                    Device device = devices.get(column);
                    return device.invalid().get(row) ? INVALID : orEmpty(device.exactLatency(row));
                });
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
                for (String value : values(device, row)) {
                    csv.writeRecord(dataset.architectures().id(row), device.name(), value);
                }
            }
        }
        csv.flush();
    }

    /** The values of an architecture, in file order: none where the device has no row for it. */
    private static List<String> values(Device device, int row) {
        if (device.invalid().get(row)) {
            return List.of(INVALID);
        }
        Repeats repeats = device.repeats();
        if (repeats != null) {
            return Arrays.stream(repeats.values(row))
                    .mapToObj(ExactNumber::text)
                    .toList();
        }
        double latency = device.exactLatency(row);
        return Double.isNaN(latency) ? List.of() : List.of(ExactNumber.text(latency));
    }

    /** The name of the device's column in a file of its own. */
    private static String column(Device device) {
        if (device.unit() == LatencyUnit.MILLISECONDS) {
            return "latency_ms";
        }
        return device.costName() == null ? device.name() : device.costName();
    }

    /** The device's name; where a reader would take that for something else the unit stands behind it. */
    private static String wideColumn(Device device) {
        boolean cost = device.unit() == LatencyUnit.NONE;
        return HeaderNames.isPlainDevice(device.name(), cost)
                ? device.name()
                : device.name() + (cost ? " (no unit)" : " (ms)");
    }

    private static CsvWriter csv(OutputStream out) {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(OTHER_SEPARATORS)
                .build(new BufferedOutputStream(out));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String orEmpty(double value) {
        return Double.isNaN(value) ? "" : ExactNumber.text(value);
    }
}
