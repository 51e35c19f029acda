package org.proxylens.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;

/**
 * How the devices of a heatmap are arranged: in an order or sorted by one device's values, and the members of a group
 * together where they are grouped.
 *
 * @param order the order where they are not sorted
 * @param by what they are sorted by, null where they are not
 * @param groups the group of each device by matrix index, -1 for none, null where they are not grouped
 * @param pinned devices that stand first
 */
public record Arrangement(
        Order order, @Nullable SortBy by, @Nullable List<Integer> groups, Set<String> pinned) {

    /**
     * One device whose values sort all others, the best first.
     *
     * @param device its name
     * @param asTarget whether its column is meant, else its row
     */
    public record SortBy(String device, boolean asTarget) {}

    /**
     * Matrix indices in drawing order.
     *
     * @param values {@code [proxy][target]}, what the cells show; NaN where undefined, which comes last
     */
    public int[] indices(MatrixReading matrix, double[][] values, Measure measure) {
        Comparator<Integer> first =
                Comparator.comparing(i -> !pinned.contains(matrix.devices().get(i)));
        return ColumnValues.sorted(Arrays.stream(arranged(matrix, values, measure)), first);
    }

    private int[] arranged(MatrixReading matrix, double[][] values, Measure measure) {
        int[] indices = matrix.indices(order);
        int at = by == null ? -1 : matrix.devices().indexOf(by.device());
        if (by != null && at >= 0) {
            boolean column = by.asTarget();
            double sign = measure.largerIsBetter() ? -1 : 1;
            // a device is nearest to itself, whatever the others reach
            Comparator<Integer> best = Comparator.comparing((Integer i) -> i != at)
                    .thenComparingDouble(i -> sign * (column ? values[i][at] : values[at][i]));
            indices = ColumnValues.sorted(Arrays.stream(indices), best);
        }
        List<Integer> members = groups;
        if (members == null) {
            return indices;
        }
        Map<Integer, Integer> first = new LinkedHashMap<>();
        Arrays.stream(indices).forEach(i -> first.putIfAbsent(members.get(i), first.size()));
        return ColumnValues.sorted(
                Arrays.stream(indices), Comparator.comparing(i -> first.getOrDefault(members.get(i), 0)));
    }
}
