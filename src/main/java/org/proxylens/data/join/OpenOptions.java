package org.proxylens.data.join;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.JoinBy;
import org.proxylens.data.table.ImportSpec;

/**
 * What the user may decide about opening.
 *
 * @param join what several sources are joined by
 * @param importSpec what the columns of a CSV are, said by hand; null where they explain themselves
 * @param architectures those of the sources that are lists of architectures: every number in them is an accuracy. A file
 *     called {@code architectures} is one anyway
 * @param architecturesAlone whether a list of architectures without any latency makes a dataset, of no device
 * @param sameDevices whether a device of one name in several sources is one device, measured repeatedly; else that is refused
 */
public record OpenOptions(
        JoinBy join,
        @Nullable ImportSpec importSpec,
        List<Path> architectures,
        boolean architecturesAlone,
        boolean sameDevices) {
    /** Everything decided by the files. */
    public static final OpenOptions DEFAULT = new OpenOptions(JoinBy.AUTO, null, List.of(), false, false);

    public OpenOptions {
        architectures = List.copyOf(architectures);
    }

    /** The same with that join. */
    public OpenOptions joinedBy(JoinBy by) {
        return new OpenOptions(by, importSpec, architectures, architecturesAlone, sameDevices);
    }

    /** The same with columns said by hand. */
    public OpenOptions importedBy(@Nullable ImportSpec spec) {
        return new OpenOptions(join, spec, architectures, architecturesAlone, sameDevices);
    }

    /** The same with those lists of architectures. */
    public OpenOptions withArchitectures(List<Path> lists) {
        return new OpenOptions(join, importSpec, lists, architecturesAlone, sameDevices);
    }

    /** The same where a list of architectures without any latency will do. */
    public OpenOptions orArchitecturesAlone() {
        return new OpenOptions(join, importSpec, architectures, true, sameDevices);
    }

    /** The same where a device of one name in several sources is one device, its rows repeats. */
    public OpenOptions withSameDevices() {
        return new OpenOptions(join, importSpec, architectures, architecturesAlone, true);
    }
}
