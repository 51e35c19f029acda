package org.proxylens.cli.option;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What every question about a new device rests on: the devices that may be used, and the seed. */
public final class PoolInput {
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--pool", paramLabel = "A,B,…")
    private List<String> pool = new ArrayList<>();

    /** The seed. */
    public long seed() {
        return seed;
    }

    /** The pool's names; null for all but the target. */
    @Nullable
    public List<String> pool(CommandLine command, Dataset dataset) {
        return pool.isEmpty() ? null : DeviceNames.split(command, dataset, pool);
    }
}
