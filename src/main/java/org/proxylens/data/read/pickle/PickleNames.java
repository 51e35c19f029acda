package org.proxylens.data.read.pickle;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Message;
import org.proxylens.data.read.tree.TreeDict;
import org.proxylens.data.read.tree.TreeList;
import org.proxylens.data.read.tree.TreeTuple;

/** Every name that a pickle may mention; all others are refused. */
final class PickleNames {
    /** Stands for a class that is mentioned but never called. */
    static final Object TOKEN = new Object();

    private static final Map<String, Object> NAMES = names();

    private PickleNames() {}

    /** What stands for the name, null where it is not allowed. */
    static @Nullable Object find(String module, String name) {
        return NAMES.get(module + "." + name);
    }

    private static Map<String, Object> names() {
        Map<String, Object> names = new HashMap<>();
        NumpyGlobals.addTo(names);
        TorchGlobals.addTo(names);
        PandasGlobals.addTo(names);
        names.put("collections.OrderedDict", (PickleGlobal) PickleNames::dict);
        names.put("_codecs.encode", (PickleGlobal) PickleNames::encode);
        for (String set : new String[] {"set", "frozenset"}) {
            names.put("builtins." + set, (PickleGlobal) PickleNames::set);
            names.put("__builtin__." + set, (PickleGlobal) PickleNames::set);
        }
        for (String module : new String[] {"copy_reg", "copyreg"}) {
            names.put(module + "._reconstructor", (PickleGlobal) PickleNames::construct);
        }
        return Map.copyOf(names);
    }

    /** How protocols 0 and 1 construct any class; one that is not allowed was refused by its name before. */
    private static Object construct(TreeTuple arguments, PickleContext context) {
        if (context.argument(arguments, 0) instanceof PandasGlobals.Type type) {
            return type.call(new TreeTuple(), context);
        }
        throw context.in().refuse(Message.of("refused.pickle.object-of-class"));
    }

    /** A set, from the list of its items. */
    private static Object set(TreeTuple arguments, PickleContext context) {
        if (arguments.size() == 1 && arguments.get(0) instanceof TreeList items) {
            return items.asSet();
        }
        throw context.fail("set-of-no-list");
    }

    private static Object dict(TreeTuple arguments, PickleContext context) {
        TreeDict dict = new TreeDict();
        context.budget().take(64);
        if (arguments.size() > 0) {
            TreeList entries = context.as(TreeList.class, arguments.get(0), "dict-of-no-entries");
            for (Object entry : entries.items()) {
                if (!(entry instanceof TreeList pair) || pair.size() != 2) {
                    throw context.fail("dict-of-no-entries");
                }
                context.budget().take(16);
                dict.put(pair.get(0), pair.get(1));
            }
        }
        return dict;
    }

    /** How Python 3 writes bytes for Python 2: as text of a character per byte. */
    private static Object encode(TreeTuple arguments, PickleContext context) {
        String text = context.text(arguments, 0);
        if (arguments.size() > 1 && !context.text(arguments, 1).equals("latin1")) {
            throw context.in()
                    .refuse(Message.of("refused.pickle.encode", PickleInput.printable(context.text(arguments, 1))));
        }
        return new PyBytes(context.latin1(text));
    }
}
