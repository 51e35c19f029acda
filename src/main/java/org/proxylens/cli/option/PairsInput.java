package org.proxylens.cli.option;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.study.ChosenPair;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The pairs that are shown in full. */
public final class PairsInput {
    @Option(names = "--pair", paramLabel = "PROXY:TARGET")
    private List<String> pairs = new ArrayList<>();

    /**
     * The pairs asked for, in their order; those that a study picked where none is.
     *
     * @param first the pair named by its two devices, which stands first; null for none
     */
    public List<ChosenPair> of(CommandLine command, Dataset dataset, @Nullable ChosenPair first, DatasetInput input) {
        Set<ChosenPair> all = new LinkedHashSet<>();
        if (first != null) {
            all.add(first);
        }
        for (String pair : pairs) {
            all.add(ChosenPair.read(pair).stream()
                    .filter(way -> dataset.device(way.proxy()).isPresent()
                            && dataset.device(way.target()).isPresent())
                    .findFirst()
                    .orElseThrow(() -> WrongUsage.of(command, "pair", pair, dataset.name())));
        }
        if (pairs.isEmpty()) {
            all.addAll(ChosenPair.of(dataset, input.studied(), List.of(), input.notes()));
        }
        return List.copyOf(all);
    }
}
