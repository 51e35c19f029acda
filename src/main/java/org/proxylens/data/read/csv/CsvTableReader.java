package org.proxylens.data.read.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.List;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.raw.TableReader;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;
import org.proxylens.data.table.KnownIds;

/**
 * CSV with comma, semicolon or tab, quotes, any line ends, with or without byte-order mark. It takes any text, so it
 * is asked after all other readers.
 */
public final class CsvTableReader implements TableReader {
    static final String NAME = "CSV";

    private static final int ROWS_BETWEEN_REPORTS = 1 << 14;
    private static final int LARGEST_FIELD = 1 << 22;

    private final ByHand byHand;
    private final ReadLimits limits;
    private final KnownIds known = new KnownIds();

    /**
     * @param byHand what the user said of columns
     * @param limits what may be built from one file
     */
    public CsvTableReader(ByHand byHand, ReadLimits limits) {
        this.byHand = byHand;
        this.limits = limits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean recognises(SourceFile file) {
        for (byte b : file.head()) {
            if (b == 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<RawContent> read(SourceFile file, Progress progress) {
        List<RawContent> inBlocks = new CsvBlocks(file, byHand, known, new MemoryBudget(file, limits)).read(progress);
        return inBlocks == null ? readWhole(file, progress) : inBlocks;
    }

    private List<RawContent> readWhole(SourceFile file, Progress progress) {
        CsvDecoder text = CsvDecoder.of(file);
        file.release();
        CsvRows rows = new CsvRows(file, byHand, known, new MemoryBudget(file, limits));
        CsvReader<Boolean> reader = reader(text.separator(), rows, text.text());
        try {
            long lines = lines(text.text());
            long row = 0;
            for (Boolean ignored : reader) {
                if (++row % ROWS_BETWEEN_REPORTS == 0) {
                    progress.at(Math.min(1, (double) row / lines));
                }
            }
        } catch (CsvParseException e) {
            throw refusal(file, rows.line(), e);
        }
        List<RawContent> tables = rows.finish();
        if (tables.get(0) instanceof RawTable table && table.ids() != null) {
            known.keep(table.ids());
        }
        return tables;
    }

    static CsvReader<Boolean> reader(char separator, CsvRows rows, String text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LARGEST_FIELD)
                .build(rows, text);
    }

    private static long lines(String text) {
        long lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        return lines;
    }

    private static DataException refusal(SourceFile file, long line, CsvParseException e) {
        if (e.getCause() instanceof DataException told) {
            return told;
        }
        if (String.valueOf(e.getMessage()).contains("maximum limit")) {
            return file.refuse(line, "wide-row").because(e);
        }
        return file.refuse(line, "unpaired-quotes").because(e);
    }
}
