package org.proxylens.data.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;

/** The one way to write a file: beside its name, then moved into place, so that nothing is overwritten in part. */
public final class FileWriter {
    private FileWriter() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /** Writes to the stream, which the caller closes. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes what stands beside an output until it is whole. */
    @FunctionalInterface
    public interface Part {
        /** Makes the file or folder. */
        void write(Path part) throws IOException;
    }

    /**
     * Writes a file whole or not at all; its bytes are on the disk before its name is. A file that is replaced keeps its
     * rights. A link is followed, and what is no file (a pipe, a terminal) is written to as it is.
     *
     * @throws IOException where it cannot be written, naming {@code file} and no other; the old file, if any, then stands
     *     untouched
     */
    public static void write(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            stream(Files.newOutputStream(file), content);
            return;
        }
        if (Files.isDirectory(file) && !file.toString().isEmpty()) {
            throw new FileSystemException(file.toString(), null, Messages.text("write.folder"));
        }
        whole(file, part -> fresh(part, content));
    }

    /**
     * Writes a file that nobody looks for yet, such as one in a folder that is not whole.
     *
     * @throws IOException where it cannot be written, or stands already
     */
    public static void fresh(Path file, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            stream(Channels.newOutputStream(channel), out -> {
                content.writeTo(out);
                channel.force(true);
            });
        }
    }

    /**
     * Writes a file or a folder whole or not at all.
     *
     * @param write makes the file or folder under the name it is given
     * @throws IOException as {@link #write}
     */
    public static void whole(Path output, Part write) throws IOException {
        if (output.toString().isEmpty()) {
            throw new FileSystemException("\"\"", null, Messages.text("write.nameless"));
        }
        Path whole = target(output);
        if (whole.getParent() == null) {
            throw new FileSystemException(output.toString(), null, Messages.text("write.folder"));
        }
        try (PartFile part = PartFile.beside(whole)) {
            write.write(part.path());
            PartFile.keepRights(whole, part.path());
            move(part.path(), whole);
        } catch (IOException e) {
            throw named(output, e);
        }
    }

    /**
     * Writes files into a folder that is there, all of them or none; files of these names are replaced.
     *
     * @param write makes the files in the folder it is given
     * @throws IOException as {@link #write}, naming {@code folder}
     */
    public static void all(Path folder, Part write) throws IOException {
        try {
            into(folder.toRealPath(), write);
        } catch (IOException e) {
            throw named(folder, e);
        }
    }

    private static void into(Path folder, Part write) throws IOException {
        try (PartFile part = PartFile.beside(folder.resolve("all"))) {
            Files.createDirectory(part.path());
            write.write(part.path());
            List<Path> files;
            try (Stream<Path> list = Files.list(part.path())) {
                files = list.sorted().toList();
            }
            for (Path file : files) {
                Path there = folder.resolve(file.getFileName());
                if (Files.isDirectory(there)) {
                    String reason = Messages.text("write.in-the-way", String.valueOf(file.getFileName()));
                    throw new FileSystemException(there.toString(), null, reason);
                }
            }
            part.finish(whole -> {
                try (Replacing replacing = new Replacing(Files.createDirectory(whole.resolveSibling("old")))) {
                    for (Path file : files) {
                        replacing.with(file, target(folder.resolve(file.getFileName())));
                    }
                    replacing.done();
                }
            });
        }
    }

    private static Path target(Path output) throws IOException {
        if (Files.exists(output)) {
            return output.toRealPath();
        }
        Path whole = output.toAbsolutePath();
        return Files.isSymbolicLink(whole) ? whole.resolveSibling(Files.readSymbolicLink(whole)) : whole;
    }

    /** Libraries wrap what a stream throws in all sorts of exceptions: the stream's own is what counts. */
    private static void stream(OutputStream out, Content content) throws IOException {
        CheckedOutput checked = new CheckedOutput(out);
        try (checked) {
            content.writeTo(checked);
        } catch (IOException | RuntimeException | Error e) {
            IOException failure = checked.failure();
            if (failure != null) {
                throw failure;
            }
            throw e;
        }
        // one that a library has swallowed
        IOException failure = checked.failure();
        if (failure != null) {
            throw failure;
        }
    }

    /** The same failure of the file that the user named. */
    private static FileSystemException named(Path output, IOException e) {
        String file = output.toString();
        FileSystemException named;
        if (e instanceof AccessDeniedException) {
            named = new AccessDeniedException(file);
        } else if (e instanceof NoSuchFileException) {
            named = new NoSuchFileException(file);
        } else if (e instanceof FileAlreadyExistsException) {
            named = new FileAlreadyExistsException(file, null, reason(e));
        } else {
            named = new FileSystemException(file, null, reason(e));
        }
        named.initCause(e);
        return named;
    }

    // a full disk is told without the name of a file
    private static @Nullable String reason(IOException e) {
        return e instanceof FileSystemException inFiles ? inFiles.getReason() : e.getMessage();
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
