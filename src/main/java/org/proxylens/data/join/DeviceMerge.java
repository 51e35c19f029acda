package org.proxylens.data.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Problem;
import org.proxylens.data.Repeats;
import org.proxylens.data.SparseColumn;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawTable;

/**
 * Makes one device of the columns that are called so (one, or several where its rows stand in several files): judges
 * every value, takes the median of repeats, marks what is invalid.
 */
final class DeviceMerge {
    private final String name;
    private final List<String> ids;
    /** The first valid value of each row; no column of its own where a file's stands as it is. */
    private double[] first = {};
    /** The second one, and how many there are: once a row has two. */
    private double @Nullable [] second;

    private int[] counts = {};
    private final BitSet marked = new BitSet();
    private final BitSet copied = new BitSet();
    private final Map<Integer, double[]> many = new HashMap<>();
    private SparseColumn exact = new SparseColumn();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable RawColumn column;

    /** @param ids the architectures, by row of the dataset */
    DeviceMerge(String name, List<String> ids) {
        this.name = name;
        this.ids = ids;
    }

    /**
     * Adds a column.
     *
     * @param rows the dataset's row for each raw row, -1 where it has none
     */
    void add(RawTable table, RawColumn added, int[] rows) {
        if (column == null) {
            column = added;
        }
        InvalidTally tally = new InvalidTally(table, name);
        double[] values = added.values();
        double[] exactly = exactly(added);
        if (first.length == 0) {
            first = inPlace(rows) ? values : ColumnValues.missing(ids.size());
        }
        for (int raw = 0; raw < values.length; raw++) {
            int row = rows[raw];
            if (row < 0) {
                continue;
            }
            double value = added.unit().toMilliseconds(values[raw]);
            if (value > 0 && value < Double.POSITIVE_INFINITY) {
                if (added.copied().get(raw)) {
                    copied.set(row);
                }
                double last = exactly == values ? value : added.unit().toMilliseconds(exactly[raw]);
                if (first == values) {
                    first[row] = value;
                    addExact(row, value, last);
                } else {
                    keep(row, value, last);
                }
            } else {
                if (tally.add(added, raw, ids.get(row))) {
                    marked.set(row);
                }
                if (first == values) {
                    first[row] = Double.NaN;
                }
            }
        }
        problems.addAll(tally.problems());
    }

    private static double[] exactly(RawColumn column) {
        if (column.exact().isEmpty()) {
            return column.values();
        }
        double[] exactly = column.values().clone();
        column.exact().forEach((row, value) -> exactly[row] = value);
        return exactly;
    }

    /** Whether the raw rows are the dataset's own. */
    private boolean inPlace(int[] rows) {
        boolean same = rows.length == ids.size();
        for (int raw = 0; raw < rows.length && same; raw++) {
            same = rows[raw] == raw;
        }
        return same;
    }

    private void addExact(int row, double value, double exactly) {
        if (value != exactly) {
            exact.add(row, exactly);
        }
    }

    private int count(int row) {
        return second != null ? counts[row] : Double.isNaN(first[row]) ? 0 : 1;
    }

    // a device with repeats is kept to the last bit: their median is no figure of a file
    private void keep(int row, double value, double exactly) {
        int count = count(row) + 1;
        if (count == 1) {
            first[row] = value;
            addExact(row, value, exactly);
        } else {
            double[] seconds = second == null ? startRepeats() : second;
            if (count == 2) {
                seconds[row] = exactly;
            } else {
                double[] values = many.computeIfAbsent(row, key -> new double[] {first[row], seconds[row], 0, 0});
                if (count > values.length) {
                    values = Arrays.copyOf(values, 2 * values.length);
                    many.put(row, values);
                }
                values[count - 1] = exactly;
            }
        }
        if (second != null) {
            counts[row] = count;
        }
    }

    private double[] startRepeats() {
        counts = new int[first.length];
        for (int row = 0; row < counts.length; row++) {
            counts[row] = Double.isNaN(first[row]) ? 0 : 1;
        }
        double[] seconds = ColumnValues.missing(ids.size());
        second = seconds;
        return seconds;
    }

    /** What was found in the values. */
    List<Problem> problems() {
        return problems;
    }

    /** The device. */
    Device device(Map<String, String> attributes) {
        if (column == null) {
            throw new IllegalStateException("no column: " + name);
        }
        BitSet invalid = (BitSet) marked.clone();
        marked.stream().filter(row -> !Double.isNaN(first[row])).forEach(invalid::clear);
        double[] seconds = second;
        exact.settle();
        if (seconds != null) {
            exact.forEach((row, latency) -> {
                first[row] = latency;
                many.computeIfPresent(row, (key, values) -> {
                    values[0] = latency;
                    return values;
                });
            });
            exact = new SparseColumn();
            many.replaceAll((row, values) -> Arrays.copyOf(values, counts[row]));
        }
        boolean cost = column.kind() == RawColumn.Kind.COST;
        return new Device(
                name,
                seconds == null ? first : medians(seconds),
                cost ? LatencyUnit.NONE : LatencyUnit.MILLISECONDS,
                column.costName(),
                seconds == null ? null : new Repeats(counts, first, seconds, many),
                attributes,
                invalid,
                exact,
                copied);
    }

    private double[] medians(double[] seconds) {
        double[] medians = first.clone();
        for (int row = 0; row < medians.length; row++) {
            if (counts[row] == 2) {
                medians[row] = (first[row] + seconds[row]) / 2;
            }
        }
        many.forEach((row, values) -> medians[row] = ColumnValues.median(ColumnValues.rising(values)));
        return medians;
    }
}
