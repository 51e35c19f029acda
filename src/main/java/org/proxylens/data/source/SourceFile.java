package org.proxylens.data.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;
import org.proxylens.data.message.Message;
import org.proxylens.data.message.Messages;

/**
 * The one way to read the bytes of an untrusted file: bounded, unpacked where they are gzip, with the name that
 * messages show. Content is read from disk when first asked for and kept only as long as this object.
 */
public final class SourceFile {
    /** Bytes (after unpacking) beyond which a file is refused: 1 GB, or a quarter of a smaller heap. */
    public static final long MOST_BYTES =
            Math.min(1L << 30, Runtime.getRuntime().maxMemory() / 4);

    /** The name that stands for standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final int HEAD = 1 << 16;
    private static final int COPY = 1 << 16;
    private static final String[] ENDINGS = {
        ".gz",
        ".csv",
        ".tsv",
        ".txt",
        ".pickle",
        ".pkl",
        ".npy",
        ".npz",
        ".pt",
        ".pth",
        ".jsonl",
        ".json",
        ".yaml",
        ".yml",
        ".parquet",
        ".arrow",
        ".feather",
        ".ipc",
        ".xlsx"
    };

    /** Where in a dataset a file stands, which tells tables of the same columns apart. */
    public enum Place {
        /** In {@code latency/}: one device, named after the file. */
        LATENCY_FOLDER,
        /** {@code architectures.*}: arch strings and accuracies. */
        ARCHITECTURES,
        /** Anywhere else. */
        ANYWHERE
    }

    private final String shown;
    private final Place place;
    private final @Nullable Path path;
    private @Nullable InputStream pipe;
    private byte @Nullable [] content;
    private byte @Nullable [] head;

    /**
     * @param path a readable file
     * @param shown its name in messages: relative to the dataset, slashes forward
     */
    public SourceFile(Path path, String shown, Place place) {
        this.path = path;
        this.shown = shown;
        this.place = place;
    }

    private SourceFile(String shown, Place place, byte[] content) {
        this.path = null;
        this.shown = shown;
        this.place = place;
        this.content = content;
    }

    /** What comes in on standard input. */
    public static SourceFile standardInput(Place place) {
        SourceFile file = new SourceFile(Path.of(STANDARD_INPUT), Messages.text("source.standard-input"), place);
        file.pipe = System.in;
        return file;
    }

    /** A file held in memory, for tests and previews; unpacked where it is gzip. */
    public static SourceFile of(String shown, Place place, byte[] bytes) {
        SourceFile packed = new SourceFile(shown, place, bytes);
        return isPacked(bytes) ? new SourceFile(shown, place, packed.unpack(bytes)) : packed;
    }

    /** A part of this file, such as a sheet, under a name of its own: {@code file (part)}. It has no bytes of its own. */
    public SourceFile part(String name, Place itsPlace) {
        return new SourceFile(shown + " (" + name + ")", itsPlace, new byte[0]);
    }

    /** The name in messages. */
    public String shown() {
        return shown;
    }

    /** Where it stands in the dataset. */
    public Place place() {
        return place;
    }

    /** The path on disk; null for a file held in memory. */
    public @Nullable Path path() {
        return path;
    }

    /** The name of a device that has its own file: the file's name without folder and known endings. */
    public String deviceName() {
        String name = shown.substring(shown.lastIndexOf('/') + 1);
        name = without(without(name, ".gz"), ".bz2");
        name = without(name, ".pbz2");
        for (String ending : ENDINGS) {
            String shorter = without(name, ending);
            if (!shorter.equals(name)) {
                return shorter;
            }
        }
        return name;
    }

    private static String without(String name, String ending) {
        boolean ends =
                name.length() > ending.length() && name.toLowerCase(Locale.ROOT).endsWith(ending);
        return ends ? name.substring(0, name.length() - ending.length()) : name;
    }

    /** The first bytes (up to 65,536, unpacked): what a reader recognises its format by. */
    public synchronized byte[] head() {
        if (head == null) {
            head = content != null ? Arrays.copyOf(content, Math.min(content.length, HEAD)) : readHead();
        }
        return head;
    }

    /** The whole content, unpacked. Shared, not copied: treat as read-only. */
    public synchronized byte[] bytes() {
        if (content == null) {
            if (isPipe()) {
                byte[] first = head();
                content = content == null ? rest(first) : content;
            } else {
                byte[] raw = readAll();
                content = isPacked(raw) ? unpack(raw) : raw;
            }
        }
        return content;
    }

    /** How long the file is on disk where it can be read in blocks; 0 where it is packed, a pipe or held in memory. */
    public long blockLength() {
        try {
            return content != null || isPipe() || isPacked(head()) ? 0 : Files.size(onDisk());
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Some of the bytes on disk; for any thread.
     *
     * @param from where they start
     * @param most how many at most; fewer are read at the end of the file
     */
    public byte[] block(long from, int most) {
        try (FileChannel channel = FileChannel.open(onDisk())) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(most, Math.max(0, channel.size() - from)));
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = channel.read(bytes, from + bytes.position());
            }
            return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Lets go of the content where it can be read from disk again, once something is made of it. */
    public synchronized void release() {
        if (path != null && !isPipe()) {
            content = null;
        }
    }

    /** A refusal of this file for that reason. */
    public DataException refuse(String reason, Object... values) {
        return DataException.at(shown, reason, values);
    }

    /** A refusal that names a line, counted from 1. */
    public DataException refuse(long line, String reason, Object... values) {
        return DataException.at(shown + ":" + line, reason, values);
    }

    private byte[] readHead() {
        try {
            if (isPipe()) {
                byte[] raw = pipe().readNBytes(HEAD);
                if (!isPacked(raw)) {
                    return raw;
                }
                content = unpack(rest(raw));
                return Arrays.copyOf(content, Math.min(content.length, HEAD));
            }
            try (InputStream in = Files.newInputStream(onDisk())) {
                byte[] raw = in.readNBytes(HEAD);
                return isPacked(raw) ? unpackedHead(raw) : raw;
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether the bytes come but once: a pipe, a terminal. */
    private boolean isPipe() {
        return pipe != null || !Files.isRegularFile(onDisk());
    }

    private InputStream pipe() throws IOException {
        if (pipe == null) {
            pipe = Files.newInputStream(onDisk());
        }
        return pipe;
    }

    /** All of a pipe, of which the head is read. */
    private byte[] rest(byte[] before) {
        try (InputStream in = pipe()) {
            byte[] more = in.readNBytes((int) MOST_BYTES - before.length);
            if (in.read() >= 0) {
                throw tooLarge();
            }
            byte[] all = Arrays.copyOf(before, before.length + more.length);
            System.arraycopy(more, 0, all, before.length, more.length);
            return all;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private byte[] unpackedHead(byte[] raw) throws IOException {
        try (InputStream disk = Files.newInputStream(onDisk());
                InputStream in = unpacking(raw, disk)) {
            return in.readNBytes(HEAD);
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw e;
        } catch (IOException | IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    private byte[] readAll() {
        try {
            if (Files.size(onDisk()) > MOST_BYTES) {
                throw tooLarge();
            }
            return Files.readAllBytes(onDisk());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private byte[] unpack(byte[] raw) {
        try (InputStream in = unpacking(raw, new ByteArrayInputStream(raw))) {
            byte[] unpacked = in.readNBytes((int) MOST_BYTES);
            if (in.read() >= 0) {
                throw tooLarge();
            }
            return unpacked;
        } catch (IOException | IndexOutOfBoundsException e) {
            throw damaged(e);
        }
    }

    private Path onDisk() {
        if (path == null) {
            throw new IllegalStateException("no path: " + shown);
        }
        return path;
    }

    private DataException tooLarge() {
        return refuse("file-too-large", MOST_BYTES >> 20);
    }

    private DataException damaged(Exception cause) {
        return refuse("damaged-gzip").because(cause);
    }

    private DataException unreadable(IOException cause) {
        DataException refusal = cause instanceof NoSuchFileException
                ? refuse("no-such-file")
                : refuse("unreadable-file", reason(cause));
        return refusal.because(cause);
    }

    private static Object reason(IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return Message.of("refused.access-denied");
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message.replace('\n', ' ');
    }

    /** What a packed stream holds: gzip's or bzip2's. */
    private static InputStream unpacking(byte[] head, InputStream packed) throws IOException {
        return isGzip(head) ? new GZIPInputStream(packed, COPY) : new BZip2CompressorInputStream(packed, true);
    }

    private static boolean isPacked(byte[] bytes) {
        return isGzip(bytes) || BZip2CompressorInputStream.matches(bytes, bytes.length);
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }
}
