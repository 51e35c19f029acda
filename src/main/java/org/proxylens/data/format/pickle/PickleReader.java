package org.proxylens.data.format.pickle;

import java.util.List;
import org.proxylens.data.Progress;
import org.proxylens.data.format.RawContent;
import org.proxylens.data.format.ReadLimits;
import org.proxylens.data.format.SourceFile;
import org.proxylens.data.format.TableReader;
import org.proxylens.data.format.tree.TreeTables;

/** Reads the latency sets that are published as Python pickles. */
public final class PickleReader implements TableReader {
    private final ReadLimits limits;

    /** @param limits what may be built from one file */
    public PickleReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "pickle";
    }

    @Override
    public boolean recognises(SourceFile file) {
        return Pickles.looksLikePickle(file.head());
    }

    @Override
    public List<RawContent> read(SourceFile file, Progress progress) {
        return TreeTables.of(file, name(), Pickles.read(file, limits));
    }
}
