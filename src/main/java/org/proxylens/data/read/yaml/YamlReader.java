package org.proxylens.data.read.yaml;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.TableReader;
import org.proxylens.data.read.tree.TreeTables;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;

/**
 * Reads latency lookup tables in YAML: block to mean latency, as once-for-all and ProxylessNAS publish them.
 *
 * @param limits what may be built from one file
 * @param byHand what the user said of columns
 */
public record YamlReader(ReadLimits limits, ByHand byHand) implements TableReader {
    private static final Pattern MEAN = Pattern.compile("(?:^|[{,\\s])['\"]?mean['\"]?\\s*:", Pattern.MULTILINE);
    private static final Pattern TWO_ENTRIES = Pattern.compile(
            "(?:---.*\\R)?(?:\\s*#.*\\R)*[^\\s,;{\\[\"][^,;\\t\\n]*:\\s+[-+.\\d][-+.\\deE]*\\s*\\R[^\\s,;][^,;\\t\\n]*:\\s.*",
            Pattern.DOTALL);
    private static final int HEAD = 4096;

    @Override
    public String name() {
        return "YAML";
    }

    @Override
    public boolean recognises(SourceFile file) {
        byte[] head = file.head();
        String text = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.UTF_8);
        return text.indexOf('\0') < 0
                && (MEAN.matcher(text).find() || TWO_ENTRIES.matcher(text).matches());
    }

    @Override
    public List<RawContent> read(SourceFile file, Progress progress) {
        return TreeTables.of(file, name(), new YamlTree(file, limits).read(), byHand);
    }
}
