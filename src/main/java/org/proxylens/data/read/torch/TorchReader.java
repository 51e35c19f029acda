package org.proxylens.data.read.torch;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.TableReader;
import org.proxylens.data.read.pickle.Pickles;
import org.proxylens.data.read.pickle.TorchStorages;
import org.proxylens.data.read.tree.TreeTables;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.source.ZipArchive;
import org.proxylens.data.table.ByHand;

/**
 * Reads lists, dicts and tensors of numbers from the zip archives of {@code torch.save} (torch 1.6 and later).
 *
 * @param limits what may be built from one file
 * @param byHand what the user said of columns
 */
public record TorchReader(ReadLimits limits, ByHand byHand) implements TableReader {
    private static final String PICKLE = "/data.pkl";

    @Override
    public String name() {
        return "torch archive";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return ZipArchive.isZip(file) && indexOf(file.head(), PICKLE) >= 0;
    }

    @Override
    public List<RawContent> read(SourceFile file, Progress progress) {
        MemoryBudget budget = new MemoryBudget(file, limits);
        Map<String, byte[]> entries = ZipArchive.unpack(file, budget);
        String pickle = entries.keySet().stream()
                .filter(name -> name.endsWith(PICKLE))
                .findFirst()
                .orElseThrow(() -> file.refuse("torch-without-pickle"));
        String folder = pickle.substring(0, pickle.length() - PICKLE.length() + 1);
        SourceFile inner =
                SourceFile.of(file.shown() + " (data.pkl)", file.place(), entries.getOrDefault(pickle, new byte[0]));
        Object value = Pickles.read(inner, new Entries(folder, entries), budget, limits.depth());
        return TreeTables.of(file, name(), value, byHand);
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    /** The contents of tensors, by the key that the pickle gives them. */
    private record Entries(String folder, Map<String, byte[]> entries) implements TorchStorages {
        @Override
        public byte @Nullable [] content(String key) {
            return entries.get(folder + "data/" + key);
        }

        @Override
        public ByteOrder order() {
            byte[] order = entries.get(folder + "byteorder");
            boolean big = order != null && order.length == 3;
            return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        }
    }
}
