package org.proxylens.space.network;

import java.util.OptionalInt;

/**
 * What is free in a network whose architecture is given.
 *
 * @param batch pictures that go in at once
 * @param pixels along an edge of the input; what the space was published with where empty
 * @param classes of the classifier; what the space was published with where empty
 * @param seed of the weights
 */
public record NetworkShape(int batch, OptionalInt pixels, OptionalInt classes, long seed) {
    /** As the space was published, with seed 0. */
    public static NetworkShape published(int batch) {
        return new NetworkShape(batch, OptionalInt.empty(), OptionalInt.empty(), 0);
    }
}
