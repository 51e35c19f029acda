package org.proxylens.data.read.pickle;

import java.util.List;
import org.proxylens.data.read.tree.NumericArray;
import org.proxylens.data.read.tree.TreeDict;
import org.proxylens.data.read.tree.TreeList;
import org.proxylens.data.table.TableHeaders;

/** A DataFrame as a dict from column to list, with its index as arch_id unless a column names the architectures. */
final class PandasFrame implements PickleBuildable {
    private static final String ID = "arch_id";

    private TreeDict table = new TreeDict();

    @Override
    public void build(Object state, PickleContext context) {
        if (!(state instanceof TreeDict dict)
                || !(PandasGlobals.first(dict, "_mgr", "_data") instanceof PandasBlocks blocks)) {
            throw context.fail("pandas-shape");
        }
        TreeDict built = new TreeDict();
        Object[] columns = blocks.columns(context);
        List<Object> names = labels(blocks.axes().get(0), context);
        boolean named = names.stream().anyMatch(name -> TableHeaders.namesArchitecture(name.toString()));
        if (!named) {
            TreeList ids = new TreeList();
            labels(blocks.axes().get(1), context).forEach(ids::add);
            built.put(ID, ids);
        }
        for (int i = 0; i < columns.length; i++) {
            built.put(names.get(i).toString(), columns[i]);
        }
        table = built;
    }

    /** The dict. */
    TreeDict table() {
        return table;
    }

    /** The length of an index. */
    static int length(Object index, PickleContext context) {
        return labels(index, context).size();
    }

    /** The labels of an index: its data, or what it counts. */
    private static List<Object> labels(Object index, PickleContext context) {
        TreeDict dict = context.as(TreeDict.class, index, "pandas-shape");
        Object data = dict.get("data");
        TreeList labels = new TreeList();
        if (data instanceof PandasGlobals.ArrowTexts texts) {
            return texts.texts().items();
        } else if (data instanceof NumericArray array && array.objects() != null) {
            return array.objects();
        } else if (data instanceof NumericArray array) {
            context.budget().take(array.values().length, 24);
            for (double value : array.values()) {
                boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
                labels.add(whole ? (Object) (long) value : (Object) value);
            }
        } else if (dict.get("start") instanceof Long start
                && dict.get("stop") instanceof Long stop
                && dict.get("step") instanceof Long step
                && step > 0) {
            for (long at = start; at < stop; at += step) {
                context.budget().take(32);
                labels.add(at);
            }
        } else {
            throw context.fail("pandas-shape");
        }
        return labels.items();
    }
}
