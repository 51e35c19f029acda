package org.proxylens.data.open;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.proxylens.data.Aliases;
import org.proxylens.data.read.csv.CsvDecoder;
import org.proxylens.data.source.SourceFile;

/** Reads what devices are called in figures: a row per device, its name and its alias; a header {@code device,alias} may stand over them. */
public final class AliasFile {
    private static final String HEADER = "device";

    private AliasFile() {}

    /**
     * The aliases in a file.
     *
     * @throws DataException where it is no such table
     */
    public static Aliases read(Path path) {
        SourceFile file = new SourceFile(path, path.toString(), SourceFile.Place.ANYWHERE);
        Map<String, String> names = new LinkedHashMap<>();
        try {
            for (CsvRecord row : CsvDecoder.of(file).rows()) {
                if (row.getFieldCount() < 2) {
                    throw file.refuse(row.getStartingLineNumber(), "no-alias");
                }
                String device = row.getField(0).strip();
                String alias = row.getField(1).strip();
                boolean header = row.getStartingLineNumber() == 1 && device.equals(HEADER);
                if (!header && !alias.isEmpty()) {
                    names.put(device, alias);
                }
            }
        } catch (CsvParseException e) {
            throw file.refuse("no-csv", String.valueOf(e.getMessage())).because(e);
        }
        return new Aliases(names);
    }
}
