package org.proxylens.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.raw.NumberColumn;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.source.SourceFile;

/**
 * Makes neutral tables of anything with a header and rows (CSV, Parquet, Arrow, a spreadsheet): decides which column is
 * what, keeps numbers as numbers and words as words, splits a long table by device. For each row call {@link #beginRow},
 * then {@link #text} or {@link #number} for the fields it has, then {@link #endRow}.
 */
public final class TableBuilder {
    private static final int LONGEST_WORD = 40;

    private final SourceFile file;
    private final String format;
    private final List<String> header;
    private final ColumnRoles roles;
    private final boolean[] text;
    private final NumberColumn[] numbers;
    private final List<@Nullable List<@Nullable String>> texts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final DecimalParser parser = new DecimalParser();
    private int[] lines = new int[1024];
    private int rows;
    private int withoutKey;
    private int withoutKeyLine;

    /**
     * @param header the column names as they stand
     * @param byHand what the user said of columns
     * @throws org.proxylens.data.DataException where no column names the architecture or two columns have one name
     */
    public TableBuilder(SourceFile file, String format, List<String> header, ByHand byHand) {
        this.file = file;
        this.format = format;
        this.header = header.stream().map(String::strip).toList();
        ImportSpec spec = byHand.of(this.header);
        if (spec == null
                && this.header.stream().noneMatch(TableHeaders::namesArchitecture)
                && !byHand.missingIn(this.header).isEmpty()) {
            throw file.refuse(1, "unfit-columns", String.join(", ", byHand.missingIn(this.header)));
        }
        roles = new ColumnRoles(file, this.header, spec);
        text = new boolean[header.size()];
        numbers = new NumberColumn[header.size()];
        for (int column = 0; column < text.length; column++) {
            text[column] = roles.isText(column);
            texts.add(text[column] ? new ArrayList<>() : null);
            numbers[column] = new NumberColumn();
        }
    }

    /** Whether the column holds text (ids, arch strings, device names) rather than numbers. */
    public boolean isText(int column) {
        return text[column];
    }

    /** The rows so far. */
    public int rows() {
        return rows;
    }

    /** Begins a row that stands on that line (0 where there are no lines). */
    public void beginRow(long line) {
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, rows * 2);
        }
        lines[rows] = (int) Math.min(line, Integer.MAX_VALUE);
        for (int column = 0; column < text.length; column++) {
            List<@Nullable String> list = texts.get(column);
            if (list != null) {
                list.add(null);
            } else {
                numbers[column].open(rows);
            }
        }
    }

    /** A field as text; nothing but blanks is nothing. Where a number should stand it is read as one if it is one. */
    public void text(int column, String value) {
        String stripped = value.strip();
        if (stripped.isEmpty()) {
            return;
        }
        List<@Nullable String> list = texts.get(column);
        if (list != null) {
            list.set(rows, stripped);
        } else if (parser.parse(stripped)) {
            number(column, parser);
        } else {
            numbers[column].word(rows, stripped.substring(0, Math.min(stripped.length(), LONGEST_WORD)));
        }
    }

    /** A field as the number that a parser has read. */
    public void number(int column, DecimalParser read) {
        if (read.value() == read.exact()) {
            number(column, read.value());
        } else {
            numbers[column].number(rows, read.value(), read.exact());
        }
    }

    /** A field as a number; in a column of text it is written as a whole number where it is one. */
    public void number(int column, double value) {
        List<@Nullable String> list = texts.get(column);
        if (list != null) {
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            list.set(rows, whole ? Long.toString((long) value) : Double.toString(value));
        } else if (Double.isNaN(value)) {
            numbers[column].word(rows, "nan");
        } else {
            numbers[column].number(rows, value);
        }
    }

    /** Ends the row; one that names no architecture is left out and counted. */
    public void endRow() {
        if (hasKey()) {
            rows++;
        } else {
            if (withoutKey++ == 0) {
                withoutKeyLine = lines[rows];
            }
            dropRow();
        }
    }

    /** Leaves out the row begun. */
    public void dropRow() {
        for (int column = 0; column < text.length; column++) {
            List<@Nullable String> list = texts.get(column);
            if (list != null) {
                list.remove(rows);
            } else {
                numbers[column].clear(rows);
            }
        }
    }

    /** Adds a problem that the reader found. */
    public void problem(Problem problem) {
        problems.add(problem);
    }

    private boolean hasKey() {
        int id = roles.find(ColumnRole.Use.ID);
        int arch = roles.find(ColumnRole.Use.ARCH);
        if (id < 0 && arch < 0) {
            return true;
        }
        return (id >= 0 && texts(id).get(rows) != null)
                || (id < 0 && texts(arch).get(rows) != null);
    }

    private List<@Nullable String> texts(int column) {
        List<@Nullable String> list = texts.get(column);
        if (list == null) {
            throw new IllegalStateException("a column of numbers: " + header.get(column));
        }
        return list;
    }

    /**
     * The tables: one, or one per device of a long table.
     *
     * @throws org.proxylens.data.DataException where no number stands in it
     */
    public List<RawContent> build() {
        BitSet numeric = new BitSet();
        for (int column = 0; column < text.length; column++) {
            numeric.set(column, numbers[column].hasNumbers());
        }
        List<ColumnRole> resolved = roles.resolve(numeric);
        refuseWithoutNumbers(resolved);
        reportIgnored(resolved, numeric);
        reportRowsWithoutKey();
        List<RawColumn> columns = new ArrayList<>();
        for (int column = 0; column < text.length; column++) {
            ColumnRole role = resolved.get(column);
            if (role.isDevice() || role.use() == ColumnRole.Use.ACCURACY) {
                columns.add(role.column(numbers[column], rows));
            }
        }
        RawTable whole = table(columns);
        int device = roles.find(ColumnRole.Use.DEVICE_NAME);
        return device < 0 ? List.of(whole) : LongTables.split(whole, texts(device));
    }

    private RawTable table(List<RawColumn> columns) {
        int id = roles.find(ColumnRole.Use.ID);
        int arch = roles.find(ColumnRole.Use.ARCH);
        RawTable.KeyKind kind =
                id >= 0 ? RawTable.KeyKind.ARCH_ID : arch >= 0 ? RawTable.KeyKind.ARCH : RawTable.KeyKind.POSITION;
        List<String> ids = null;
        if (id >= 0) {
            ids = new ArrayList<>(rows);
            for (String text : texts(id)) {
                ids.add(text == null ? "" : text);
            }
        }
        return new RawTable(
                file.shown(),
                format,
                kind,
                rows,
                ids,
                arch >= 0 ? texts(arch) : null,
                columns,
                Arrays.copyOf(lines, rows),
                problems);
    }

    private void refuseWithoutNumbers(List<ColumnRole> resolved) {
        boolean architectures = file.place() == SourceFile.Place.ARCHITECTURES;
        boolean useful = resolved.stream().anyMatch(role -> role.isDevice() || role.use() == ColumnRole.Use.ACCURACY)
                || resolved.contains(ColumnRole.ARCH);
        if (rows == 0 && withoutKey == 0) {
            throw file.refuse("no-row");
        }
        if (!architectures && !useful) {
            throw refusalWithoutNumber();
        }
    }

    /** Names a word that stands instead of numbers; where 3,5 stands for 3.5 that is the likely reason. */
    private DataException refusalWithoutNumber() {
        List<String> words = Arrays.stream(numbers)
                .flatMap(column -> column.words().values().stream())
                .toList();
        Optional<String> comma =
                words.stream().filter(word -> word.matches("[+-]?\\d+,\\d+")).findFirst();
        if (comma.isPresent()) {
            return file.refuse("decimal-comma", comma.get());
        }
        return words.isEmpty() ? file.refuse("no-latency-number") : file.refuse("word-for-number", words.get(0));
    }

    private void reportIgnored(List<ColumnRole> resolved, BitSet numeric) {
        for (int column = 0; column < text.length; column++) {
            if (resolved.get(column).use() == ColumnRole.Use.IGNORED) {
                String name = header.get(column);
                Object shown = name.isEmpty() ? column + 1 : name;
                problems.add(Problem.of(Severity.INFO, "ignored-column", shown)
                        .worded(name.isEmpty() ? "nameless" : numeric.get(column) ? "no-latency" : "no-number")
                        .at(file.shown(), 1));
            }
        }
    }

    private void reportRowsWithoutKey() {
        if (withoutKey > 0) {
            problems.add(Problem.of(Severity.WARNING, "no-arch-id", withoutKey)
                    .at(file.shown(), withoutKeyLine)
                    .counted(withoutKey, List.of()));
        }
    }
}
