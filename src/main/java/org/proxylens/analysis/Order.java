package org.proxylens.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.message.Messages;
import org.proxylens.rank.DeviceOrder;

/** The order of devices in a heatmap. */
public enum Order {
    /** Alike devices beside each other. */
    CLUSTER,
    /** By name, whatever its case. */
    NAME,
    /** As the dataset, or {@code --devices}, gives them. */
    GIVEN;

    /**
     * Matrix indices in that order.
     *
     * @param names the devices
     * @param srcc between them, symmetric, NaN where undefined
     */
    public int[] indices(List<String> names, double[][] srcc) {
        return switch (this) {
            case CLUSTER -> DeviceOrder.cluster(srcc);
            case NAME -> byName(names);
            case GIVEN -> IntStream.range(0, names.size()).toArray();
        };
    }

    private static int[] byName(List<String> names) {
        Comparator<String> order = String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder());
        return ColumnValues.sorted(IntStream.range(0, names.size()), Comparator.comparing(names::get, order));
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return Messages.key(this);
    }
}
