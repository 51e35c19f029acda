package org.proxylens.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    @Option(names = "--id-column", paramLabel = "COLUMN")
    private @Nullable String id;

    @Option(names = "--cell-column", paramLabel = "COLUMN")
    private @Nullable String cell;

    @Option(names = "--device-column", paramLabel = "A,B,…", split = ",")
    private List<String> devices = new ArrayList<>();

    @Option(names = "--where", paramLabel = "COLUMN=TEXT")
    private List<String> where = new ArrayList<>();

    @Option(names = "--latency-columns", paramLabel = "A,B,…", split = ",")
    private List<String> latencies = new ArrayList<>();

    @Option(names = "--accuracy-columns", paramLabel = "A,B,…", split = ",")
    private List<String> accuracies = new ArrayList<>();

    @Option(names = "--unit", paramLabel = "U")
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
                && devices.isEmpty()
                && where.isEmpty()
                && unit == null
                && latencies.isEmpty()
                && accuracies.isEmpty()) {
            return null;
        }
        if (id != null && cell != null) {
            throw WrongUsage.of(command, "id-and-cell-column");
        }
        if (!devices.isEmpty() && latencies.size() > 1) {
            throw WrongUsage.of(command, "device-column");
        }
        ImportSpec spec = new ImportSpec(
                List.of(),
                id == null ? cell : id,
                cell != null,
                stripped(devices),
                stripped(latencies),
                unit(command),
                stripped(accuracies),
                where(command));
        if (onlyFile && Files.isRegularFile(file)) {
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

    private @Nullable RawUnit unit(CommandLine command) {
        if (unit == null) {
            return null;
        }
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "s" -> RawUnit.SECONDS;
            case "ms" -> RawUnit.MILLISECONDS;
            case "us", "µs" -> RawUnit.MICROSECONDS;
            case "ns" -> RawUnit.NANOSECONDS;
            case "none" -> RawUnit.NONE;
            default -> throw WrongUsage.of(command, "unit", unit);
        };
    }

    private Map<String, List<String>> where(CommandLine command) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (String condition : where) {
            int equals = condition.indexOf('=');
            if (equals <= 0) {
                throw WrongUsage.of(command, "where", condition);
            }
            wanted.computeIfAbsent(condition.substring(0, equals).strip(), column -> new ArrayList<>())
                    .add(condition.substring(equals + 1).strip());
        }
        return wanted;
    }

    private static List<String> stripped(List<String> names) {
        return names.stream().map(String::strip).toList();
    }
}
