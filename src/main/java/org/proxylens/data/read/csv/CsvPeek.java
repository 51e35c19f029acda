package org.proxylens.data.read.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.DataException;
import org.proxylens.data.source.SourceFile;

/** The first rows of a text file, cheaply and without ever failing. */
public final class CsvPeek {
    private CsvPeek() {}

    /** The stripped header; empty where the file is no text. */
    public static List<String> header(SourceFile file) {
        List<List<String>> rows = rows(file, 1);
        return rows.isEmpty()
                ? List.of()
                : rows.get(0).stream().map(String::strip).toList();
    }

    /** The first rows, header included, of what the head of the file holds; empty where the file is no text. */
    static List<List<String>> rows(SourceFile file, int most) {
        List<List<String>> rows = new ArrayList<>();
        try {
            SourceFile head = SourceFile.of(file.shown(), file.place(), wholeLines(file.head()));
            for (CsvRecord row : CsvDecoder.of(head).rows()) {
                rows.add(row.getFields());
                if (rows.size() == most) {
                    break;
                }
            }
        } catch (DataException | CsvParseException e) {
            return rows;
        }
        return rows;
    }

    /** The head without the last line, which may be cut in the middle of a character. */
    public static byte[] wholeLines(byte[] head) {
        int end = head.length;
        if (end < 1 << 16) {
            return head;
        }
        while (end > 0 && head[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? head : java.util.Arrays.copyOf(head, end);
    }
}
