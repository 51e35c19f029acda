package org.proxylens.cli.option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.text.ClosestName;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.data.table.ImportSpec;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What the columns of a CSV are, said by hand where its header does not explain itself. */
final class ImportColumns {
    @Option(
            names = "--id-column",
            paramLabel = "COLUMN",
            description = "In a CSV that does not explain itself: the column of arch_ids.")
    private @Nullable String id;

    @Option(names = "--cell-column", paramLabel = "COLUMN", description = "The column of arch strings instead.")
    private @Nullable String cell;

    @Option(
            names = "--device-column",
            paramLabel = "COLUMN",
            description = "The column that names the device, in a table with a row per architecture and device.")
    private @Nullable String device;

    @Option(
            names = "--latency-columns",
            paramLabel = "A,B,…",
            split = ",",
            description = "The columns of latencies, each a device.")
    private List<String> latencies = new ArrayList<>();

    @Option(names = "--accuracy-columns", paramLabel = "A,B,…", split = ",", description = "The columns of accuracies.")
    private List<String> accuracies = new ArrayList<>();

    @Option(
            names = "--unit",
            paramLabel = "U",
            description = "Unit of these latencies: s, ms, us, ns or none; default: ms.")
    private @Nullable String unit;

    /**
     * The specification; null where nothing was said by hand.
     *
     * @param file the first file
     * @param onlyFile whether it must have all the columns, so that one misspelt is told at once
     */
    @Nullable
    ImportSpec spec(CommandLine command, Path file, boolean onlyFile) {
        if (id == null
                && cell == null
                && device == null
                && unit == null
                && latencies.isEmpty()
                && accuracies.isEmpty()) {
            return null;
        }
        if (id != null && cell != null) {
            throw WrongUsage.of(command, "id-and-cell-column");
        }
        if (latencies.isEmpty() && accuracies.isEmpty()) {
            throw WrongUsage.of(command, "no-number-columns");
        }
        if (device != null && latencies.size() != 1) {
            throw WrongUsage.of(command, "device-column");
        }
        ImportSpec spec = new ImportSpec(
                List.of(),
                id == null ? cell : id,
                cell != null,
                device,
                stripped(latencies),
                unit(command),
                stripped(accuracies));
        if (onlyFile) {
            check(command, file, spec, CsvPreview.of(file).header());
        }
        return spec;
    }

    private static void check(CommandLine command, Path file, ImportSpec spec, List<String> header) {
        for (String column : spec.columns()) {
            if (!header.isEmpty() && !header.contains(column)) {
                throw ClosestName.to(column, header)
                        .map(near -> WrongUsage.of(command, "no-such-column-near", column, file.getFileName(), near))
                        .orElseGet(() -> WrongUsage.of(
                                command, "no-such-column", column, file.getFileName(), String.join(", ", header)));
            }
        }
    }

    private RawUnit unit(CommandLine command) {
        return switch (unit == null ? "ms" : unit.toLowerCase(Locale.ROOT)) {
            case "s" -> RawUnit.SECONDS;
            case "ms" -> RawUnit.MILLISECONDS;
            case "us", "µs" -> RawUnit.MICROSECONDS;
            case "ns" -> RawUnit.NANOSECONDS;
            case "none" -> RawUnit.NONE;
            default -> throw WrongUsage.of(command, "unit", String.valueOf(unit));
        };
    }

    private static List<String> stripped(List<String> names) {
        return names.stream().map(String::strip).toList();
    }
}
