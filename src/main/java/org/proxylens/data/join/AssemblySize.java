package org.proxylens.data.join;

import java.util.HashSet;
import java.util.List;
import org.proxylens.data.DataException;
import org.proxylens.data.raw.RawColumn;

/** Judges what a dataset takes before it is put together, so that a crafted file can neither fill the heap nor keep the
 * checks busy for hours. */
public final class AssemblySize {
    /** An id, perhaps an arch string, and their places in maps. */
    private static final long PER_ROW = 250;
    /** A value as it stands, with its repeat and its count, and sorted. */
    private static final long PER_VALUE = 28;
    /** A value as read, and once more where it is a repeat. */
    private static final long PER_MEASUREMENT = 16;

    /** Every pair of devices is compared. */
    private static final int MOST_DEVICES = 5_000;

    private AssemblySize() {}

    /**
     * Refuses tables that make too large a dataset.
     *
     * @param memory what there is, in bytes
     */
    public static void check(List<Link> links, long memory) {
        long most = 0;
        long values = 0;
        long devices = 0;
        for (Link link : links) {
            most = Math.max(most, link.table().rows());
            devices +=
                    link.table().columns().stream().filter(RawColumn::isDevice).count();
            values += (long) link.table().rows() * link.table().columns().size();
        }
        if (devices > MOST_DEVICES) {
            throw DataException.at(links.get(0).table().file(), "too-many-devices", devices, MOST_DEVICES);
        }
        long rows = most;
        if (bytes(rows, values, values) > memory) {
            rows = distinct(links);
        }
        long bytes = bytes(rows, most == 0 ? 0 : (long) ((double) values * rows / most), values);
        if (bytes > memory) {
            throw DataException.at(
                    links.get(0).table().file(), "too-large-dataset", rows, values, bytes >> 20, memory >> 20);
        }
    }

    /**
     * What a dataset takes, in bytes.
     *
     * @param rows distinct architectures
     * @param values numbers of these, one for each column
     * @param measurements numbers as read, repeats among them
     */
    public static long bytes(long rows, long values, long measurements) {
        return rows * PER_ROW + values * PER_VALUE + measurements * PER_MEASUREMENT;
    }

    /** The most architectures that one table names: repeats are rows too. */
    private static long distinct(List<Link> links) {
        long most = 0;
        for (Link link : links) {
            List<String> ids = link.table().ids();
            most = Math.max(most, ids == null ? link.table().rows() : new HashSet<>(ids).size());
        }
        return most;
    }
}
