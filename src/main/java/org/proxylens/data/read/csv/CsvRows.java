package org.proxylens.data.read.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;
import org.proxylens.data.table.DecimalParser;
import org.proxylens.data.table.KnownIds;
import org.proxylens.data.table.TableBuilder;

/**
 * Takes fields from FastCSV straight into a {@link TableBuilder}, without an object per record. The first record is the
 * header. A row with more or fewer fields than the header is left out, counted and told.
 */
final class CsvRows extends CsvCallbackHandler<Boolean> {
    private static final int IDS_SHOWN = 3;

    private final SourceFile file;
    private final ByHand byHand;
    private final KnownIds known;
    private final MemoryBudget budget;
    private final List<String> header = new ArrayList<>();
    private final DecimalParser parser = new DecimalParser();
    private @Nullable TableBuilder builder;
    private int width;
    private int fields;
    private boolean empty;
    private int ragged;
    private long raggedLine;
    private long line;
    private final List<String> raggedPlaces = new ArrayList<>();

    /**
     * @param byHand what the user said of columns
     * @param budget for the cells, counted as they are read
     */
    CsvRows(SourceFile file, ByHand byHand, KnownIds known, MemoryBudget budget) {
        this.file = file;
        this.budget = budget;
        this.byHand = byHand;
        this.known = known;
    }

    /** Reads a further part of the file: its first record is no header. */
    void behind(List<String> names) {
        header.addAll(names);
        width = names.size();
        builder = new TableBuilder(file, CsvTableReader.NAME, header, byHand, budget);
    }

    /** The rows read, where each had as many fields as the header; null otherwise. */
    @Nullable
    TableBuilder whole() {
        return ragged > 0 ? null : builder;
    }

    /** The table, once all is read. */
    List<RawContent> finish() {
        if (builder == null) {
            throw file.refuse("no-row");
        }
        if (ragged > builder.rows()) {
            throw file.refuse(raggedLine, "most-rows-ragged", width);
        }
        if (ragged > 0) {
            builder.problem(Problem.of(
                            Severity.ERROR,
                            "ragged-row",
                            ragged,
                            width,
                            String.join(", ", raggedPlaces) + (ragged > IDS_SHOWN ? ", …" : ""))
                    .at(file.shown(), raggedLine)
                    .counted(ragged, List.of()));
        }
        return builder.build();
    }

    /** The line on which the record last begun starts. */
    long line() {
        return line;
    }

    @Override
    protected void beginRecord(long startingLine) {
        line = startingLine;
        fields = 0;
        empty = false;
    }

    @Override
    protected void addField(char[] chars, int offset, int length, boolean quoted) {
        int column = fields++;
        if (builder != null && column == 0) {
            builder.beginRow(line);
        }
        if (builder == null) {
            header.add(new String(chars, offset, length));
        } else if (column < width) {
            addTo(builder, column, chars, offset, length);
        }
    }

    private void addTo(TableBuilder table, int column, char[] chars, int offset, int length) {
        if (length == 0) {
            return;
        }
        if (table.isText(column)) {
            String there = known.find(table.rows(), column, chars, offset, length);
            if (there == null) {
                table.text(column, new String(chars, offset, length));
            } else {
                table.known(column, there);
            }
        } else if (parser.parse(chars, offset, length)) {
            table.number(column, parser);
        } else {
            table.text(column, new String(chars, offset, length));
        }
    }

    @Override
    protected void setEmpty() {
        empty = true;
    }

    @Override
    protected void setComment(char[] chars, int offset, int length) {
        throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected RecordType getRecordType() {
        return empty ? RecordType.EMPTY : RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected Boolean buildRecord() {
        if (fields == 0) {
            return Boolean.FALSE;
        }
        if (builder == null) {
            width = fields;
            builder = new TableBuilder(file, CsvTableReader.NAME, header, byHand, budget);
        } else if (fields != width) {
            if (ragged++ == 0) {
                raggedLine = line;
            }
            if (raggedPlaces.size() < IDS_SHOWN) {
                raggedPlaces.add(Long.toString(line));
            }
            builder.dropRow();
        } else {
            builder.endRow();
        }
        return Boolean.TRUE;
    }
}
