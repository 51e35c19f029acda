package org.proxylens.data.read.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.proxylens.data.source.BinaryKinds;
import org.proxylens.data.source.SourceFile;

/**
 * The text of a CSV file: UTF-8 without its byte-order mark, and the separator it uses.
 *
 * @param text the content
 * @param separator comma, semicolon or tab: whichever stands most often in the first line, outside quotes
 */
public record CsvDecoder(String text, char separator) {
    private static final char MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';
    private static final String SEPARATORS = ",;\t";

    /**
     * Decodes a file.
     *
     * @throws DataException where the file is empty, binary or not UTF-8
     */
    public static CsvDecoder of(SourceFile file) {
        byte[] head = file.head();
        for (byte b : head) {
            if (b == 0) {
                refuseOtherEncodings(file, head);
                throw file.refuse(BinaryKinds.reason(head));
            }
        }
        byte[] bytes = file.bytes();
        if (bytes.length == 0) {
            throw file.refuse("empty-table");
        }
        refuseOtherEncodings(file, bytes);
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw file.refuse(BinaryKinds.reason(bytes));
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            refuseMalformed(file, bytes);
        }
        if (text.charAt(0) == MARK) {
            text = text.substring(1);
        }
        if (text.isBlank()) {
            throw file.refuse("empty-table");
        }
        return new CsvDecoder(text, separator(text));
    }

    /** Its rows, which may be longer or shorter than each other. */
    public CsvReader<CsvRecord> rows() {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text);
    }

    private static void refuseOtherEncodings(SourceFile file, byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes.length > 1 ? bytes[1] & 0xff : 0;
        if ((first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff)) {
            throw file.refuse("utf-16");
        }
    }

    /** The replacement character may stand in the file itself: only malformed bytes are refused. */
    private static void refuseMalformed(SourceFile file, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(in);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int at = 0; at < in.position(); at++) {
                line += bytes[at] == '\n' ? 1 : 0;
            }
            throw file.refuse(line, "not-utf-8").because(e);
        }
    }

    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!quoted && begun && (c == '\n' || c == '\r')) {
                break;
            }
            begun |= c != '\n' && c != '\r';
            quoted ^= c == '"';
            int which = SEPARATORS.indexOf(c);
            if (!quoted && which >= 0) {
                counts[which]++;
            }
        }
        int best = 0;
        for (int which = 1; which < counts.length; which++) {
            best = counts[which] > counts[best] ? which : best;
        }
        return SEPARATORS.charAt(best);
    }
}
