package org.proxylens.data.read.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;
import org.proxylens.data.table.KnownIds;
import org.proxylens.data.table.TableBuilder;

/**
 * Reads a large plain file in blocks of whole lines on all cores, so that its text is never in memory as a whole. Where
 * a block holds anything out of the ordinary (a quote, which may span lines; a row of another width; a damaged
 * character) it gives up, and the file is read from front to back, which says what is wrong and where.
 */
final class CsvBlocks {
    private static final int BLOCK = 1 << 22;
    private static final int FEWEST = 2;
    private static final int LONGEST_LINE = BLOCK / 4;
    private static final char MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final SourceFile file;
    private final ByHand byHand;
    private final KnownIds known;
    private final MemoryBudget budget;
    private final AtomicBoolean odd = new AtomicBoolean();

    CsvBlocks(SourceFile file, ByHand byHand, KnownIds known, MemoryBudget budget) {
        this.file = file;
        this.byHand = byHand;
        this.known = known;
        this.budget = budget;
    }

    /** One block's rows and how many lines it has. */
    private record Part(TableBuilder rows, int lines) {}

    /** The tables; null where the file is small, packed or out of the ordinary. */
    @Nullable
    List<RawContent> read(Progress progress) {
        long length = file.blockLength();
        if (length < (long) FEWEST * BLOCK) {
            return null;
        }
        List<List<String>> first = CsvPeek.rows(file, 1);
        char separator = separator();
        if (first.isEmpty() || separator == 0) {
            return null;
        }
        int blocks = (int) ((length + BLOCK - 1) / BLOCK);
        @Nullable Part[] parts = new @Nullable Part[blocks];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, blocks).parallel().forEach(block -> {
            if (!odd.get()) {
                parts[block] = part(block, length, separator, first.get(0));
                odd.compareAndSet(false, parts[block] == null);
                progress.at((double) done.incrementAndGet() / blocks);
            }
        });
        return odd.get() ? null : joined(Arrays.asList(parts));
    }

    private char separator() {
        try {
            return CsvDecoder.of(SourceFile.of(file.shown(), file.place(), CsvPeek.wholeLines(file.head())))
                    .separator();
        } catch (DataException e) {
            return 0;
        }
    }

    private static List<RawContent> joined(List<@Nullable Part> parts) {
        TableBuilder whole = null;
        List<TableBuilder> others = new ArrayList<>();
        int[] lines = new int[parts.size() - 1];
        int before = 0;
        for (Part part : parts) {
            if (part != null) {
                if (whole == null) {
                    whole = part.rows;
                } else {
                    lines[others.size()] = before;
                    others.add(part.rows);
                }
                before += part.lines;
            }
        }
        if (whole == null) {
            throw new IllegalStateException("no block");
        }
        whole.append(others, lines);
        return whole.build();
    }

    private @Nullable Part part(int block, long length, char separator, List<String> header) {
        long start = (long) block * BLOCK;
        byte[] bytes = file.block(Math.max(0, start - 1), BLOCK + LONGEST_LINE);
        int from = block == 0 ? 0 : after(bytes, 0);
        int own = (int) Math.min(BLOCK, length - start) + (block == 0 ? 0 : 1);
        int to = from > own ? from : start + BLOCK >= length ? bytes.length : after(bytes, own - 1);
        int lines = from < 0 || to < 0 ? -1 : lines(bytes, from, to);
        if (lines < 0) {
            return null;
        }
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (block == 0 && text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        CsvRows rows = new CsvRows(file, byHand, known, budget.shared());
        if (block > 0) {
            rows.behind(header);
        }
        try {
            CsvTableReader.reader(separator, rows, text).forEach(row -> {});
        } catch (CsvParseException | DataException e) {
            return null;
        }
        TableBuilder table = rows.whole();
        return table == null ? null : new Part(table, lines);
    }

    /** Behind the first line end from a place on; −1 where there is none. */
    private static int after(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                return at + 1;
            }
        }
        return -1;
    }

    /** How many lines there are; −1 where something stands in them that only the whole file explains. */
    private static int lines(byte[] bytes, int from, int to) {
        int lines = 0;
        boolean plain = true;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b < ' ' || b == '"') {
                if (b == '\n') {
                    lines++;
                } else if (b < 0) {
                    plain = false;
                } else if (b == '"' || b == 0 || (b == '\r' && (at + 1 == to || bytes[at + 1] != '\n'))) {
                    return -1;
                }
            }
        }
        return plain || isText(bytes, from, to) ? lines : -1;
    }

    private static boolean isText(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8).indexOf(REPLACEMENT) < 0;
    }
}
