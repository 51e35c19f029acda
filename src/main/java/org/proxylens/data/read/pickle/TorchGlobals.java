package org.proxylens.data.read.pickle;

import java.util.Map;
import org.proxylens.data.read.tree.NumericArray;
import org.proxylens.data.read.tree.TreeTuple;

/** The names by which torch pickles tensors of numbers. */
final class TorchGlobals {
    private static final Map<String, NumericType> STORAGES = Map.of(
            "DoubleStorage", NumericType.FLOAT64,
            "FloatStorage", NumericType.FLOAT32,
            "HalfStorage", NumericType.FLOAT16,
            "BFloat16Storage", NumericType.BFLOAT16,
            "LongStorage", NumericType.INT64,
            "IntStorage", NumericType.INT32,
            "ShortStorage", NumericType.INT16,
            "CharStorage", NumericType.INT8,
            "ByteStorage", NumericType.UINT8,
            "BoolStorage", NumericType.BOOL);

    private TorchGlobals() {}

    /** Adds the names. */
    static void addTo(Map<String, Object> names) {
        STORAGES.forEach((name, type) -> names.put("torch." + name, type));
        names.put("torch._utils._rebuild_tensor_v2", (PickleGlobal) TorchGlobals::tensor);
        names.put("torch._utils._rebuild_tensor", (PickleGlobal) TorchGlobals::tensor);
        names.put("torch._utils._rebuild_parameter", (PickleGlobal)
                (arguments, context) -> context.argument(arguments, 0));
    }

    /** The storage that a persistent id ('storage', type, key, device, count) names. */
    static Object storage(Object id, PickleContext context) {
        TorchStorages storages = context.storages();
        if (storages == null) {
            throw context.in().refusal("torch-tensors-apart");
        }
        if (!(id instanceof TreeTuple tuple) || !context.text(tuple, 0).equals("storage")) {
            throw context.fail("torch-id");
        }
        NumericType type = context.as(NumericType.class, context.argument(tuple, 1), "torch-type");
        byte[] content = storages.content(context.text(tuple, 2));
        if (content == null || content.length % type.size() != 0) {
            throw context.fail("torch-cut-short");
        }
        context.budget().take(content.length / type.size(), Double.BYTES);
        return new Storage(type.decode(content, storages.order()));
    }

    /** _rebuild_tensor_v2(storage, offset, size, stride, …). */
    private static Object tensor(TreeTuple arguments, PickleContext context) {
        Storage storage = context.as(Storage.class, context.argument(arguments, 0), "torch-empty");
        int offset = context.index(arguments, 1);
        int[] lengths = Shapes.lengths(context.tuple(arguments, 2), context);
        TreeTuple strideTuple = context.tuple(arguments, 3);
        long count = Shapes.count(lengths, context);
        long[] strides = new long[lengths.length];
        long last = offset;
        for (int i = 0; i < lengths.length; i++) {
            strides[i] = context.index(strideTuple, i);
            last += strides[i] * Math.max(lengths[i] - 1, 0);
        }
        if (count > 0 && (last >= storage.values.length || last < 0)) {
            throw context.fail("torch-reach");
        }
        context.budget().take(count, Double.BYTES);
        return new NumericArray(Shapes.gather(storage.values, offset, lengths, strides, (int) count), lengths);
    }

    /** A tensor's content, widened. */
    private static final class Storage {
        private final double[] values;

        Storage(double[] values) {
            this.values = values;
        }
    }
}
