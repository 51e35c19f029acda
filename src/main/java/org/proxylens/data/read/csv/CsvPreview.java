package org.proxylens.data.read.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.HeaderNames;

/**
 * The header and the first rows of a text table, for the user to say what its columns are.
 *
 * @param header the column names, stripped
 * @param rows the first rows, each as long as the header
 */
public record CsvPreview(List<String> header, List<List<String>> rows) {
    /** No table. */
    public static final CsvPreview NONE = new CsvPreview(List.of(), List.of());

    private static final int ROWS = 8;

    public CsvPreview {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Reads the head of a file.
     *
     * @return an empty preview where the file is no text table of at least two columns
     */
    public static CsvPreview of(Path file) {
        SourceFile source = new SourceFile(file, String.valueOf(file.getFileName()), SourceFile.Place.ANYWHERE);
        List<List<String>> lines = CsvPeek.rows(source, ROWS + 1);
        if (lines.isEmpty() || lines.get(0).size() < 2) {
            return NONE;
        }
        List<String> header = lines.get(0).stream().map(String::strip).toList();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            List<String> row = new ArrayList<>(line.subList(0, Math.min(line.size(), header.size())));
            while (row.size() < header.size()) {
                row.add("");
            }
            rows.add(row);
        }
        return new CsvPreview(header, rows);
    }

    /** Whether a column of the header is known to name architectures; else the table explains itself to nobody. */
    public boolean namesArchitectures() {
        return header.stream()
                .anyMatch(name -> HeaderNames.isId(name) || HeaderNames.isArch(name) || HeaderNames.isRowNumber(name));
    }

    /** Whether there is nothing to say anything about. */
    public boolean isEmpty() {
        return header.isEmpty();
    }
}
