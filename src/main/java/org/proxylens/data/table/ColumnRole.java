package org.proxylens.data.table;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.raw.NumberColumn;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawUnit;

/**
 * What one column of a table is.
 *
 * @param use its use
 * @param name the device's or accuracy's name; null for a device named after its file or by the device column
 * @param unit the unit of its values
 * @param costName what a cost is called, null for all else
 */
record ColumnRole(
        Use use,
        @Nullable String name,
        RawUnit unit,
        @Nullable String costName) {
    /** Uses of a column. */
    enum Use {
        ID,
        ARCH,
        DEVICE_NAME,
        LATENCY,
        COST,
        ACCURACY,
        /** Names the architecture that was measured in place of the row's. */
        REPRESENTATIVE,
        /** Not read, and the user is told. */
        IGNORED
    }

    static final ColumnRole ID = new ColumnRole(Use.ID, null, RawUnit.NONE, null);
    static final ColumnRole ARCH = new ColumnRole(Use.ARCH, null, RawUnit.NONE, null);
    static final ColumnRole DEVICE_NAME = new ColumnRole(Use.DEVICE_NAME, null, RawUnit.NONE, null);
    static final ColumnRole REPRESENTATIVE = new ColumnRole(Use.REPRESENTATIVE, null, RawUnit.NONE, null);
    static final ColumnRole IGNORED = new ColumnRole(Use.IGNORED, null, RawUnit.NONE, null);

    static ColumnRole latency(@Nullable String device, RawUnit unit) {
        return new ColumnRole(Use.LATENCY, device, unit, null);
    }

    static ColumnRole cost(@Nullable String device, String costName) {
        return new ColumnRole(Use.COST, device, RawUnit.NONE, costName);
    }

    static ColumnRole accuracy(String name) {
        return new ColumnRole(Use.ACCURACY, name, RawUnit.NONE, null);
    }

    /** Whether the column holds text rather than numbers. */
    boolean isText() {
        return use == Use.ID || use == Use.ARCH || use == Use.DEVICE_NAME || use == Use.REPRESENTATIVE;
    }

    /** Whether the column orders architectures. */
    boolean isDevice() {
        return use == Use.LATENCY || use == Use.COST;
    }

    RawColumn column(NumberColumn numbers, int rows) {
        RawColumn.Kind kind =
                switch (use) {
                    case LATENCY -> RawColumn.Kind.LATENCY;
                    case COST -> RawColumn.Kind.COST;
                    case ACCURACY -> RawColumn.Kind.ACCURACY;
                    default -> throw new IllegalStateException("no numbers: " + use);
                };
        double[] values = numbers.values(rows);
        if (kind == RawColumn.Kind.ACCURACY) {
            numbers.exact().forEach((row, exactly) -> values[row] = exactly);
            return new RawColumn(name, kind, unit, costName, values, numbers.words());
        }
        return new RawColumn(name, kind, unit, costName, values, numbers.words(), numbers.exact(), new BitSet());
    }
}
