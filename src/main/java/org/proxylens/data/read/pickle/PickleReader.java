package org.proxylens.data.read.pickle;

import java.util.Arrays;
import java.util.List;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.TableReader;
import org.proxylens.data.read.tree.TreeTables;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;

/**
 * Reads the latency sets that are published as Python pickles.
 *
 * @param limits what may be built from one file
 * @param byHand what the user said of columns
 */
public record PickleReader(ReadLimits limits, ByHand byHand) implements TableReader {
    /** 0x1950a86a20f9469cfc6c as a pickle writes it. */
    private static final byte[] OLD_TORCH = {
        (byte) 0x8a, 10, 0x6c, (byte) 0xfc, (byte) 0x9c, 0x46, (byte) 0xf9, 0x20, 0x6a, (byte) 0xa8, 0x50, 0x19
    };

    private static final int OLD_TORCH_WITHIN = 32;

    @Override
    public String name() {
        return "pickle";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return Pickles.looksLikePickle(file.head());
    }

    /** Whether the first of several pickles holds the number by which torch knew its files before they were archives. */
    private static boolean isOldTorch(byte[] head) {
        int last = Math.min(head.length, OLD_TORCH_WITHIN) - OLD_TORCH.length;
        for (int at = 0; at <= last; at++) {
            if (Arrays.equals(head, at, at + OLD_TORCH.length, OLD_TORCH, 0, OLD_TORCH.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<RawContent> read(SourceFile file, Progress progress) {
        if (isOldTorch(file.head())) {
            throw file.refuse("old-torch");
        }
        return TreeTables.of(file, name(), Pickles.read(file, limits), byHand);
    }
}
