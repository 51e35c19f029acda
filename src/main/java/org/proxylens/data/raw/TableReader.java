package org.proxylens.data.raw;

import java.util.List;
import org.proxylens.data.Progress;
import org.proxylens.data.source.SourceFile;

/**
 * Reads one file format into neutral tables. A reader judges nothing and joins nothing: invalid markers, repeats and keys
 * are left as they are for whoever asks and treats all formats alike. Readers keep no state and may be called from
 * several threads at once.
 */
public interface TableReader {
    /** The format's name as shown to the user: {@code CSV}, {@code pickle}, {@code Parquet}, … */
    String name();

    /**
     * Whether the file looks like this format, by its content ({@link SourceFile#head()}), never by its name. Cheap; must
     * not fail on any content.
     */
    boolean recognises(SourceFile file);

    /**
     * Reads the file.
     *
     * @return at least one table or lookup table
     * @throws DataException where it cannot be used ({@link SourceFile#refuse} words it)
     */
    List<RawContent> read(SourceFile file, Progress progress);
}
