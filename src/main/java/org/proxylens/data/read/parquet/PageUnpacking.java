package org.proxylens.data.read.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.SourceFile;

/** Unpacks Parquet's pages (Snappy, gzip, Zstandard, LZ4) in Java alone, those of each column on a thread of its own. */
final class PageUnpacking implements CompressionCodecFactory {
    private final SourceFile file;
    private final MemoryBudget budget;

    /**
     * @param file to name in refusals
     * @param budget for what is unpacked
     */
    PageUnpacking(SourceFile file, MemoryBudget budget) {
        this.file = file;
        this.budget = budget;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case UNCOMPRESSED -> new Unpacker((packed, size) -> packed);
            case SNAPPY -> new Unpacker((packed, size) -> unpacked(new SnappyDecompressor(), packed, size));
            case ZSTD -> new Unpacker((packed, size) -> unpacked(new ZstdDecompressor(), packed, size));
            case LZ4_RAW -> new Unpacker((packed, size) -> unpacked(new Lz4Decompressor(), packed, size));
            case GZIP -> new Unpacker(PageUnpacking::gunzipped);
            default -> throw file.refuse("parquet-compression", codec);
        };
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("only reads");
    }

    @Override
    public void release() {
        // nothing is held
    }

    private static byte[] unpacked(Decompressor decompressor, byte[] packed, int size) {
        byte[] unpacked = new byte[size];
        int length = decompressor.decompress(packed, 0, packed.length, unpacked, 0, size);
        return length == size ? unpacked : Arrays.copyOf(unpacked, length);
    }

    private static byte[] gunzipped(byte[] packed, int size) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readNBytes(size);
        }
    }

    @FunctionalInterface
    private interface Unpack {
        byte[] unpack(byte[] packed, int size) throws IOException;
    }

    private final class Unpacker implements BytesInputDecompressor {
        private final Unpack unpack;
        private final MemoryBudget own = budget.shared();

        Unpacker(Unpack unpack) {
            this.unpack = unpack;
        }

        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            own.take(size);
            return BytesInput.from(unpack.unpack(packed.toInputStream().readAllBytes(), size));
        }

        @Override
        public void decompress(ByteBuffer packed, int packedSize, ByteBuffer into, int size) throws IOException {
            own.take(size);
            byte[] bytes = new byte[packedSize];
            packed.get(bytes);
            into.put(unpack.unpack(bytes, size));
        }

        @Override
        public void release() {
            // nothing is held
        }
    }
}
