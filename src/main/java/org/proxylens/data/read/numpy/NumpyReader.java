package org.proxylens.data.read.numpy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.TableReader;
import org.proxylens.data.read.tree.TreeDict;
import org.proxylens.data.read.tree.TreeTables;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.source.ZipArchive;
import org.proxylens.data.table.ByHand;

/**
 * Reads NumPy's files: an array of numbers or texts ({@code .npy}), or several by name ({@code .npz}), which mean what they
 * mean in a pickle. A structured array is a table with named columns. Arrays of objects are pickles and refused.
 *
 * @param limits what may be built from one file
 * @param byHand what the user said of columns
 */
public record NumpyReader(ReadLimits limits, ByHand byHand) implements TableReader {
    private static final String ENDING = ".npy";

    @Override
    public String name() {
        return "NumPy";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return NumpyArray.begins(file.head()) || isArchive(file);
    }

    /** An archive whose first entry is an array. */
    private static boolean isArchive(SourceFile file) {
        byte[] head = file.head();
        if (!ZipArchive.isZip(file) || head.length < 30) {
            return false;
        }
        int length = Math.min((head[26] & 0xff) | (head[27] & 0xff) << 8, head.length - 30);
        return new String(head, 30, length, StandardCharsets.ISO_8859_1).endsWith(ENDING);
    }

    @Override
    public List<RawContent> read(SourceFile file, Progress progress) {
        MemoryBudget budget = new MemoryBudget(file, limits);
        if (NumpyArray.begins(file.head())) {
            return TreeTables.of(file, name(), new NumpyArray(file, file.bytes(), budget).read(), byHand);
        }
        TreeDict arrays = new TreeDict();
        for (Map.Entry<String, byte[]> entry : ZipArchive.unpack(file, budget).entrySet()) {
            String key = entry.getKey();
            if (key.endsWith(ENDING)) {
                arrays.put(
                        key.substring(0, key.length() - ENDING.length()),
                        new NumpyArray(file, entry.getValue(), budget).read());
            }
        }
        Object value = arrays.size() == 1 ? arrays.values().get(0) : arrays;
        return TreeTables.of(file, name(), value, byHand);
    }
}
