package org.proxylens.data;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Some rows of a dataset, in their order: the same devices on fewer architectures. */
final class RowSubset {
    private final int[] rows;

    /** @param kept the rows that stay */
    RowSubset(BitSet kept) {
        rows = kept.stream().toArray();
    }

    Dataset of(Dataset dataset) {
        return new Dataset(
                dataset.name(),
                of(dataset.architectures()),
                dataset.devices().stream().map(this::of).toList(),
                dataset.problems(),
                dataset.sources());
    }

    private ArchitectureTable of(ArchitectureTable table) {
        List<String> ids = new ArrayList<>(rows.length);
        List<@Nullable String> archs = new ArrayList<>();
        for (int row : rows) {
            ids.add(table.id(row));
            if (table.hasArchs()) {
                archs.add(table.arch(row));
            }
        }
        List<AccuracyColumn> accuracies = table.accuracies().stream()
                .map(column -> new AccuracyColumn(column.name(), ColumnValues.of(column.percent(), rows)))
                .toList();
        return new ArchitectureTable(ids, archs, accuracies);
    }

    private Device of(Device device) {
        BitSet invalid = new BitSet();
        BitSet copied = new BitSet();
        Map<Integer, Double> exact = new HashMap<>();
        for (int row = 0; row < rows.length; row++) {
            invalid.set(row, device.invalid().get(rows[row]));
            copied.set(row, device.copied().get(rows[row]));
            Double exactly = device.exact().get(rows[row]);
            if (exactly != null) {
                exact.put(row, exactly);
            }
        }
        Repeats repeats = device.repeats();
        return new Device(
                device.name(),
                ColumnValues.of(device.latencies(), rows),
                device.unit(),
                device.costName(),
                repeats == null ? null : of(repeats),
                device.attributes(),
                invalid,
                exact,
                copied);
    }

    private Repeats of(Repeats repeats) {
        int[] counts = new int[rows.length];
        Map<Integer, double[]> beyond = new HashMap<>();
        for (int row = 0; row < rows.length; row++) {
            counts[row] = repeats.counts()[rows[row]];
            double[] more = repeats.beyond().get(rows[row]);
            if (more != null) {
                beyond.put(row, more);
            }
        }
        return new Repeats(
                counts, ColumnValues.of(repeats.first(), rows), ColumnValues.of(repeats.second(), rows), beyond);
    }
}
