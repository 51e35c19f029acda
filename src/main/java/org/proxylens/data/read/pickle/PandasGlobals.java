package org.proxylens.data.read.pickle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.read.tree.TreeDict;
import org.proxylens.data.read.tree.TreeList;
import org.proxylens.data.read.tree.TreeNone;
import org.proxylens.data.read.tree.TreeTuple;

/** The few names by which pandas 1 to 3 pickles a DataFrame of numbers and texts; its texts may be pyarrow's. */
final class PandasGlobals {
    private static final int WIDE = 8;

    private PandasGlobals() {}

    /** Adds the names. */
    static void addTo(Map<String, Object> names) {
        PickleGlobal frame = new Type(PandasFrame::new);
        names.put("pandas.DataFrame", frame);
        names.put("pandas.core.frame.DataFrame", frame);
        names.put("pandas.core.internals.managers.BlockManager", new Type(PandasBlocks::new));
        PickleGlobal arguments = (tuple, context) -> tuple;
        names.put("pandas._libs.internals._unpickle_block", arguments);
        names.put("pandas.core.indexes.base._new_Index", (PickleGlobal) (tuple, context) -> context.argument(tuple, 1));
        for (String index : new String[] {
            "Index",
            "RangeIndex",
            "core.indexes.base.Index",
            "core.indexes.range.RangeIndex",
            "core.indexes.numeric.Int64Index",
            "core.indexes.numeric.Float64Index"
        }) {
            names.put("pandas." + index, PickleNames.TOKEN);
        }
        PickleGlobal texts = new Type(ArrowTexts::new);
        names.put("pandas.arrays.ArrowStringArray", texts);
        names.put("pandas.core.arrays.string_arrow.ArrowStringArray", texts);
        PickleGlobal nothing = (tuple, context) -> TreeNone.NONE;
        names.put("pandas.StringDtype", nothing);
        names.put("pandas.core.arrays.string_.StringDtype", nothing);
        PickleGlobal first = (tuple, context) -> context.argument(tuple, 0);
        names.put("pyarrow.lib.type_for_alias", first);
        names.put("pyarrow.lib.py_buffer", first);
        names.put("pyarrow.lib._restore_array", (PickleGlobal) PandasGlobals::texts);
        names.put("pyarrow.lib.chunked_array", (PickleGlobal) PandasGlobals::chunks);
        for (String builtins : new String[] {"builtins", "__builtin__"}) {
            names.put(builtins + ".slice", arguments);
            names.put(builtins + ".bytearray", (PickleGlobal)
                    (tuple, context) -> new PyBytes(tuple.size() == 0 ? new byte[0] : context.bytes(tuple, 0)));
            names.put(builtins + ".object", PickleNames.TOKEN);
        }
    }

    /** _restore_array((type, length, nulls, offset, [validity, offsets, characters], …)): a list of texts. */
    private static Object texts(TreeTuple arguments, PickleContext context) {
        TreeTuple array = context.tuple(arguments, 0);
        String type = context.text(array, 0);
        boolean wide = type.equals("large_string");
        if ((!wide && !type.equals("string")) || !(context.argument(array, 4) instanceof TreeList list)) {
            throw context.in().refuse("pyarrow." + PickleInput.printable(type));
        }
        TreeTuple buffers = new TreeTuple(list.items().toArray());
        int length = context.index(array, 1);
        int offset = context.index(array, 3);
        byte[] characters = context.bytes(buffers, 2);
        ByteBuffer offsets = ByteBuffer.wrap(context.bytes(buffers, 1)).order(ByteOrder.LITTLE_ENDIAN);
        int width = wide ? WIDE : WIDE / 2;
        byte[] valid = buffers.get(0) == TreeNone.NONE ? null : context.bytes(buffers, 0);
        long last = (long) offset + length;
        if ((last + 1) * width > offsets.capacity() || (valid != null && last > valid.length * 8L)) {
            throw context.fail("pandas-shape");
        }
        context.budget().take(length, 64);
        TreeList texts = new TreeList();
        for (int at = offset; at < last; at++) {
            long from = wide ? offsets.getLong(at * width) : offsets.getInt(at * width);
            long to = wide ? offsets.getLong((at + 1) * width) : offsets.getInt((at + 1) * width);
            if (from < 0 || to < from || to > characters.length) {
                throw context.fail("pandas-shape");
            }
            context.budget().take(to - from);
            texts.add(
                    valid != null && ((valid[at >> 3] >> (at & 7)) & 1) == 0
                            ? TreeNone.NONE
                            : new String(characters, (int) from, (int) (to - from), StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** chunked_array([array, …], type). */
    private static Object chunks(TreeTuple arguments, PickleContext context) {
        TreeList all = new TreeList();
        if (context.argument(arguments, 0) instanceof TreeList chunks) {
            for (Object chunk : chunks.items()) {
                TreeList texts = context.as(TreeList.class, chunk, "pandas-shape");
                context.budget().take(texts.size(), 8);
                texts.items().forEach(all::add);
            }
        }
        return all;
    }

    /** A class of which an empty object is made, to be completed by its state. */
    static final class Type implements PickleGlobal {
        private final java.util.function.Supplier<PickleBuildable> empty;

        private Type(java.util.function.Supplier<PickleBuildable> empty) {
            this.empty = empty;
        }

        @Override
        public Object call(TreeTuple arguments, PickleContext context) {
            PickleBuildable made = empty.get();
            if (arguments.size() > 0) {
                made.build(arguments, context);
            }
            return made;
        }
    }

    /** The texts of a column, once its state is known. */
    static final class ArrowTexts implements PickleBuildable {
        private TreeList texts = new TreeList();

        @Override
        public void build(Object state, PickleContext context) {
            Object array = state instanceof TreeDict dict ? first(dict, "_pa_array", "_data", "_ndarray") : null;
            TreeList list = context.as(TreeList.class, array, "pandas-shape");
            texts = list;
        }

        TreeList texts() {
            return texts;
        }
    }

    /** The first of the keys that the dict has. */
    static @Nullable Object first(TreeDict dict, String... keys) {
        for (String key : keys) {
            Object value = dict.get(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
