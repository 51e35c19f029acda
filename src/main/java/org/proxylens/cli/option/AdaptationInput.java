package org.proxylens.cli.option;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.sample.Design;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What {@code adapt} and {@code study} share: seed, design and the devices that may be used. */
public final class AdaptationInput {
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Option(names = "--design", paramLabel = "D", defaultValue = "random")
    private String design = "random";

    @Option(names = "--pool", paramLabel = "A,B,…")
    private List<String> pool = new ArrayList<>();

    @Option(names = "--proxy", paramLabel = "DEVICE")
    private @Nullable String proxy;

    /** The seed. */
    public long seed() {
        return seed;
    }

    /** How the measured architectures are picked. */
    public Design design(CommandLine command) {
        return design(command, design);
    }

    /** The ways in which they are picked, each once, where there may be several. */
    public List<Design> designs(CommandLine command) {
        return Arrays.stream(design.split(","))
                .map(name -> design(command, name.strip()))
                .distinct()
                .toList();
    }

    public static Design design(CommandLine command, String name) {
        return Arrays.stream(Design.values())
                .filter(known -> known.id().equals(name))
                .findFirst()
                .orElseThrow(() -> WrongUsage.of(command, "design", name));
    }

    /** The pool's names; null for all but the target. */
    @Nullable
    public List<String> pool(CommandLine command, Dataset dataset) {
        return pool.isEmpty() ? null : DeviceNames.split(command, dataset, pool);
    }

    /** The proxy's name, null where none was named. */
    @Nullable
    public String proxy(CommandLine command, Dataset dataset) {
        return proxy == null
                ? null
                : DeviceNames.device(command, dataset, proxy).name();
    }

    /** The method of that name. */
    public static AdaptationMethod method(CommandLine command, String name) {
        return AdaptationMethod.of(name)
                .orElseThrow(() -> WrongUsage.of(
                        command,
                        "no-such-method",
                        name,
                        String.join(
                                ", ",
                                Arrays.stream(AdaptationMethod.values())
                                        .map(AdaptationMethod::id)
                                        .toList())));
    }
}
