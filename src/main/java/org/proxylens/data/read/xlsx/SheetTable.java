package org.proxylens.data.read.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Progress;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;
import org.proxylens.data.table.TableBuilder;
import org.proxylens.data.table.TableHeaders;

/**
 * One sheet as a table: the first row that is not empty is the header.
 *
 * @param file the sheet's name in messages and its place in the dataset
 */
record SheetTable(SourceFile file, MemoryBudget budget, Progress progress, ByHand byHand) {
    private static final int STEP = 4096;
    /** Stands for a formula that was saved without its value. */
    private static final String UNCOMPUTED = "formula without a value";

    /** The header, empty where the sheet is. */
    static List<String> header(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.map(SheetTable::header)
                    .filter(header -> !header.isEmpty())
                    .findFirst()
                    .orElse(List.of());
        }
    }

    /** Whether a header names the architecture of each row. */
    static boolean isTable(List<String> header) {
        return header.stream().anyMatch(TableHeaders::namesArchitecture);
    }

    /** The tables that a sheet holds: one, or one per device of a long table. */
    List<RawContent> read(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return read(rows.iterator());
        }
    }

    private List<RawContent> read(Iterator<Row> rows) {
        TableBuilder builder = null;
        int width = 0;
        while (rows.hasNext()) {
            Row row = rows.next();
            budget.take(Long.BYTES * (row.getCellCount() + 1L));
            if (row.getRowNum() % STEP == 0) {
                progress.at(0);
            }
            if (builder == null) {
                List<String> header = header(row);
                if (!header.isEmpty()) {
                    width = header.size();
                    builder = new TableBuilder(file, XlsxReader.NAME, header, byHand, budget);
                }
            } else if (row.getFirstNonEmptyCell().isPresent()) {
                add(row, width, builder);
            }
        }
        if (builder == null) {
            throw file.refuse("empty-sheet");
        }
        return builder.build();
    }

    private static List<String> header(Row row) {
        List<String> header = new ArrayList<>();
        int last = 0;
        for (int column = 0; column < row.getCellCount(); column++) {
            String text = text(cell(row, column));
            header.add(text);
            last = text.isBlank() ? last : column + 1;
        }
        return header.subList(0, last);
    }

    private static void add(Row row, int width, TableBuilder builder) {
        builder.beginRow(row.getRowNum());
        for (int column = 0; column < Math.min(width, row.getCellCount()); column++) {
            Cell cell = cell(row, column);
            if (cell == null) {
                continue;
            }
            String raw = cell.getRawValue();
            if (cell.getType() == CellType.FORMULA && (raw == null || raw.isEmpty())) {
                builder.text(column, UNCOMPUTED);
            } else if (raw != null && cell.getType() == CellType.NUMBER) {
                builder.number(column, Double.parseDouble(raw));
            } else if (raw != null) {
                builder.text(column, text(cell));
            }
        }
        builder.endRow();
    }

    private static @Nullable Cell cell(Row row, int column) {
        return row.getOptionalCell(column).orElse(null);
    }

    private static String text(@Nullable Cell cell) {
        String text = cell == null ? null : cell.getText();
        return text == null ? "" : text;
    }
}
