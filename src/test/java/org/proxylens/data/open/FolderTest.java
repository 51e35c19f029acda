package org.proxylens.data.open;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.data.join.OpenOptions;

/** What tests of small files begin with: a folder of their own to write them in. */
abstract class FolderTest {
    @TempDir
    Path temp;

    DatasetFolder folder;

    @BeforeEach
    void folder() {
        folder = new DatasetFolder(temp);
    }

    final Dataset open(OpenOptions options, String... names) {
        return Datasets.open(Stream.of(names).map(folder::path).toList(), options, Progress.NONE);
    }
}
