package org.proxylens.data.read.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Message;
import org.proxylens.data.read.tree.NumericArray;
import org.proxylens.data.read.tree.TreeList;
import org.proxylens.data.read.tree.TreeTuple;

/** The few names by which NumPy pickles its scalars, arrays and element types. */
final class NumpyGlobals {
    private NumpyGlobals() {}

    /** Adds the names. */
    static void addTo(Map<String, Object> names) {
        PickleGlobal scalar = NumpyGlobals::scalar;
        PickleGlobal reconstruct = (arguments, context) -> new NumericArray(new double[0], 0);
        PickleGlobal fromBuffer = NumpyGlobals::fromBuffer;
        for (String core : new String[] {"numpy.core", "numpy._core"}) {
            names.put(core + ".multiarray.scalar", scalar);
            names.put(core + ".multiarray._reconstruct", reconstruct);
            names.put(core + ".numeric._frombuffer", fromBuffer);
        }
        names.put("numpy.dtype", (PickleGlobal) NumpyType::of);
        names.put("numpy.ndarray", PickleNames.TOKEN);
    }

    /** scalar(dtype, bytes): a whole number, a float or a truth value. */
    private static Object scalar(TreeTuple arguments, PickleContext context) {
        NumpyType type = numeric(arguments, 0, context);
        byte[] bytes = context.bytes(arguments, 1);
        if (bytes.length != type.type().size()) {
            throw context.fail("numpy-number", bytes.length);
        }
        context.budget().take(24);
        if (type.type() == NumericType.BOOL) {
            return bytes[0] != 0;
        }
        if (type.type().isWhole()) {
            long value = type.type().whole(ByteBuffer.wrap(bytes).order(type.order()), 0);
            if (value >= 0 || type.type() != NumericType.UINT64) {
                return value;
            }
        }
        return type.type().decode(bytes, type.order())[0];
    }

    /** _frombuffer(buffer, dtype, shape, order). */
    private static Object fromBuffer(TreeTuple arguments, PickleContext context) {
        NumericArray array = new NumericArray(new double[0], 0);
        boolean fortran = context.text(arguments, 3).equals("F");
        fill(
                array,
                context.tuple(arguments, 2),
                numeric(arguments, 1, context),
                fortran,
                context.bytes(arguments, 0),
                context);
        return array;
    }

    /** Gives an array its content: what NumPy calls its state, (version, shape, dtype, fortran order, bytes). */
    static void build(NumericArray array, Object state, PickleContext context) {
        TreeTuple tuple = context.as(TreeTuple.class, state, "numpy-empty");
        int at = tuple.size() == 4 ? -1 : 0;
        if (type(tuple, at + 2, context).isObject()) {
            objects(array, tuple, at, context);
            return;
        }
        boolean fortran = Boolean.TRUE.equals(context.argument(tuple, at + 3));
        fill(
                array,
                context.tuple(tuple, at + 1),
                type(tuple, at + 2, context),
                fortran,
                context.bytes(tuple, at + 4),
                context);
    }

    /** An array of Python objects, which come as a list. */
    private static void objects(NumericArray array, TreeTuple state, int at, PickleContext context) {
        int[] lengths = Shapes.lengths(context.tuple(state, at + 1), context);
        boolean fortran = Boolean.TRUE.equals(context.argument(state, at + 3)) && lengths.length > 1;
        if (fortran
                || !(context.argument(state, at + 4) instanceof TreeList items)
                || Shapes.count(lengths, context) != items.size()) {
            throw context.fail("numpy-shape");
        }
        context.budget().take(items.size(), Double.BYTES * 2L);
        array.fillObjects(items.items(), lengths);
    }

    private static void fill(
            NumericArray array, TreeTuple shape, NumpyType type, boolean fortran, byte[] bytes, PickleContext context) {
        int[] lengths = Shapes.lengths(shape, context);
        long count = Shapes.count(lengths, context);
        if (count * type.type().size() != bytes.length) {
            throw context.fail("numpy-shape");
        }
        context.budget().take(count, Double.BYTES * (fortran ? 2L : 1L));
        double[] values = type.type().decode(bytes, type.order());
        array.fill(fortran ? Shapes.rowMajor(values, lengths) : values, lengths);
    }

    private static NumpyType type(TreeTuple arguments, int index, PickleContext context) {
        return context.as(NumpyType.class, context.argument(arguments, index), "numpy-type");
    }

    /** A type of numbers. */
    private static NumpyType numeric(TreeTuple arguments, int index, PickleContext context) {
        NumpyType type = type(arguments, index, context);
        if (type.isObject()) {
            throw context.in().refuse(Message.of("refused.pickle.numpy-value", "O"));
        }
        return type;
    }

    /** numpy.dtype as pickled: a code, then a state whose second item is the byte order. */
    static final class NumpyType implements PickleBuildable {
        private final @Nullable NumericType type;
        private ByteOrder order = ByteOrder.LITTLE_ENDIAN;

        private NumpyType(@Nullable NumericType type) {
            this.type = type;
        }

        static Object of(TreeTuple arguments, PickleContext context) {
            String code = context.text(arguments, 0);
            NumericType type = NumericType.ofCode(code);
            if (type == null && !code.equals("O8") && !code.equals("O")) {
                throw context.in().refuse(Message.of("refused.pickle.numpy-value", PickleInput.printable(code)));
            }
            return new NumpyType(type);
        }

        boolean isObject() {
            return type == null;
        }

        NumericType type() {
            if (type == null) {
                throw new IllegalStateException("objects");
            }
            return type;
        }

        ByteOrder order() {
            return order;
        }

        @Override
        public void build(Object state, PickleContext context) {
            TreeTuple tuple = context.as(TreeTuple.class, state, "numpy-byte-order");
            order = context.text(tuple, 1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        }
    }
}
