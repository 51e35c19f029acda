package org.proxylens.data.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;

/**
 * A hidden folder beside an output, for what is not whole yet: {@code .proxylens-<output>-<random>.part}. A mark,
 * {@code .proxylens-<output>.lock}, is locked as long as one writes: a second writer of the output is refused, and what a
 * killed one has left is told from what is being written, and removed by the next that writes to the folder. When the process
 * is interrupted it removes its own; a writer that goes on meanwhile finds no folder to write to.
 */
final class PartFile implements AutoCloseable {
    private static final String PREFIX = ".proxylens-";
    private static final String PART = ".part";
    private static final String MARK = ".lock";
    /** A folder into which another thread writes may have to be removed more than once. */
    private static final int TRIES = 100;

    /** The marks of this process: opening one again and closing it would give up its lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path mark;
    private final Path folder;
    private final Thread onInterrupt = new Thread(this::interrupt);
    private @Nullable FileChannel channel;
    private boolean interrupted;

    private PartFile(Path mark, Path folder) {
        this.mark = mark;
        this.folder = folder;
    }

    /**
     * Takes the place beside an output; sweeps its folder of what killed writers left there.
     *
     * @throws IOException where another writes that output, or nothing can be written there
     */
    static PartFile beside(Path output) throws IOException {
        sweep(Objects.requireNonNull(output.getParent(), "an absolute path"));
        // not the name itself, which may be as long as the system allows
        String name = PREFIX
                + Integer.toHexString(String.valueOf(output.getFileName()).hashCode());
        PartFile part = new PartFile(
                output.resolveSibling(name + MARK), output.resolveSibling(name + "-" + UUID.randomUUID() + PART));
        try {
            Runtime.getRuntime().addShutdownHook(part.onInterrupt);
            part.begin(output);
            return part;
        } catch (IllegalStateException stopping) {
            throw interrupted(output);
        } catch (IOException e) {
            part.close();
            throw e;
        }
    }

    private static IOException interrupted(Path output) {
        return new FileSystemException(output.toString(), null, Messages.text("write.interrupted"));
    }

    /** Makes mark and folder, unless the process is being interrupted: nobody would remove them then. */
    private synchronized void begin(Path output) throws IOException {
        if (interrupted) {
            throw interrupted(output);
        }
        channel = locked(mark);
        if (channel == null) {
            throw new FileSystemException(output.toString(), null, Messages.text("write.busy"));
        }
        Files.createDirectory(folder);
    }

    /** What is done when the process is interrupted. */
    void interrupt() {
        synchronized (this) {
            interrupted = true;
        }
        removeAll();
    }

    /** Where to write; nothing is there yet. */
    Path path() {
        return folder.resolve("whole");
    }

    /**
     * Puts what is whole into its place. An interruption waits for that; after one nothing is put there any more.
     *
     * @param place moves what is under the name it is given
     * @throws IOException where the process is being interrupted, or it cannot be moved
     */
    synchronized void finish(FileWriter.Part place) throws IOException {
        if (interrupted) {
            throw interrupted(folder);
        }
        place.write(path());
    }

    /** Gives the file the rights of the one it is to replace, where there is one and the system has such rights. */
    static void keepRights(Path old, Path file) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null && Files.isRegularFile(old)) {
            rights.setPermissions(Files.getPosixFilePermissions(old));
        }
    }

    @Override
    public void close() {
        removeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException stopping) {
            return; // the hook has found nothing left to remove, or will
        }
    }

    private void removeAll() {
        FileChannel held = channel;
        if (held == null) {
            return;
        }
        for (int tries = 0; Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && tries < TRIES; tries++) {
            remove(folder);
        }
        remove(mark);
        try (held) {
            HELD.remove(mark);
        } catch (IOException e) {
            return; // the lock goes with the process
        }
    }

    /** The file, locked; null where another holds it. On a file system without locks it counts as free. */
    private static @Nullable FileChannel locked(Path mark) throws IOException {
        if (!HELD.add(mark)) {
            return null;
        }
        boolean free = false;
        try {
            FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            free = isFree(channel);
            if (!free) {
                channel.close();
            }
            return free ? channel : null;
        } finally {
            if (!free) {
                HELD.remove(mark);
            }
        }
    }

    private static boolean isFree(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (IOException withoutLocks) {
            return true;
        }
    }

    private static void sweep(Path folder) {
        try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder, PREFIX + "*" + MARK)) {
            for (Path mark : marks) {
                FileChannel channel = locked(mark);
                if (channel != null) {
                    String name = String.valueOf(mark.getFileName());
                    String output = name.substring(0, name.length() - MARK.length());
                    try (channel;
                            DirectoryStream<Path> left = Files.newDirectoryStream(folder, output + "-*" + PART)) {
                        left.forEach(PartFile::remove);
                        remove(mark);
                    } finally {
                        HELD.remove(mark);
                    }
                }
            }
        } catch (IOException e) {
            return; // what cannot be listed or locked stays
        }
    }

    /** Removes a folder with what is in it, as far as it can be. */
    static void remove(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException | UncheckedIOException e) {
            return; // it is not there, or stays
        }
    }
}
