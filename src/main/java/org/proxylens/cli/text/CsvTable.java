package org.proxylens.cli.text;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table as CSV: a header, numbers with all their digits, an empty field where a figure is undefined. */
public final class CsvTable {
    private final List<String[]> rows = new ArrayList<>();

    /** A table with those columns. */
    public CsvTable(String... header) {
        rows.add(header.clone());
    }

    /** Adds a row of texts and numbers. */
    public CsvTable row(@Nullable Object... cells) {
        rows.add(Stream.of(cells).map(CsvTable::field).toArray(String[]::new));
        return this;
    }

    /** Writes the table as UTF-8; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        for (String[] row : rows) {
            csv.writeRecord(row);
        }
        csv.flush();
    }

    private static String field(@Nullable Object cell) {
        if (cell == null || (cell instanceof Double number && Double.isNaN(number))) {
            return "";
        }
        return cell.toString();
    }
}
