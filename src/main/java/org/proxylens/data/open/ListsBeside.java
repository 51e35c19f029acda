package org.proxylens.data.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.raw.ReadFile;
import org.proxylens.data.source.SourceFile;

/**
 * Finds, among files that stand beside a folder of latencies, the list or map that says which architectures these are (HELP's
 * {@code str_arch2idx.pt}, {@code metainfo.pt}). Such a file has no name to go by: it counts only where it reads as
 * architectures, as many as there are latencies, and nothing else. Whatever else stands there is no part of the dataset.
 */
final class ListsBeside {
    private ListsBeside() {}

    /**
     * The one file that names the architectures; null where none does or they are named already.
     *
     * @param latencies what was read of the folder itself
     */
    static @Nullable ReadFile find(List<SourceFile> candidates, int source, List<ReadFile> latencies, Readers readers) {
        List<RawTable> tables = latencies.stream()
                .filter(file -> file.source() == source)
                .flatMap(file -> file.contents().stream())
                .filter(RawTable.class::isInstance)
                .map(RawTable.class::cast)
                .toList();
        if (tables.stream().anyMatch(table -> table.archs() != null)) {
            return null;
        }
        for (SourceFile candidate : candidates) {
            List<RawContent> contents = contents(candidate, readers);
            boolean names = contents.size() == 1
                    && contents.get(0) instanceof RawTable list
                    && list.archs() != null
                    && list.columns().isEmpty()
                    && tables.stream().anyMatch(table -> table.rows() == list.rows());
            if (names) {
                return new ReadFile(candidate, source, contents);
            }
        }
        return null;
    }

    private static List<RawContent> contents(SourceFile candidate, Readers readers) {
        try {
            return readers.of(candidate).read(candidate, Progress.NONE);
        } catch (DataException e) {
            return List.of(); // whatever it is, it is no part of the dataset
        }
    }
}
