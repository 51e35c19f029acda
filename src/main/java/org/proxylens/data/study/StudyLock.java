package org.proxylens.data.study;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whether a study is open in another window of this user. The system takes a lock back from a program that ends in any way. */
public final class StudyLock implements AutoCloseable {
    private final FileChannel channel;

    private StudyLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Marks a study as open.
     *
     * @param folder where marks are kept
     * @return null where another has marked it already
     * @throws IOException where no mark can be made
     */
    public static @Nullable StudyLock of(Path folder, Path study) throws IOException {
        Files.createDirectories(folder);
        byte[] path = study.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
        Path mark = folder.resolve(UUID.nameUUIDFromBytes(path) + ".open");
        FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return new StudyLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        }
        channel.close();
        return null;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
