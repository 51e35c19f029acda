package org.proxylens.data.read.pickle;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.read.tree.NumericArray;
import org.proxylens.data.read.tree.TreeDict;
import org.proxylens.data.read.tree.TreeList;
import org.proxylens.data.read.tree.TreeNone;
import org.proxylens.data.read.tree.TreeTuple;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;

/**
 * Reads Python pickles. Values come as {@code Double}, {@code Long}, {@code Boolean}, {@code String}, {@link TreeNone},
 * {@link TreeList}, {@link TreeTuple}, {@link TreeDict} and {@link NumericArray}; NumPy scalars as the first three. Whole
 * numbers beyond 64 bits come as {@code Double}.
 */
public final class Pickles {
    private static final int FIRST_BINARY_PROTOCOL = 0x80;

    private static final int LONGEST_MODULE = 80;
    private static final int LONGEST_NUMBER = 40;
    private static final String NUMBER = "+-.0123456789eEL";
    private static final Set<String> MODULES = Set.of(
            "__builtin__",
            "_codecs",
            "builtins",
            "collections",
            "copy_reg",
            "copyreg",
            "numpy",
            "os",
            "posix",
            "subprocess",
            "torch");

    private Pickles() {}

    /** Whether bytes begin as a pickle of any protocol that holds a list, a tuple, a dict or an array. */
    public static boolean looksLikePickle(byte[] head) {
        if (head.length < 3) {
            return false;
        }
        int first = head[0] & 0xff;
        char second = (char) (head[1] & 0xff);
        char third = (char) (head[2] & 0xff);
        if (first == FIRST_BINARY_PROTOCOL) {
            return second >= 2 && second <= 5;
        }
        return switch (first) {
            case '(' -> ((second == 'l' || second == 'd') && "p.q".indexOf(third) >= 0) || isTuple(head);
            case ']', '}', ')' -> second == 'q' || second == '.' || second == 'p';
            case 'c' -> isGlobal(head);
            default -> false;
        };
    }

    /**
     * Reads a pickle that stands alone.
     *
     * @throws DataException where it is damaged, asks for what is not built, or asks for too much
     */
    public static Object read(SourceFile file, ReadLimits limits) {
        return read(file, null, new MemoryBudget(file, limits), limits.depth());
    }

    /**
     * Reads a pickle with the tensors beside it.
     *
     * @param deepest how deep values may nest
     * @throws DataException as {@link #read(SourceFile, ReadLimits)}
     */
    public static Object read(SourceFile file, @Nullable TorchStorages storages, MemoryBudget budget, int deepest) {
        PickleContext context = new PickleContext(new PickleInput(file), budget, storages);
        Object value = new PickleMachine(context, deepest).run();
        return value instanceof PandasFrame frame ? frame.table() : value;
    }

    /** A mark and a number, as a tuple begins in protocols 0 and 1. */
    private static boolean isTuple(byte[] head) {
        if (head[1] == 'G') {
            int exponent = head[2] & 0x7f;
            return exponent >= 0x3e && exponent <= 0x42;
        }
        int end = 2;
        while (end < Math.min(head.length, LONGEST_NUMBER) && NUMBER.indexOf(head[end]) >= 0) {
            end++;
        }
        return "FIL".indexOf(head[1]) >= 0 && end > 2 && end < head.length && head[end] == '\n';
    }

    /** The letter c, a module's name, a line feed. */
    private static boolean isGlobal(byte[] head) {
        String start = new String(head, 1, Math.min(head.length - 1, LONGEST_MODULE), StandardCharsets.ISO_8859_1);
        int end = start.indexOf('\n');
        return end > 0 && MODULES.contains(start.substring(0, end).split("\\.", 2)[0]);
    }
}
