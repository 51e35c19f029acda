package org.proxylens.space.network;

import java.util.Arrays;
import java.util.List;

/** A setting of a layer, by the name that ONNX gives it. */
public sealed interface Attribute {
    String name();

    /** A whole number. */
    record Whole(String name, long value) implements Attribute {}

    /** A number. */
    record Real(String name, float value) implements Attribute {}

    /** Whole numbers. */
    record Wholes(String name, List<Long> values) implements Attribute {
        public Wholes {
            values = List.copyOf(values);
        }

        static Wholes of(String name, long... values) {
            return new Wholes(name, Arrays.stream(values).boxed().toList());
        }
    }
}
