package org.proxylens.data.format;

import java.nio.file.Path;
import java.util.List;
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
        return open(List.of(path), OpenOptions.DEFAULT, progress);
    }

    /**
     * Opens several folders or files as one dataset: latencies here, accuracies there, one more device beside them. The
     * dataset is named after the first.
     *
     * @param sources at least one folder or file
     * @throws DataException where one cannot be used or they do not fit together
     */
    public static Dataset open(List<Path> sources, OpenOptions options, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
