package org.proxylens.figure.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureRaster;

/**
 * Writes a figure as PNG (ISO/IEC 15948) that says how many dots it has to the inch. Java's own writer asks for every pixel
 * by itself, and took longer than drawing them.
 */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] EIGHT_BITS_RGB = {8, 2, 0, 0, 0};
    private static final byte PER_METRE = 1;
    private static final byte LESS_ABOVE = 2;
    /** A higher one packs figures hardly tighter and takes much longer. */
    private static final int LEVEL = 4;

    private static final int CHUNK = 1 << 16;

    private PngFile() {}

    static void write(Figure<?> figure, double width, double height, double dpi, OutputStream out) throws IOException {
        double scale = dpi / FigureWriter.UNITS_PER_INCH;
        int wide = (int) Math.max(1, Math.round(width * scale));
        int high = (int) Math.max(1, Math.round(height * scale));
        int[] argb = new int[wide * high];
        FigureRaster.paint(figure, argb, wide, high, scale);
        int perMetre = (int) Math.round(dpi / FigureWriter.MM_PER_INCH * 1000);
        out.write(SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(wide)
                        .putInt(high)
                        .put(EIGHT_BITS_RGB)
                        .array());
        chunk(
                out,
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put(PER_METRE)
                        .array());
        pixels(argb, wide, high, out);
        chunk(out, "IEND", new byte[0]);
    }

    /** Rows less those above them, which in figures are mostly the same. */
    private static void pixels(int[] argb, int wide, int high, OutputStream out) throws IOException {
        Deflater deflater = new Deflater(LEVEL);
        try (DeflaterOutputStream packed =
                new DeflaterOutputStream(new BufferedOutputStream(new Chunks(out), CHUNK), deflater, CHUNK)) {
            byte[] row = new byte[1 + 3 * wide];
            row[0] = LESS_ABOVE;
            int[] above = new int[wide];
            for (int y = 0; y < high; y++) {
                int at = 1;
                for (int x = 0; x < wide; x++) {
                    int pixel = argb[y * wide + x];
                    int before = above[x];
                    row[at++] = (byte) ((pixel >> 16) - (before >> 16));
                    row[at++] = (byte) ((pixel >> 8) - (before >> 8));
                    row[at++] = (byte) (pixel - before);
                    above[x] = pixel;
                }
                packed.write(row);
            }
        } finally {
            deflater.end();
        }
    }

    private static void chunk(OutputStream out, String name, byte[] content) throws IOException {
        chunk(out, name, content, 0, content.length);
    }

    private static void chunk(OutputStream out, String name, byte[] content, int from, int length) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(content, from, length);
        out.write(ByteBuffer.allocate(8).putInt(length).put(type).array());
        out.write(content, from, length);
        out.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    /** Each piece that comes as a chunk; what it goes to stays open. */
    private static final class Chunks extends OutputStream {
        private final OutputStream out;

        Chunks(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            chunk(out, "IDAT", bytes, from, length);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }
    }
}
