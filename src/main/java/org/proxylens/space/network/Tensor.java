package org.proxylens.space.network;

import java.util.List;

/** Numbers that a network holds. */
public sealed interface Tensor {
    String name();

    /** Lengths along each axis. */
    List<Long> shape();

    /** How many numbers it holds. */
    default long size() {
        return shape().stream().mapToLong(Long::longValue).reduce(1, (a, b) -> a * b);
    }

    /** Weights around 0, spread evenly with that standard deviation, the same for the same seed. */
    record Random(String name, List<Long> shape, double deviation, long seed) implements Tensor {}

    /** One number everywhere. */
    record Filled(String name, List<Long> shape, float value) implements Tensor {}

    /** Whole numbers, such as a shape. */
    record Whole(String name, List<Long> values) implements Tensor {
        @Override
        public List<Long> shape() {
            return List.of((long) values.size());
        }
    }
}
