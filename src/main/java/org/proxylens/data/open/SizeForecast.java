package org.proxylens.data.open;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;
import org.proxylens.data.join.AssemblySize;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.read.csv.CsvDecoder;
import org.proxylens.data.read.csv.CsvLines;
import org.proxylens.data.read.csv.CsvPeek;
import org.proxylens.data.read.csv.CsvTableReader;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;
import org.proxylens.data.table.TableBuilder;

/**
 * Refuses plain CSV files that cannot fit before anything is made of them. What their sizes and first lines let expect is
 * only a suspicion: then their lines are counted, and they are refused where these alone take more than there is, so that
 * nothing is refused that would have been read.
 */
final class SizeForecast {
    /** The most bytes of memory that one byte of text can take: a row of one digit, one digit and what parts them. */
    private static final long DENSEST = 75;

    private static final double SUSPECT = 0.75;
    /** Threads that read one file tell each other late what they took, and may go past its limit by so much. */
    private static final double SLACK = 1.02;

    /** One file may take a third of the memory. */
    private static final int SHARES = 3;

    private static final int BLOCK = 1 << 22;

    private final ByHand byHand;
    private final long memory;
    private final long memoryOfOne;

    /**
     * @param byHand what the user said of columns
     * @param memory what Java may use, in bytes
     */
    SizeForecast(ByHand byHand, long memory) {
        this.byHand = byHand;
        this.memory = memory;
        memoryOfOne = (long) (SLACK * ReadLimits.of(memory).memory());
    }

    /**
     * A table by the first lines of its file.
     *
     * @param rows as many as its length lets expect
     * @param perRow what a row takes while it is read, in bytes
     * @param columns how many numbers of a row become part of the dataset; 0 where that depends on more than the row
     */
    private record Table(SourceFile file, char separator, long rows, long perRow, int columns) {
        /** The same table where so many rows were counted. */
        Table counted(long count) {
            return new Table(file, separator, Math.max(rows, count), perRow, columns);
        }
    }

    /**
     * Looks at the files of a dataset.
     *
     * @param files those that are read as CSV
     * @throws DataException where they cannot fit, with the arithmetic
     */
    void check(List<SourceFile> files) {
        if (files.stream().mapToLong(SourceFile::blockLength).sum() < memory / DENSEST) {
            return;
        }
        List<Table> tables = new ArrayList<>();
        for (SourceFile file : files) {
            Table table = table(file);
            if (table != null) {
                tables.add(table);
            }
        }
        boolean large = tables.stream().anyMatch(table -> table.rows * table.perRow > SUSPECT * memoryOfOne);
        if (large || whole(tables) > SUSPECT * memory) {
            count(tables);
        }
    }

    private @Nullable Table table(SourceFile file) {
        byte[] head = CsvPeek.wholeLines(file.head());
        SourceFile first = SourceFile.of(file.shown(), file.place(), head);
        try {
            char separator = CsvDecoder.of(first).separator();
            CsvLines lines = new CsvLines(separator);
            lines.take(head);
            TableBuilder empty = new TableBuilder(first, "", CsvPeek.header(first), byHand);
            List<RawContent> read = new CsvTableReader(byHand, ReadLimits.standard()).read(first, Progress.NONE);
            boolean plain = read.size() == 1 && empty.isText(0);
            int columns = plain && read.get(0) instanceof RawTable table && table.ids() != null
                    ? table.columns().size()
                    : 0;
            long rows = (long) ((double) file.blockLength() / head.length * lines.rows());
            return new Table(file, separator, rows, empty.bytesPerRow(), columns);
        } catch (DataException e) {
            return null; // reading it says what is wrong
        }
    }

    private long whole(List<Table> tables) {
        long rows = tables.stream().mapToLong(Table::rows).max().orElse(0);
        long values =
                tables.stream().mapToLong(table -> table.rows * table.columns).sum();
        return AssemblySize.bytes(rows, values, values);
    }

    private void count(List<Table> tables) {
        long most = 0;
        long values = 0;
        boolean distinct = true;
        List<Table> counted = new ArrayList<>(tables);
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            CsvLines lines = new CsvLines(table.separator);
            long length = table.file.blockLength();
            for (long at = 0; at < length && lines.isPlain(); at += BLOCK) {
                lines.take(table.file.block(at, BLOCK));
                Table known = table.counted(lines.rows());
                counted.set(i, known);
                if (lines.isPlain() && lines.rows() * table.perRow > memoryOfOne) {
                    throw refusal(table.file, List.of(known), known.rows * table.perRow * SHARES);
                }
                long now = values + lines.rows() * table.columns;
                if (distinct && lines.rises() && AssemblySize.bytes(Math.max(most, lines.rows()), now, now) > memory) {
                    throw refusal(table.file, counted, whole(counted));
                }
            }
            distinct &= lines.rises() && table.columns > 0;
            most = Math.max(most, lines.rows());
            values += lines.rows() * table.columns;
        }
    }

    private DataException refusal(SourceFile file, List<Table> tables, long bytes) {
        long values = tables.stream()
                .mapToLong(table -> table.rows * Math.max(1, table.columns))
                .sum();
        return file.refuse(
                "will-not-fit",
                tables.stream().mapToLong(Table::rows).max().orElse(0),
                values,
                bytes >> 20,
                memory >> 20,
                (bytes >> 30) + 1);
    }
}
