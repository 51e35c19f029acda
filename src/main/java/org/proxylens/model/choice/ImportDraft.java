package org.proxylens.model.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.read.csv.CsvPreview;
import org.proxylens.data.table.HeaderNames;
import org.proxylens.data.table.ImportSpec;

/**
 * What the user has said so far of the columns of a table.
 *
 * @param header the column names
 * @param uses what each column is, in the order of the header
 * @param unit the unit of the latencies
 */
public record ImportDraft(List<String> header, List<Use> uses, RawUnit unit) {
    private static final Pattern SPELLED = Pattern.compile("[|~,;(\\[ ]");

    /** What a column may be. */
    public enum Use {
        /** Names the architecture. */
        ARCH_ID,
        /** Writes the architecture out: a cell string, a list of blocks. */
        ARCH,
        /** Names the device of the row. */
        DEVICE,
        LATENCY,
        ACCURACY,
        UNUSED
    }

    public ImportDraft {
        header = List.copyOf(header);
        uses = List.copyOf(uses);
    }

    /** A first guess from names and values. */
    public static ImportDraft guess(CsvPreview preview) {
        List<Use> uses = new ArrayList<>();
        for (int column = 0; column < preview.header().size(); column++) {
            uses.add(guess(preview, column, uses));
        }
        List<String> latencies = new ArrayList<>();
        for (int column = 0; column < uses.size(); column++) {
            if (uses.get(column) == Use.LATENCY) {
                latencies.add(preview.header().get(column));
            }
        }
        return new ImportDraft(preview.header(), uses, unit(null, latencies));
    }

    /** The unit said, else the first that a column's name tells, else milliseconds. */
    private static RawUnit unit(@Nullable RawUnit said, List<String> latencies) {
        return said != null
                ? said
                : latencies.stream()
                        .flatMap(name -> HeaderNames.unit(name).stream())
                        .findFirst()
                        .orElse(RawUnit.MILLISECONDS);
    }

    /** What a remembered description says. */
    public static ImportDraft of(ImportSpec spec) {
        List<Use> uses = spec.header().stream().map(name -> use(spec, name)).toList();
        return new ImportDraft(spec.header(), uses, unit(spec.unit(), spec.latencyColumns()));
    }

    private static Use guess(CsvPreview preview, int column, List<Use> before) {
        String name = preview.header().get(column).toLowerCase(Locale.ROOT);
        boolean numbers = preview.rows().stream().anyMatch(row -> isNumber(row.get(column)));
        boolean named = before.contains(Use.ARCH_ID) || before.contains(Use.ARCH);
        if (!numbers) {
            boolean device = name.contains("device") || name.contains("hardware") || name.contains("platform");
            boolean repeated = preview.rows().stream()
                            .map(row -> row.get(column))
                            .distinct()
                            .count()
                    == 1;
            boolean wide = before.stream().filter(Use.LATENCY::equals).count() > 1;
            if (device || (named && repeated && !wide && !before.contains(Use.DEVICE))) {
                return Use.DEVICE;
            }
            return named ? Use.UNUSED : spelled(preview, column) ? Use.ARCH : Use.ARCH_ID;
        }
        if (!named && (name.contains("id") || name.contains("index") || name.contains("arch") || column == 0)) {
            return Use.ARCH_ID;
        }
        boolean accuracy = name.contains("acc") || name.contains("top1") || name.contains("top5");
        if (accuracy) {
            return Use.ACCURACY;
        }
        return before.contains(Use.DEVICE) && before.contains(Use.LATENCY) ? Use.UNUSED : Use.LATENCY;
    }

    // a cell string or a list of blocks is punctuated, a mere name is not
    private static boolean spelled(CsvPreview preview, int column) {
        return preview.rows().stream()
                .anyMatch(row -> SPELLED.matcher(row.get(column)).find());
    }

    private static Use use(ImportSpec spec, String name) {
        if (name.equals(spec.architectureColumn())) {
            return spec.architectureIsCell() ? Use.ARCH : Use.ARCH_ID;
        }
        if (spec.deviceColumns().contains(name)) {
            return Use.DEVICE;
        }
        if (spec.latencyColumns().contains(name)) {
            return Use.LATENCY;
        }
        return spec.accuracyColumns().contains(name) ? Use.ACCURACY : Use.UNUSED;
    }

    private static boolean isNumber(String text) {
        try {
            return !Double.isNaN(Double.parseDouble(text.trim()));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The same with another use of one column. */
    public ImportDraft with(int column, Use use) {
        List<Use> changed = new ArrayList<>(uses);
        changed.set(column, use);
        return new ImportDraft(header, changed, unit);
    }

    /** The same with another unit. */
    public ImportDraft with(RawUnit other) {
        return new ImportDraft(header, uses, other);
    }

    /** The key of the message that says what is wrong with it, empty where nothing is. */
    public Optional<String> complaint() {
        int latencies = columns(Use.LATENCY).size();
        if (columns(Use.ARCH_ID).size() + columns(Use.ARCH).size() > 1) {
            return Optional.of("import.two-architectures");
        }
        if (!columns(Use.DEVICE).isEmpty() && latencies != 1) {
            return Optional.of("import.long-one-latency");
        }
        return latencies + columns(Use.ACCURACY).size() == 0 ? Optional.of("import.nothing") : Optional.empty();
    }

    /** The description to open the table with; only where nothing is wrong. */
    public ImportSpec spec() {
        boolean cell = !columns(Use.ARCH).isEmpty();
        return new ImportSpec(
                header,
                first(cell ? Use.ARCH : Use.ARCH_ID),
                cell,
                columns(Use.DEVICE),
                columns(Use.LATENCY),
                unit,
                columns(Use.ACCURACY),
                Map.of());
    }

    private @Nullable String first(Use use) {
        List<String> names = columns(use);
        return names.isEmpty() ? null : names.get(0);
    }

    private List<String> columns(Use use) {
        List<String> names = new ArrayList<>();
        for (int column = 0; column < uses.size(); column++) {
            if (Objects.equals(uses.get(column), use)) {
                names.add(header.get(column));
            }
        }
        return names;
    }
}
