package org.proxylens.data.read.xlsx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;
import org.proxylens.data.Severity;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.raw.TableReader;
import org.proxylens.data.source.Library;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.source.ZipArchive;
import org.proxylens.data.table.ByHand;

/**
 * Reads the sheets of a spreadsheet that name architectures, each in the shapes of a CSV. The archive is unpacked within the limits and packed anew before the library sees it, so that it cannot unpack to more.
 *
 * @param limits what may be built from one file
 * @param byHand what the user said of columns
 */
public record XlsxReader(ReadLimits limits, ByHand byHand) implements TableReader {
    static final String NAME = "XLSX";

    @Override
    public String name() {
        return NAME;
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
            List<Sheet> tables = new ArrayList<>();
            List<String> others = new ArrayList<>();
            for (Sheet sheet : workbook.getSheets().toList()) {
                List<String> header = SheetTable.header(sheet);
                if (SheetTable.isTable(header) || byHand.of(header) != null) {
                    tables.add(sheet);
                } else if (!header.isEmpty()) {
                    others.add(sheet.getName());
                }
            }
            if (tables.isEmpty()) {
                return new SheetTable(file, budget, progress, byHand).read(workbook.getFirstSheet());
            }
            List<RawContent> contents = new ArrayList<>();
            for (Sheet sheet : tables) {
                contents.addAll(sheet(file, sheet, tables.size() > 1, budget, progress));
            }
            contents.set(0, withProblems(contents.get(0), others));
            return contents;
        }
    }

    /** A sheet's tables; beside others it has a name of its own, which is its device's where no column names that. */
    private List<RawContent> sheet(
            SourceFile file, Sheet sheet, boolean several, MemoryBudget budget, Progress progress) throws IOException {
        if (!several) {
            return new SheetTable(file, budget, progress, byHand).read(sheet);
        }
        boolean list = sheet.getName().equalsIgnoreCase("architectures");
        SourceFile part = file.part("sheet " + sheet.getName(), list ? SourceFile.Place.ARCHITECTURES : file.place());
        return new SheetTable(part, budget, progress, byHand)
                .read(sheet).stream()
                        .map(content -> content instanceof RawTable table ? table.namedAfter(sheet.getName()) : content)
                        .toList();
    }

    private static RawContent withProblems(RawContent content, List<String> others) {
        if (others.isEmpty() || !(content instanceof RawTable table)) {
            return content;
        }
        return table.withProblem(Problem.of(Severity.INFO, "ignored-sheet", others.size(), String.join("', '", others))
                .at(table.file(), 0)
                .counted(others.size(), List.of()));
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
