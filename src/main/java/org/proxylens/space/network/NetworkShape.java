package org.proxylens.space.network;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * What is free in a network whose architecture is given.
 *
 * @param skeleton what surrounds the searched part
 * @param extent what of a cell is built
 * @param batch pictures that go in at once
 * @param pixels along an edge of the input; what belongs to the skeleton where empty
 * @param classes of the classifier; what belongs to the skeleton where empty
 * @param seed of the weights
 */
public record NetworkShape(
        Skeleton skeleton, Extent extent, int batch, OptionalInt pixels, OptionalInt classes, long seed) {
    /** What surrounds the searched part of a network. */
    public enum Skeleton {
        /** That with which the space was published. */
        PUBLISHED,
        /** For NAS-Bench-201: one cell a stage, 8, 16 and 32 channels, grey pictures of 8 × 8 pixels; that of the sample data. */
        SMALL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What of a cell is built, where some of its operations change nothing. */
    public enum Extent {
        /** Everything, as the published code runs it: an edge without an operation is a product with 0. */
        WHOLE,
        /** Without what does not reach the output, as converted models are. */
        REACHING,
        /** Without what the input does not reach either. */
        PRUNED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same with another part of cells. */
    public NetworkShape with(Extent other) {
        return new NetworkShape(skeleton, other, batch, pixels, classes, seed);
    }

    /** The same with other weights. */
    public NetworkShape with(long otherSeed) {
        return new NetworkShape(skeleton, extent, batch, pixels, classes, otherSeed);
    }

    /** As the space was published, with seed 0. */
    public static NetworkShape published(int batch) {
        return new NetworkShape(Skeleton.PUBLISHED, Extent.WHOLE, batch, OptionalInt.empty(), OptionalInt.empty(), 0);
    }
}
