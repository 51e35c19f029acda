package org.proxylens.data.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Names all that a dataset follows from: what every file holds, under which name and as what it is read, what the user
 * decided, and the program that reads it.
 *
 * <p>What a file holds is told by its length and, for each 4 MB of it, by two checksums over different polynomials, 64 bits in
 * all. Processors have instructions for them, so that both together take less time than reading the bytes; a cryptographic
 * hash takes ten times as long under the compiler that commands and window run with. Whoever makes a file with the checksums
 * of another one on purpose shows himself the wrong data.
 *
 * @param name hexadecimal digits
 */
public record CacheKey(String name) {
    private static final long BLOCK = 4L << 20;

    private record Block(Path file, long from) {}

    /**
     * The key of a dataset.
     *
     * @param files those it is read from
     * @param said all else that it follows from: texts, numbers, enums, records, and lists of these
     * @throws IOException where a file cannot be read
     */
    public static CacheKey of(List<Path> files, List<?> said) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path file : files) {
            long length = Files.size(file);
            for (long from = 0; from == 0 || from < length; from += BLOCK) {
                blocks.add(new Block(file, from));
            }
        }
        @Nullable Object[] sums = new @Nullable Object[blocks.size()];
        SideBySide.each(blocks, (at, block, buffer) -> sums[at] = sums(block, buffer));
        byte[] all = new ValueWriter().write(List.of(said, Arrays.asList(sums))).tree();
        return new CacheKey(HexFormat.of().formatHex(digest().digest(all)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** Where a block starts, how many bytes it has and its checksums. */
    private static List<Long> sums(Block block, ByteBuffer buffer) throws IOException {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        long read = 0;
        try (FileChannel channel = FileChannel.open(block.file())) {
            while (read < BLOCK && channel.read(buffer.clear(), block.from() + read) > 0) {
                buffer.flip().limit((int) Math.min(buffer.limit(), BLOCK - read));
                read += buffer.limit();
                one.update(buffer);
                other.update(buffer.rewind());
            }
        }
        return List.of(block.from(), read, one.getValue(), other.getValue());
    }
}
