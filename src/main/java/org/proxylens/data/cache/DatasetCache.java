package org.proxylens.data.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.data.source.FileWriter;
import org.proxylens.data.source.PlatformFolder;
import org.slf4j.LoggerFactory;

/**
 * Datasets as they were read, in a folder that may be deleted at any time. What is damaged there, or cannot be written, is
 * as if it were not there. Several processes may use it at once: a file is moved into place whole and never changed.
 * It is written while others already work with the dataset.
 *
 * @param folder where they are; null for no cache at all
 * @param build which program reads and writes them
 * @param least a dataset from files of fewer bytes in all is read as quickly
 * @param most how many bytes are kept; those that were not used for longest go first
 * @param writer writes them
 */
public record DatasetCache(@Nullable Path folder, String build, long least, long most, Executor writer) {
    /** Keeps nothing. */
    public static final DatasetCache NONE = new DatasetCache(null, "", 0, 0, Runnable::run);

    /** The environment variable that names the folder, or is {@code off}. */
    public static final String VARIABLE = "PROXYLENS_CACHE";

    /** The system property that carries the folder to those who open datasets; unset for no cache. */
    public static final String PROPERTY = "proxylens.cache";

    private static final String OFF = "off";
    private static final String ENDING = ".columns";
    private static final long LEAST = 1L << 20;
    private static final long MOST = 512L << 20;
    private static final long PATIENCE_SECONDS = 5;

    /** One thread for what this process keeps, which neither works for others nor holds the process up. */
    private static final ExecutorService WRITER = new ThreadPoolExecutor(
            0,
            1,
            PATIENCE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            DatasetCache::daemon,
            new ThreadPoolExecutor.DiscardPolicy()); // what is read while the process ends

    private static Thread daemon(Runnable writes) {
        Thread thread = new Thread(writes, "cache");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Chooses the cache's place for this process.
     *
     * @return one line that says why there is none though the user named one; null where that is not so
     */
    public static @Nullable String choose(Map<String, String> variables) {
        String said = variables.getOrDefault(VARIABLE, "").strip();
        if (said.equalsIgnoreCase(OFF)) {
            return null;
        }
        try {
            Path folder = said.isEmpty()
                    ? PlatformFolder.CACHE.ofProcess(variables)
                    : Path.of(said).toAbsolutePath();
            System.setProperty(PROPERTY, folder.toString());
            return null;
        } catch (InvalidPathException e) {
            return Messages.text("cli.no-cache", e.getReason());
        }
    }

    /** The cache that was chosen for this process; none where no program file says which build this is. */
    public static DatasetCache ofProcess() {
        String folder = System.getProperty(PROPERTY, "");
        String build = folder.isEmpty() ? "" : program();
        return build.isEmpty() ? NONE : new DatasetCache(Path.of(folder), build, LEAST, MOST, WRITER);
    }

    /** Waits a little, before the process ends, until what is being written is whole; nothing is kept from then on. */
    public static void finish() {
        WRITER.shutdown();
        try {
            WRITER.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String program() {
        try {
            return ProgramFiles.of(Path.of(DatasetCache.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException | RuntimeException e) {
            return "";
        }
    }

    /** Whether a dataset is worth keeping that is read from files of so many bytes in all. */
    public boolean serves(long bytes) {
        return folder != null && bytes >= least;
    }

    /** The dataset of that key, as it was read. */
    public Optional<Dataset> find(CacheKey key) {
        Path file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Dataset dataset = CacheFile.read(file, key);
            use(file);
            return Optional.of(dataset);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // the dataset is read from its own files, and written here anew
            LoggerFactory.getLogger(DatasetCache.class).debug("{} is left alone", file, e);
            return Optional.empty();
        }
    }

    private static void use(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        } catch (IOException | RuntimeException e) {
            LoggerFactory.getLogger(DatasetCache.class).debug("{} may only be read", file, e);
        }
    }

    /**
     * Keeps a dataset as far as that can be done.
     *
     * @param now its key now that it is read: files that were written meanwhile belong to neither
     */
    public void keep(CacheKey key, Supplier<Optional<CacheKey>> now, Dataset dataset) {
        writer.execute(() -> {
            Path in = place();
            Path file = file(key);
            try {
                if (now.get().equals(Optional.of(key))) {
                    Files.createDirectories(in, CacheFile.rights(in, "rwx------"));
                    FileWriter.whole(file, part -> CacheFile.write(part, key, dataset, most));
                    bound(in);
                }
            } catch (IOException | RuntimeException | OutOfMemoryError e) {
                LoggerFactory.getLogger(DatasetCache.class).debug("{} is not kept", file, e);
            }
        });
    }

    private Path place() {
        if (folder == null) {
            throw new IllegalStateException("no cache");
        }
        return folder;
    }

    private Path file(CacheKey key) {
        return place().resolve(key.name() + ENDING);
    }

    private void bound(Path in) throws IOException {
        List<Path> kept;
        try (Stream<Path> files = Files.list(in)) {
            kept = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(DatasetCache::used).reversed())
                    .toList();
        }
        long sum = 0;
        for (Path file : kept) {
            long size = size(file);
            if (sum + size > most) {
                Files.deleteIfExists(file);
            } else {
                sum += size;
            }
        }
    }

    private static FileTime used(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // another process has deleted it
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
