package org.proxylens.data.format.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Progress;
import org.proxylens.data.format.Library;
import org.proxylens.data.format.MemoryBudget;
import org.proxylens.data.format.RawContent;
import org.proxylens.data.format.ReadLimits;
import org.proxylens.data.format.SourceFile;
import org.proxylens.data.format.TableBuilder;
import org.proxylens.data.format.TableReader;
import org.proxylens.data.format.ZipArchive;

/**
 * Reads the first sheet of a spreadsheet in the shapes of a CSV: the first row that is not empty is the header. The
 * archive is unpacked within the limits and packed anew before the library sees it, so that it cannot unpack to more.
 */
public final class XlsxReader implements TableReader {
    private static final int STEP = 4096;

    private final ReadLimits limits;

    /** @param limits what may be built from one file */
    public XlsxReader(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "XLSX";
    }

    @Override
    public boolean recognises(SourceFile file) {
        String head = new String(file.head(), StandardCharsets.ISO_8859_1);
        return ZipArchive.isZip(file) && (head.contains("[Content_Types].xml") || head.contains("xl/"));
    }

    @Override
    public List<RawContent> read(SourceFile file, Progress progress) {
        return Library.call(file, name(), () -> table(file, progress));
    }

    private List<RawContent> table(SourceFile file, Progress progress) throws IOException {
        MemoryBudget budget = new MemoryBudget(file, limits);
        byte[] repacked = repacked(file, ZipArchive.unpack(file, budget));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(repacked))) {
            Sheet sheet = workbook.getFirstSheet();
            try (Stream<Row> rows = sheet.openStream()) {
                return table(file, rows.iterator(), budget, progress);
            }
        }
    }

    private List<RawContent> table(SourceFile file, Iterator<Row> rows, MemoryBudget budget, Progress progress) {
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
                    builder = new TableBuilder(file, name(), header, null);
                }
            } else if (row.getFirstNonEmptyCell().isPresent()) {
                add(row, width, builder);
            }
        }
        if (builder == null) {
            throw file.refuse("the first sheet is empty; put the table there, its header in the first row.");
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
            if (cell == null || cell.getRawValue() == null) {
                continue;
            }
            if (cell.getType() == CellType.NUMBER) {
                builder.number(column, Double.parseDouble(cell.getRawValue()));
            } else {
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

    private static byte[] repacked(SourceFile file, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                if (entry.getKey().endsWith(".xml") && entry.getKey().contains("sheet")) {
                    SheetText.check(file, entry.getValue());
                }
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
