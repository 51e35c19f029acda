package org.proxylens.data.read.pickle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.read.tree.NumericArray;
import org.proxylens.data.read.tree.TreeDict;
import org.proxylens.data.read.tree.TreeList;
import org.proxylens.data.read.tree.TreeTuple;

/**
 * What a DataFrame is made of: two axes, and blocks of columns of one type, each with the places of its columns. pandas 1.3
 * and later construct it from (blocks, axes); before that its state was (axes, …, {'0.14.1': {axes, blocks}}).
 */
final class PandasBlocks implements PickleBuildable {
    private static final int MOST_COLUMNS = 20_000;

    private List<Object> axes = List.of();
    private List<Object> blocks = List.of();

    @Override
    public void build(Object state, PickleContext context) {
        TreeTuple tuple = context.as(TreeTuple.class, state, "pandas-shape");
        if (tuple.size() == 2) {
            blocks = items(tuple.get(0), context);
            axes = items(tuple.get(1), context);
            return;
        }
        if (!(context.argument(tuple, 3) instanceof TreeDict versions)
                || !(versions.get("0.14.1") instanceof TreeDict content)) {
            throw context.fail("pandas-shape");
        }
        axes = items(content.get("axes"), context);
        blocks = new ArrayList<>();
        for (Object block : items(content.get("blocks"), context)) {
            Object values = block instanceof TreeDict dict ? dict.get("values") : null;
            Object places = block instanceof TreeDict dict ? dict.get("mgr_locs") : null;
            if (values == null || places == null) {
                throw context.fail("pandas-shape");
            }
            blocks.add(new TreeTuple(values, places));
        }
    }

    /** The columns by name, in order, and before them the index as {@code index} gives it. */
    Object[] columns(PickleContext context) {
        if (axes.size() != 2) {
            throw context.fail("pandas-shape");
        }
        int rows = PandasFrame.length(axes.get(1), context);
        int width = PandasFrame.length(axes.get(0), context);
        if (width > MOST_COLUMNS) {
            throw context.fail("pandas-shape");
        }
        @Nullable Object[] columns = new @Nullable Object[width];
        for (Object block : blocks) {
            TreeTuple tuple = context.as(TreeTuple.class, block, "pandas-shape");
            place(
                    context.argument(tuple, 0),
                    places(context.argument(tuple, 1), width, context),
                    rows,
                    columns,
                    context);
        }
        Object[] all = new Object[width];
        for (int i = 0; i < width; i++) {
            Object column = columns[i];
            if (column == null) {
                throw context.fail("pandas-shape");
            }
            all[i] = column;
        }
        return all;
    }

    List<Object> axes() {
        return axes;
    }

    private static void place(
            Object values, int[] places, int rows, @Nullable Object[] columns, PickleContext context) {
        if (values instanceof PandasGlobals.ArrowTexts texts) {
            if (places.length != 1 || texts.texts().size() != rows) {
                throw context.fail("pandas-shape");
            }
            columns[places[0]] = texts.texts();
            return;
        }
        if (!(values instanceof NumericArray array) || array.values().length != (long) places.length * rows) {
            throw context.fail("pandas-shape");
        }
        for (int i = 0; i < places.length; i++) {
            List<Object> objects = array.objects();
            if (objects == null) {
                context.budget().take(rows, Double.BYTES);
                columns[places[i]] =
                        new NumericArray(Arrays.copyOfRange(array.values(), i * rows, (i + 1) * rows), rows);
            } else {
                context.budget().take(rows, 8);
                TreeList list = new TreeList();
                objects.subList(i * rows, (i + 1) * rows).forEach(list::add);
                columns[places[i]] = list;
            }
        }
    }

    /** The places of a block's columns: a slice or an array. */
    private static int[] places(Object placement, int width, PickleContext context) {
        double[] places;
        if (placement instanceof NumericArray array) {
            places = array.values();
        } else if (placement instanceof TreeTuple slice) {
            int start = context.index(slice, 0);
            int stop = context.index(slice, 1);
            int step = slice.size() > 2 && slice.get(2) instanceof Long ? Math.max(1, context.index(slice, 2)) : 1;
            if (stop > width) {
                throw context.fail("pandas-shape");
            }
            List<Double> sliced = new ArrayList<>();
            for (long at = start; at < stop; at += step) {
                sliced.add((double) at);
            }
            places = sliced.stream().mapToDouble(Double::doubleValue).toArray();
        } else {
            throw context.fail("pandas-shape");
        }
        int[] whole = new int[places.length];
        for (int i = 0; i < whole.length; i++) {
            if (!(places[i] >= 0 && places[i] < width)) {
                throw context.fail("pandas-shape");
            }
            whole[i] = (int) places[i];
        }
        return whole;
    }

    private static List<Object> items(@Nullable Object value, PickleContext context) {
        if (value instanceof TreeList list) {
            return list.items();
        }
        if (value instanceof TreeTuple tuple) {
            return tuple.items();
        }
        throw context.fail("pandas-shape");
    }
}
