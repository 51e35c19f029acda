package org.proxylens.data.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.source.SourceFile;

/**
 * Decides what each column of a table is: first from the header which columns hold text, then, once it is known in
 * which of the others numbers stand, all the rest.
 */
final class ColumnRoles {
    private final SourceFile file;
    private final List<String> header;
    private final ColumnRole[] roles;
    private final @Nullable ImportSpec spec;

    /**
     * @param header the column names, stripped
     * @param spec what the user said, null where the header must do
     */
    ColumnRoles(SourceFile file, List<String> header, @Nullable ImportSpec spec) {
        this.file = file;
        this.header = header;
        this.spec = spec;
        roles = new ColumnRole[header.size()];
        refuseTwins();
        if (spec != null) {
            keysFrom(spec);
        }
        if (spec != null && spec.namesNumbers()) {
            numbersFrom(spec);
        } else {
            fromHeader();
        }
    }

    /** Whether the column is known to hold text. */
    boolean isText(int column) {
        return roles[column] != null && roles[column].isText();
    }

    /** The column of that use, -1 where there is none. */
    int find(ColumnRole.Use use) {
        for (int column = 0; column < roles.length; column++) {
            if (roles[column] != null && roles[column].use() == use) {
                return column;
            }
        }
        return -1;
    }

    /** Whether the user said which columns name the device, or that none does. */
    boolean said() {
        return spec != null && (spec.namesNumbers() || spec.oneRowPerDevice());
    }

    private void refuseTwins() {
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw file.refuse(1, "twin-columns", name);
            }
        }
    }

    private void fromHeader() {
        boolean saidDevices = find(ColumnRole.Use.DEVICE_NAME) >= 0;
        for (int column = 0; column < roles.length; column++) {
            String name = header.get(column);
            if (roles[column] != null) {
                continue;
            }
            if (HeaderNames.isId(name) && find(ColumnRole.Use.ID) < 0) {
                roles[column] = ColumnRole.ID;
            } else if (HeaderNames.isArch(name) && find(ColumnRole.Use.ARCH) < 0) {
                roles[column] = ColumnRole.ARCH;
            } else if (HeaderNames.isDevice(name)) {
                roles[column] = saidDevices ? ColumnRole.IGNORED : ColumnRole.DEVICE_NAME;
            } else if (Representatives.isNamedSo(name)) {
                roles[column] = ColumnRole.REPRESENTATIVE;
            } else if (name.isEmpty() || HeaderNames.isSpread(name)) {
                roles[column] = ColumnRole.IGNORED;
            }
        }
        numberedOtherwise();
        if (find(ColumnRole.Use.ID) < 0 && find(ColumnRole.Use.ARCH) < 0) {
            throw file.refuse(1, "no-arch-id", shorten(String.join(", ", header)));
        }
    }

    /**
     * Where no column is called arch_id, one that is called arch_index or the like; a mere index, and then an id, a name or a
     * model, only where nothing else names the architectures, as it may number the file's own rows. A table of an
     * architecture and an index alone is a map of them.
     */
    private void numberedOtherwise() {
        boolean named = find(ColumnRole.Use.ARCH) >= 0 && header.size() > 2;
        for (int column = 0; column < roles.length; column++) {
            String name = header.get(column);
            if (roles[column] == null && HeaderNames.isRowNumber(name)) {
                boolean id = find(ColumnRole.Use.ID) < 0 && (!named || HeaderNames.isArchIndex(name));
                roles[column] = id ? ColumnRole.ID : ColumnRole.IGNORED;
            }
        }
        for (int column = 0; column < roles.length; column++) {
            boolean unnamed = find(ColumnRole.Use.ID) < 0 && !named;
            if (unnamed && roles[column] == null && HeaderNames.isOtherId(header.get(column))) {
                roles[column] = ColumnRole.ID;
            }
        }
    }

    private void keysFrom(ImportSpec by) {
        for (int column = 0; column < roles.length; column++) {
            String name = header.get(column);
            if (name.equals(by.architectureColumn())) {
                roles[column] = by.architectureIsCell() ? ColumnRole.ARCH : ColumnRole.ID;
            } else if (by.deviceColumns().contains(name)) {
                roles[column] = ColumnRole.DEVICE_NAME;
            }
        }
    }

    private void numbersFrom(ImportSpec by) {
        for (int column = 0; column < roles.length; column++) {
            String name = header.get(column);
            if (roles[column] != null) {
                continue;
            }
            if (by.latencyColumns().contains(name)) {
                roles[column] = said(by, name);
            } else if (by.accuracyColumns().contains(name)) {
                roles[column] = ColumnRole.accuracy(name);
            } else {
                roles[column] = Representatives.isNamedSo(name) ? ColumnRole.REPRESENTATIVE : ColumnRole.IGNORED;
            }
        }
        String key = by.architectureColumn();
        if (key != null && find(ColumnRole.Use.ID) < 0 && find(ColumnRole.Use.ARCH) < 0) {
            throw file.refuse(1, "no-chosen-column", key);
        }
    }

    private static ColumnRole said(ImportSpec by, String name) {
        String device = by.oneRowPerDevice() || HeaderNames.latencyUnit(name) != null ? null : name;
        RawUnit unit = by.unit();
        HeaderNames.Named named = HeaderNames.withUnit(name);
        if (unit == null && named != null) {
            unit = named.unit();
            device = device == null ? null : named.name();
        } else if (unit == null) {
            RawUnit told = HeaderNames.latencyUnit(name);
            unit = told == null ? RawUnit.MILLISECONDS : told;
        }
        return unit == RawUnit.NONE ? ColumnRole.cost(device, name) : ColumnRole.latency(device, unit);
    }

    /**
     * Decides the rest.
     *
     * @param numeric the columns in which at least one number stands
     */
    List<ColumnRole> resolve(BitSet numeric) {
        if (spec == null || !spec.namesNumbers()) {
            guess(numeric);
        }
        return Arrays.asList(roles);
    }

    private void guess(BitSet numeric) {
        boolean architectures = file.place() == SourceFile.Place.ARCHITECTURES;
        BitSet open = open(numeric);
        for (int column = 0; column < roles.length; column++) {
            if (open.get(column) && (architectures || HeaderNames.isAccuracy(header.get(column)))) {
                roles[column] = ColumnRole.accuracy(HeaderNames.accuracy(header.get(column)));
            }
        }
        open = open(numeric);
        int latency = latencyColumn(open);
        boolean alone = latency >= 0 || onlyOne(open);
        if (!alone && find(ColumnRole.Use.DEVICE_NAME) >= 0 && open.cardinality() > 1) {
            throw file.refuse(1, "which-latency");
        }
        for (int column = 0; column < roles.length; column++) {
            if (roles[column] == null) {
                boolean energy = alone && latency >= 0 && open.get(column) && HeaderNames.isEnergy(header.get(column));
                roles[column] = energy
                        ? besideLatency(header.get(column))
                        : open.get(column) && (!alone || latency < 0 || column == latency)
                                ? device(column, alone)
                                : ColumnRole.IGNORED;
            }
        }
    }

    /** Whether the one column left is the file's device rather than a wide table's only one. */
    private boolean onlyOne(BitSet open) {
        boolean named = file.place() == SourceFile.Place.LATENCY_FOLDER || find(ColumnRole.Use.DEVICE_NAME) >= 0;
        return named && open.cardinality() == 1;
    }

    private BitSet open(BitSet numeric) {
        BitSet open = new BitSet();
        for (int column = 0; column < roles.length; column++) {
            open.set(column, roles[column] == null && numeric.get(column));
        }
        return open;
    }

    private int latencyColumn(BitSet open) {
        int first = -1;
        for (int column = open.nextSetBit(0); column >= 0; column = open.nextSetBit(column + 1)) {
            if (HeaderNames.latencyUnit(header.get(column)) != null) {
                if (HeaderNames.isMedian(header.get(column))) {
                    return column;
                }
                first = first < 0 ? column : first;
            }
        }
        return first;
    }

    private ColumnRole device(int column, boolean alone) {
        ColumnRole role = byName(column, alone);
        RawUnit unit = spec == null ? null : spec.unit();
        if (unit == null || role.use() != ColumnRole.Use.LATENCY) {
            return role;
        }
        return unit == RawUnit.NONE
                ? ColumnRole.cost(role.name(), header.get(column))
                : ColumnRole.latency(role.name(), unit);
    }

    private ColumnRole byName(int column, boolean alone) {
        String name = header.get(column);
        RawUnit unit = HeaderNames.latencyUnit(name);
        if (unit != null) {
            return ColumnRole.latency(null, unit);
        }
        HeaderNames.Named named = HeaderNames.withUnit(name);
        if (named != null && named.unit() == RawUnit.NONE) {
            return ColumnRole.cost(alone ? null : named.name(), named.name());
        }
        if (named != null) {
            return ColumnRole.latency(alone ? null : named.name(), named.unit());
        }
        if (alone) {
            return ColumnRole.cost(null, name);
        }
        return HeaderNames.isCost(name) ? ColumnRole.cost(name, name) : ColumnRole.latency(name, RawUnit.MILLISECONDS);
    }

    /** A cost of the device whose latency stands in the same row: named after both. */
    private ColumnRole besideLatency(String name) {
        boolean manyDevices = find(ColumnRole.Use.DEVICE_NAME) >= 0;
        return ColumnRole.cost(manyDevices ? name : file.deviceName() + "_" + name, name);
    }

    private static String shorten(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
