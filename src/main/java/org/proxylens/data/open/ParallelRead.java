package org.proxylens.data.open;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.ReadFile;
import org.proxylens.data.source.SourceFile;

/** Reads files side by side on all cores. */
final class ParallelRead {
    private static final double SHARE_OF_WORK = 0.9;

    /** A file to read, and which of the opened folders and files it came from. */
    record Task(SourceFile file, int source) {}

    private ParallelRead() {}

    /**
     * Reads all files.
     *
     * @throws DataException that of the first file, in the order given, that cannot be used
     */
    static List<ReadFile> read(List<Task> tasks, Readers readers, Progress progress) {
        @Nullable ReadFile[] results = new @Nullable ReadFile[tasks.size()];
        @Nullable DataException[] refusals = new @Nullable DataException[tasks.size()];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, tasks.size()).parallel().forEach(at -> {
            Task task = tasks.get(at);
            try {
                results[at] = new ReadFile(
                        task.file(),
                        task.source(),
                        readers.of(task.file()).read(task.file(), progressOf(progress, done, tasks)));
            } catch (DataException e) {
                refusals[at] = e;
            } catch (OutOfMemoryError e) {
                refusals[at] = task.file()
                        .refuse("no-memory", Runtime.getRuntime().maxMemory() >> 20)
                        .because(e);
            }
            progress.at(SHARE_OF_WORK * done.incrementAndGet() / tasks.size());
        });
        List<ReadFile> files = new ArrayList<>();
        for (int at = 0; at < results.length; at++) {
            DataException refusal = refusals[at];
            if (refusal != null) {
                throw refusal;
            }
            ReadFile file = results[at];
            if (file != null) {
                files.add(file);
            }
        }
        return files;
    }

    /** The progress of one file among all; approximate, as files differ in size. */
    private static Progress progressOf(Progress whole, AtomicInteger done, List<Task> tasks) {
        return fraction -> whole.at(SHARE_OF_WORK * Math.min(1, (done.get() + fraction) / tasks.size()));
    }
}
