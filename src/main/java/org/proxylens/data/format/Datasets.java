package org.proxylens.data.format;

import java.nio.file.Path;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;

/** The door to every supported file: opens a dataset whatever its form. */
public final class Datasets {
    private Datasets() {}

    /**
     * Opens a folder or file of any supported form.
     *
     * @throws DataException where it cannot be used, with one line that says what, where and what to do
     */
    public static Dataset open(Path path, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
