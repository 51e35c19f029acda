package org.proxylens.data.join;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.DataException;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.raw.RawLookup;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.space.Architecture;
import org.proxylens.space.Spaces;

/** Latencies from a lookup table: the sum of the means of an architecture's blocks. */
final class LookupSum {
    private static final Pattern BETWEEN_BLOCKS = Pattern.compile("\\s*\\|\\s*");

    private final RawLookup lookup;
    private final Set<String> missing = new LinkedHashSet<>();
    private final List<String> without = new ArrayList<>();

    LookupSum(RawLookup lookup) {
        this.lookup = lookup;
    }

    /**
     * The device; an architecture with a block that the table lacks is missing.
     *
     * @throws DataException where no architecture can be summed
     */
    Device device(String name, ArchitectureTable architectures) {
        double[] latencies = ColumnValues.missing(architectures.size());
        int summed = 0;
        for (int row = 0; row < latencies.length; row++) {
            Double sum = sum(architectures.arch(row));
            if (sum == null) {
                without.add(architectures.id(row));
            } else {
                latencies[row] = lookup.unit().toMilliseconds(sum);
                summed++;
            }
        }
        if (summed == 0) {
            throw missing.isEmpty()
                    ? DataException.at(lookup.file(), "lookup-without-blocks")
                    : DataException.at(
                            lookup.file(),
                            "lookup-lacks-block",
                            missing.iterator().next());
        }
        return lookup.unit() == RawUnit.NONE
                ? new Device(name, latencies, LatencyUnit.NONE, name, null, Map.of(), new BitSet())
                : Device.ofMilliseconds(name, latencies);
    }

    /** Whether the table has all blocks of the architecture. */
    boolean fits(String arch) {
        return sum(arch) != null;
    }

    private @Nullable Double sum(@Nullable String arch) {
        if (arch == null) {
            return null;
        }
        double sum = 0;
        for (String key : lookup.always()) {
            sum += mean(key, key);
        }
        List<String> blocks = blocks(arch);
        for (int position = 0; position < blocks.size(); position++) {
            sum += mean(blocks.get(position), position + "/" + blocks.get(position));
        }
        return Double.isNaN(sum) ? null : sum;
    }

    /** The blocks as the table names them, by their shapes where it has the first of these, else as the string does. */
    private List<String> blocks(String arch) {
        List<String> shapes = Spaces.read(arch).map(Architecture::lookupKeys).orElse(List.of());
        boolean named = shapes.isEmpty() || !lookup.means().containsKey(shapes.get(0));
        return named ? List.of(BETWEEN_BLOCKS.split(arch.strip(), -1)) : shapes;
    }

    /** The mean of a block, which a table may list for each position; NaN where it lacks the block. */
    private double mean(String block, String blockAtPosition) {
        Double mean = lookup.means().get(block);
        if (mean == null) {
            mean = lookup.means().get(blockAtPosition);
        }
        if (mean == null) {
            missing.add(block);
            return Double.NaN;
        }
        return mean;
    }

    /** The blocks that the table lacks; empty where it lacks none. */
    List<Problem> problems() {
        if (missing.isEmpty()) {
            return List.of();
        }
        return List.of(Problem.of(
                        Severity.WARNING,
                        "missing-block",
                        missing.size(),
                        missing.iterator().next(),
                        without.size())
                .at(lookup.file(), 0)
                .on(lookup.device())
                .counted(without.size(), without));
    }
}
