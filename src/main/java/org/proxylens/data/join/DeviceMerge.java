package org.proxylens.data.join;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.DataException;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Problem;
import org.proxylens.data.Repeats;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawTable;

/**
 * Makes one device of the columns that are called so (one, or several where its rows stand in several files): judges
 * every value, takes the median of repeats, marks what is invalid.
 */
final class DeviceMerge {
    private final String name;
    private final List<String> ids;
    private final double[] first;
    private final double[] second;
    private final int[] counts;
    private final BitSet marked = new BitSet();
    private final BitSet copied = new BitSet();
    private final Map<Integer, double[]> many = new HashMap<>();
    private final Map<Integer, Double> exact = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable RawColumn column;

    /** @param ids the architectures, by row of the dataset */
    DeviceMerge(String name, List<String> ids) {
        this.name = name;
        this.ids = ids;
        first = new double[ids.size()];
        second = new double[ids.size()];
        counts = new int[ids.size()];
        Arrays.fill(first, Double.NaN);
        Arrays.fill(second, Double.NaN);
    }

    /**
     * Adds a column.
     *
     * @param rows the dataset's row for each raw row, -1 where it has none
     */
    void add(RawTable table, RawColumn added, int[] rows) {
        if (column == null) {
            column = added;
        } else if (column.kind() != added.kind()) {
            throw DataException.at(table.file(), "latency-and-cost", name);
        }
        InvalidTally tally = new InvalidTally(table, name);
        double[] values = added.values();
        for (int raw = 0; raw < values.length; raw++) {
            if (rows[raw] >= 0) {
                double value = added.unit().toMilliseconds(values[raw]);
                if (value > 0 && value < Double.POSITIVE_INFINITY) {
                    if (added.copied().get(raw)) {
                        copied.set(rows[raw]);
                    }
                    Double exactly =
                            added.exact().isEmpty() ? null : added.exact().get(raw);
                    keep(
                            rows[raw],
                            value,
                            exactly == null ? value : added.unit().toMilliseconds(exactly));
                } else if (tally.add(added, raw, ids.get(rows[raw]))) {
                    marked.set(rows[raw]);
                }
            }
        }
        problems.addAll(tally.problems());
    }

    // a device with repeats is kept to the last bit: their median is no figure of a file
    private void keep(int row, double value, double exactly) {
        int count = ++counts[row];
        if (count == 1) {
            first[row] = value;
            if (value != exactly) {
                exact.put(row, exactly);
            }
        } else if (count == 2) {
            second[row] = exactly;
        } else {
            double[] values = many.computeIfAbsent(
                    row, key -> new double[] {exact.getOrDefault(row, first[row]), second[row], 0, 0});
            if (count > values.length) {
                values = Arrays.copyOf(values, 2 * values.length);
                many.put(row, values);
            }
            values[count - 1] = exactly;
        }
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
        boolean repeated = false;
        for (int row = 0; row < counts.length; row++) {
            repeated |= counts[row] > 1;
            if (counts[row] > 0) {
                invalid.clear(row);
            }
        }
        if (repeated) {
            exact.forEach((row, latency) -> first[row] = latency);
            exact.clear();
        }
        many.replaceAll((row, values) -> Arrays.copyOf(values, counts[row]));
        boolean cost = column.kind() == RawColumn.Kind.COST;
        return new Device(
                name,
                repeated ? medians() : first,
                cost ? LatencyUnit.NONE : LatencyUnit.MILLISECONDS,
                column.costName(),
                repeated ? new Repeats(counts, first, second, many) : null,
                attributes,
                invalid,
                exact,
                copied);
    }

    private double[] medians() {
        double[] medians = first.clone();
        for (int row = 0; row < medians.length; row++) {
            if (counts[row] == 2) {
                medians[row] = (first[row] + second[row]) / 2;
            }
        }
        many.forEach((row, values) -> medians[row] = ColumnValues.median(ColumnValues.rising(values)));
        return medians;
    }
}
