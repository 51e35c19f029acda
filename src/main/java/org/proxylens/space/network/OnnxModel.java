package org.proxylens.space.network;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A network as an ONNX model: opset {@value #OPSET}, intermediate representation {@value #REPRESENTATION}. Field numbers are those of {@code onnx.proto} (onnx/onnx).
 * Loaded by ONNX Runtime since 1.11.
 */
public final class OnnxModel {
    static final int OPSET = 17;
    static final int REPRESENTATION = 8;

    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private OnnxModel() {}

    /** The bytes of the model; the same network gives the same bytes. */
    public static byte[] of(Network network) {
        Protobuf graph = new Protobuf();
        network.nodes().forEach(node -> graph.message(1, node(node)));
        graph.text(2, network.name());
        network.tensors().forEach(tensor -> graph.message(5, tensor(tensor)));
        graph.message(11, value(network.input().name(), network.inputShape()));
        Value output = network.output();
        graph.message(12, value(output.name(), List.of((long) network.batch(), (long) output.channels())));
        Protobuf opset = new Protobuf().text(1, "").number(2, OPSET);
        return new Protobuf()
                .number(1, REPRESENTATION)
                .text(2, "ProxyLens")
                .message(7, graph)
                .message(8, opset)
                .bytes();
    }

    private static Protobuf node(Node node) {
        Protobuf message = new Protobuf();
        node.inputs().forEach(input -> message.text(1, input));
        message.text(2, node.output()).text(3, node.output()).text(4, node.operator());
        node.attributes().forEach(attribute -> message.message(5, attribute(attribute)));
        return message;
    }

    private static Protobuf attribute(Attribute attribute) {
        Protobuf message = new Protobuf().text(1, attribute.name());
        if (attribute instanceof Attribute.Real real) {
            return message.real(2, real.value()).number(20, 1);
        } else if (attribute instanceof Attribute.Whole whole) {
            return message.number(3, whole.value()).number(20, 2);
        }
        ((Attribute.Wholes) attribute).values().forEach(value -> message.number(8, value));
        return message.number(20, 7);
    }

    private static Protobuf tensor(Tensor tensor) {
        Protobuf message = new Protobuf();
        tensor.shape().forEach(length -> message.number(1, length));
        boolean whole = tensor instanceof Tensor.Whole;
        return message.number(2, whole ? INT64 : FLOAT)
                .text(8, tensor.name())
                .raw(9, numbers(tensor).array());
    }

    private static ByteBuffer numbers(Tensor tensor) {
        int size = Math.toIntExact(tensor.size());
        ByteBuffer bytes = ByteBuffer.allocate(size * (tensor instanceof Tensor.Whole ? Long.BYTES : Float.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        if (tensor instanceof Tensor.Whole whole) {
            whole.values().forEach(bytes::putLong);
        } else if (tensor instanceof Tensor.Filled filled) {
            for (int i = 0; i < size; i++) {
                bytes.putFloat(filled.value());
            }
        } else if (tensor instanceof Tensor.Random random) {
            SplittableRandom source = new SplittableRandom(random.seed());
            // even between the bounds that have this deviation: a tenth of the time that normal ones take, which each
            // visit would spend
            float bound = (float) (Math.sqrt(3) * random.deviation());
            float[] weights = new float[size];
            for (int i = 0; i < size; i++) {
                weights[i] = bound * (source.nextInt() * 0x1p-31f);
            }
            bytes.asFloatBuffer().put(weights);
        }
        return bytes;
    }

    private static Protobuf value(String name, List<Long> shape) {
        Protobuf axes = new Protobuf();
        shape.forEach(length -> axes.message(1, new Protobuf().number(1, length)));
        Protobuf tensor = new Protobuf().number(1, FLOAT).message(2, axes);
        return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
    }

    /** A message in the wire format of protocol buffers. Weights are megabytes: they stand in it as they are until the whole is written once. */
    private static final class Protobuf {
        private static final int VARINT = 0;
        private static final int LENGTH = 2;
        private static final int FIXED32 = 5;

        private final List<byte[]> before = new ArrayList<>();
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private int size;

        Protobuf number(int field, long value) {
            key(field, VARINT);
            varint(value);
            return this;
        }

        Protobuf real(int field, float value) {
            key(field, FIXED32);
            int bits = Float.floatToIntBits(value);
            for (int shift = 0; shift < Float.SIZE; shift += Byte.SIZE) {
                out.write(bits >>> shift);
            }
            return this;
        }

        Protobuf text(int field, String value) {
            return raw(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Protobuf message(int field, Protobuf value) {
            key(field, LENGTH);
            varint(value.size());
            close();
            value.close();
            value.before.forEach(this::append);
            return this;
        }

        Protobuf raw(int field, byte[] value) {
            key(field, LENGTH);
            varint(value.length);
            close();
            append(value);
            return this;
        }

        byte[] bytes() {
            close();
            ByteBuffer all = ByteBuffer.allocate(size);
            before.forEach(all::put);
            return all.array();
        }

        private int size() {
            return size + out.size();
        }

        private void append(byte[] part) {
            before.add(part);
            size += part.length;
        }

        private void close() {
            append(out.toByteArray());
            out.reset();
        }

        private void key(int field, int type) {
            varint(((long) field << 3) | type);
        }

        private void varint(long value) {
            long left = value;
            while ((left & ~0x7FL) != 0) {
                out.write((int) ((left & 0x7F) | 0x80));
                left >>>= 7;
            }
            out.write((int) left);
        }
    }
}
