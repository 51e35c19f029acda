package org.proxylens.view.chart;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pixels that are painted off the FX thread and shown without copying them. */
final class FrameBuffer {
    private final int[] argb;
    private final int width;
    private final int height;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    /** A transparent image of a size in device pixels. */
    FrameBuffer(int width, int height) {
        this.width = width;
        this.height = height;
        argb = new int[width * height];
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    /** Premultiplied ARGB, row by row; painted while the image is not shown. */
    int[] argb() {
        return argb;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean hasSize(int wantedWidth, int wantedHeight) {
        return width == wantedWidth && height == wantedHeight;
    }

    WritableImage image() {
        return image;
    }

    /** Makes what was painted visible; on the FX thread. */
    void refresh() {
        buffer.updateBuffer(pixels -> null);
    }
}
