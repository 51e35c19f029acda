package org.proxylens.data.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawLookup;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.raw.ReadFile;

/**
 * Chooses between the search spaces of a file that holds several (HW-NAS-Bench): its lookup tables where other files list
 * architectures that they can sum, else its tables by architecture.
 */
public final class Alternatives {
    private Alternatives() {}

    /**
     * The same files, each with one search space.
     *
     * @param problems told what is not used
     */
    public static List<ReadFile> choose(List<ReadFile> files, List<Problem> problems) {
        List<ReadFile> chosen = new ArrayList<>();
        for (ReadFile file : files) {
            boolean lookups = file.contents().stream().anyMatch(RawLookup.class::isInstance);
            boolean tables = file.contents().stream().anyMatch(RawTable.class::isInstance);
            chosen.add(lookups && tables ? one(file, files, problems) : file);
        }
        return chosen;
    }

    private static ReadFile one(ReadFile file, List<ReadFile> files, List<Problem> problems) {
        boolean lookups = files.stream()
                .flatMap(other -> other.contents().stream())
                .anyMatch(content -> content instanceof RawTable table && fits(file, table));
        problems.add(Problem.of(Severity.INFO, "other-search-space")
                .worded(lookups ? "tables" : "lookups")
                .at(file.file().shown(), 0));
        List<RawContent> kept = file.contents().stream()
                .filter(content -> content instanceof RawLookup == lookups)
                .toList();
        return new ReadFile(file.file(), file.source(), kept);
    }

    private static boolean fits(ReadFile file, RawTable list) {
        String arch = firstArch(list);
        return arch != null
                && file.contents().stream()
                        .anyMatch(content -> content instanceof RawLookup lookup && new LookupSum(lookup).fits(arch));
    }

    private static @Nullable String firstArch(RawTable list) {
        List<@Nullable String> archs = list.archs();
        return archs == null
                ? null
                : archs.stream().filter(Objects::nonNull).findFirst().orElse(null);
    }
}
