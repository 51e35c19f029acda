package org.proxylens.data.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which reader reads a file: the first that recognises its content; CSV, which takes any text, comes last. */
final class Readers {
    private final List<TableReader> readers;
    private final CsvTableReader csv;

    Readers(@Nullable ImportSpec spec) {
        csv = new CsvTableReader(spec);
        readers = List.of();
    }

    /** The reader of a binary or otherwise marked format; null where only CSV is left. */
    @Nullable
    TableReader marked(SourceFile file) {
        for (TableReader reader : readers) {
            if (reader.recognises(file)) {
                return reader;
            }
        }
        return null;
    }

    /** The reader of the file. */
    TableReader of(SourceFile file) {
        TableReader marked = marked(file);
        return marked == null ? csv : marked;
    }
}
