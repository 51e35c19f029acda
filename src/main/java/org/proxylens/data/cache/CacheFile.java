package org.proxylens.data.cache;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.proxylens.data.Dataset;

/**
 * A dataset in a file: a header, a tree of values and the columns behind it, each with its checksum. It has no other
 * use than to be read again by the same program on the same kind of machine.
 */
final class CacheFile {
    /** Changes with the format. */
    private static final String MARK = "ProxyLens columns 1 ";

    /** The bytes of the tree's length and of its checksum. */
    private static final int SIZES = 2 * Integer.BYTES;

    private CacheFile() {}

    /**
     * Writes a dataset, for the user's own eyes where the file system knows them.
     *
     * @param most how many bytes it may take
     * @throws IOException where the dataset takes more or holds what is not kept, or the file cannot be written
     */
    static void write(Path file, CacheKey key, Dataset dataset, long most) throws IOException {
        ValueWriter values = new ValueWriter().write(dataset);
        byte[] tree = values.tree();
        long length = begin(key).length + SIZES + (long) tree.length;
        for (Object array : values.arrays()) {
            length += NumberBytes.length(array);
        }
        if (length > most) {
            throw new IOException("larger than all that is kept: " + length);
        }
        Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, fresh, rights(file, "rw-------"))) {
            OutputStream out = Channels.newOutputStream(channel);
            out.write(begin(key));
            byte[] sizes = new byte[SIZES];
            ByteBuffer.wrap(sizes).putInt(tree.length).putInt(NumberBytes.sum(tree));
            out.write(sizes);
            out.write(tree);
            for (Object array : values.arrays()) {
                out.write(NumberBytes.of(array));
            }
        }
    }

    /** What makes a file or folder with these rights, where the file system has such. */
    static FileAttribute<?>[] rights(Path path, String rights) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    /**
     * The dataset of a key.
     *
     * @throws IOException where the file is another's, is damaged or is not there
     * @throws RuntimeException where it is damaged too
     */
    static Dataset read(Path file, CacheKey key) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            byte[] begin = begin(key);
            byte[] header = fetch(channel, 0, begin.length + SIZES);
            if (!Arrays.equals(begin, 0, begin.length, header, 0, begin.length)) {
                throw new IOException("another key or format");
            }
            ByteBuffer sizes = ByteBuffer.wrap(header, begin.length, SIZES);
            int length = sizes.getInt();
            if (length < 0 || length > channel.size()) {
                throw new IOException("length of the tree: " + length);
            }
            byte[] tree = fetch(channel, header.length, length);
            if (NumberBytes.sum(tree) != sizes.getInt()) {
                throw new IOException("the tree is damaged");
            }
            ValueReader values = new ValueReader(ByteBuffer.wrap(tree), header.length + (long) length, channel.size());
            Object value = values.read();
            if (!(value instanceof Dataset dataset) || !values.isWhole()) {
                throw new IOException("no whole dataset");
            }
            fill(channel, values.arrays());
            return dataset;
        }
    }

    private static void fill(FileChannel channel, List<ValueReader.Unfilled> arrays) throws IOException {
        SideBySide.each(arrays, (at, array, buffer) -> {
            CRC32C sum = new CRC32C();
            int done = 0;
            while (done < array.length()) {
                buffer.clear().limit(Math.min(buffer.capacity(), array.length() - done));
                fetch(channel, array.from() + done, buffer);
                sum.update(buffer.flip());
                NumberBytes.fill(array.array(), done, buffer.rewind());
                done += buffer.limit();
            }
            if ((int) sum.getValue() != array.sum()) {
                throw new IOException("a column is damaged");
            }
        });
    }

    private static byte[] begin(CacheKey key) {
        return (MARK + key.name()).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] fetch(FileChannel channel, long from, int length) throws IOException {
        byte[] bytes = new byte[length];
        fetch(channel, from, ByteBuffer.wrap(bytes));
        return bytes;
    }

    private static void fetch(FileChannel channel, long from, ByteBuffer into) throws IOException {
        while (into.hasRemaining()) {
            if (channel.read(into, from + into.position()) < 0) {
                throw new EOFException("cut short");
            }
        }
    }
}
