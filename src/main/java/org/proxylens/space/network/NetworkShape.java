package org.proxylens.space.network;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * What is free in a network whose architecture is given.
 *
 * @param skeleton what surrounds the searched part
 * @param batch pictures that go in at once
 * @param pixels along an edge of the input; what belongs to the skeleton where empty
 * @param classes of the classifier; what belongs to the skeleton where empty
 * @param seed of the weights
 */
public record NetworkShape(Skeleton skeleton, int batch, OptionalInt pixels, OptionalInt classes, long seed) {
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

    /** As the space was published, with seed 0. */
    public static NetworkShape published(int batch) {
        return new NetworkShape(Skeleton.PUBLISHED, batch, OptionalInt.empty(), OptionalInt.empty(), 0);
    }
}
