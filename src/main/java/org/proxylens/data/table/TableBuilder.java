package org.proxylens.data.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.raw.NumberColumn;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.source.MemoryBudget;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;

/**
 * Makes neutral tables of anything with a header and rows (CSV, Parquet, Arrow, a spreadsheet): decides which column is
 * what, keeps numbers as numbers and words as words, splits a long table by device. For each row call {@link #beginRow},
 * then {@link #text} or {@link #number} for the fields it has, then {@link #endRow}.
 */
public final class TableBuilder {
    private static final int LONGEST_WORD = 40;

    /** A number, its place in a column that grows by doubling, and its copy in the table. */
    private static final long PER_NUMBER = 16;
    /** A text's place in its column. */
    private static final long PER_TEXT = 8;
    /** A word between numbers, with its place in a map. */
    private static final long PER_WORD = 150;
    /** A decimal kept to the last bit, with its row, in a column that grows by doubling. */
    private static final long PER_EXACT = 24;

    private final SourceFile file;
    private final String format;
    private final List<String> header;
    private final ColumnRoles roles;
    private final boolean[] text;
    private final NumberColumn[] numbers;
    private int[] byRow;
    private final List<@Nullable List<@Nullable String>> texts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final DecimalParser parser = new DecimalParser();
    private final MemoryBudget budget;
    private final TextPool pool;
    private final long perRow;
    private int[] lines = new int[64];
    private int rows;
    private int withoutKey;
    private int withoutKeyLine;
    private int unwanted;
    private final Map<String, List<String>> where;

    /**
     * @param header the column names as they stand
     * @param byHand what the user said of columns
     * @throws org.proxylens.data.DataException where no column names the architecture or two columns have one name
     */
    public TableBuilder(SourceFile file, String format, List<String> header, ByHand byHand) {
        this(file, format, header, byHand, new MemoryBudget(file, ReadLimits.standard()));
    }

    /**
     * The same within a budget, which is counted row by row.
     *
     * @throws org.proxylens.data.DataException as above; every row may go past the budget
     */
    public TableBuilder(SourceFile file, String format, List<String> header, ByHand byHand, MemoryBudget budget) {
        this.file = file;
        this.format = format;
        this.header = header.stream().map(String::strip).toList();
        ImportSpec spec = byHand.of(this.header);
        if (spec == null
                && this.header.stream().noneMatch(TableHeaders::namesArchitecture)
                && !byHand.missingIn(this.header).isEmpty()) {
            throw file.refuse(1, "unfit-columns", String.join(", ", byHand.missingIn(this.header)));
        }
        where = spec == null ? Map.of() : spec.where();
        roles = new ColumnRoles(file, this.header, spec);
        text = new boolean[header.size()];
        numbers = new NumberColumn[header.size()];
        for (int column = 0; column < text.length; column++) {
            text[column] = roles.isText(column);
            texts.add(text[column] ? new ArrayList<>() : null);
            numbers[column] = new NumberColumn();
        }
        byRow = IntStream.range(0, text.length).toArray();
        this.budget = budget;
        pool = new TextPool(budget);
        long taken = Long.BYTES;
        for (boolean each : text) {
            taken += each ? PER_TEXT : PER_NUMBER;
        }
        perRow = taken;
    }

    /** Whether the column holds text (ids, arch strings, device names) rather than numbers. */
    public boolean isText(int column) {
        return text[column];
    }

    /** Whether the column may be given as a whole: numbers on which no row depends. */
    public boolean mayBeWhole(int column) {
        return !text[column] && !where.containsKey(header.get(column));
    }

    /** These columns are given as a whole, once all rows are there, and nothing of them by row. */
    public void wholeLater(BitSet columns) {
        byRow = IntStream.range(0, text.length)
                .filter(column -> !columns.get(column))
                .toArray();
    }

    /** Gives a column as a whole: as many values as there are rows. */
    public void whole(int column, NumberColumn values) {
        numbers[column] = values;
    }

    /** What every row takes at least, in bytes. */
    public long bytesPerRow() {
        return perRow;
    }

    /** The rows so far. */
    public int rows() {
        return rows;
    }

    /** Begins a row that stands on that line (0 where there are no lines). */
    public void beginRow(long line) {
        budget.take(perRow);
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, rows * 2);
        }
        lines[rows] = (int) Math.min(line, Integer.MAX_VALUE);
        for (int column : byRow) {
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
            list.set(rows, pool.hold(stripped));
        } else if (parser.parse(stripped)) {
            number(column, parser);
        } else {
            budget.take(PER_WORD);
            numbers[column].word(rows, stripped.substring(0, Math.min(stripped.length(), LONGEST_WORD)));
        }
    }

    /** A field of a column of text as another table holds it already. */
    public void known(int column, String text) {
        texts(column).set(rows, text);
    }

    /** A field as the number that a parser has read. */
    public void number(int column, DecimalParser read) {
        if (read.value() == read.exact()) {
            number(column, read.value());
        } else {
            budget.take(PER_EXACT);
            numbers[column].number(rows, read.value(), read.exact());
        }
    }

    /** A field as a number; in a column of text it is written as a whole number where it is one. */
    public void number(int column, double value) {
        List<@Nullable String> list = texts.get(column);
        if (list != null) {
            boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
            list.set(rows, pool.hold(whole ? Long.toString((long) value) : Double.toString(value)));
        } else if (Double.isNaN(value)) {
            budget.take(PER_WORD);
            numbers[column].word(rows, NumberColumn.NAN);
        } else {
            numbers[column].number(rows, value);
        }
    }

    /** Ends the row; one that names no architecture is left out and counted. */
    public void endRow() {
        if (!isWanted()) {
            dropRow();
        } else if (hasKey()) {
            rows++;
        } else {
            if (withoutKey++ == 0) {
                withoutKeyLine = lines[rows];
            }
            dropRow();
        }
    }

    private boolean isWanted() {
        for (Map.Entry<String, List<String>> condition : where.entrySet()) {
            int column = header.indexOf(condition.getKey());
            List<@Nullable String> list = column < 0 ? null : texts.get(column);
            String label = column < 0 ? null : list == null ? numbers[column].label(rows) : list.get(rows);
            if (label == null || !condition.getValue().contains(label)) {
                unwanted++;
                return false;
            }
        }
        return true;
    }

    /** Leaves out the row begun. */
    public void dropRow() {
        for (int column : byRow) {
            List<@Nullable String> list = texts.get(column);
            if (list != null) {
                list.remove(rows);
            } else {
                numbers[column].clear(rows);
            }
        }
    }

    /**
     * Takes in the rows of other tables with the same header, behind its own.
     *
     * @param others in their order; of no use afterwards
     * @param lines how many lines stand before each one's first
     */
    public void append(List<TableBuilder> others, int[] lines) {
        List<TableBuilder> parts = new ArrayList<>(others);
        parts.add(0, this);
        int[] counts = parts.stream().mapToInt(TableBuilder::rows).toArray();
        IntStream.range(0, text.length).parallel().forEach(column -> {
            List<@Nullable String> list = texts.get(column);
            if (list != null) {
                others.forEach(other -> list.addAll(other.texts(column)));
            } else {
                numbers[column] = NumberColumn.joined(
                        parts.stream().map(part -> part.numbers[column]).toList(), counts);
            }
        });
        this.lines = Arrays.copyOf(this.lines, Arrays.stream(counts).sum());
        for (int i = 0; i < lines.length; i++) {
            TableBuilder other = others.get(i);
            for (int row = 0; row < other.rows; row++) {
                this.lines[rows + row] = lines[i] + other.lines[row];
            }
            rows += other.rows;
            withoutKeyLine = withoutKey == 0 && other.withoutKey > 0 ? lines[i] + other.withoutKeyLine : withoutKeyLine;
            withoutKey += other.withoutKey;
            unwanted += other.unwanted;
        }
    }

    /** Adds a problem that the reader found. */
    public void problem(Problem problem) {
        problems.add(problem);
    }

    private boolean hasKey() {
        int id = roles.find(ColumnRole.Use.ID);
        int arch = roles.find(ColumnRole.Use.ARCH);
        return (id < 0 && arch < 0) || texts(id < 0 ? arch : id).get(rows) != null;
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
        BitSet counting = new BitSet();
        for (int column = 0; column < text.length; column++) {
            numeric.set(column, numbers[column].hasNumbers());
            counting.set(column, numeric.get(column) && NumberColumn.counts(numbers[column].values(rows)));
        }
        numeric.andNot(counting);
        List<ColumnRole> resolved = roles.resolve(numeric);
        refuseWithoutNumbers(resolved);
        List<RawColumn> columns = new ArrayList<>();
        for (int column = 0; column < text.length; column++) {
            ColumnRole role = resolved.get(column);
            if (role.isDevice() || role.use() == ColumnRole.Use.ACCURACY) {
                columns.add(role.column(numbers[column], rows));
            }
        }
        RawTable whole = table(columns);
        List<KeyColumn> devices = keyColumns(resolved, ColumnRole.Use.DEVICE_NAME);
        List<KeyColumn> others = keyColumns(resolved, ColumnRole.Use.IGNORED);
        FurtherKeys further = FurtherKeys.among(whole, devices, others, roles.said());
        Set<String> taken = new HashSet<>(where.keySet());
        further.keys().forEach(key -> taken.add(key.name()));
        further.circumstances().forEach(column -> taken.add(column.name()));
        problems.addAll(new IgnoredColumns(file, header, numeric, counting).problems(resolved, taken));
        reportRowsWithoutKey();
        int representative = roles.find(ColumnRole.Use.REPRESENTATIVE);
        List<@Nullable String> representatives = representative < 0 ? null : texts(representative);
        return new LongTables(file, whole.with(problems), devices, further, representatives).split(others);
    }

    private List<KeyColumn> keyColumns(List<ColumnRole> resolved, ColumnRole.Use use) {
        List<KeyColumn> found = new ArrayList<>();
        for (int column = 0; column < text.length; column++) {
            String name = header.get(column);
            List<@Nullable String> list = texts.get(column);
            boolean labels = list != null || FurtherKeys.mayBeOne(name, numbers[column], rows);
            if (resolved.get(column).use() == use && labels && !name.isEmpty()) {
                budget.take(list == null ? rows : 0, PER_TEXT);
                found.add(new KeyColumn(
                        name, list != null ? list : numbers[column].labels(rows), numbers[column].hasNumbers()));
            }
        }
        return found;
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
                Map.of(),
                List.of());
    }

    private void refuseWithoutNumbers(List<ColumnRole> resolved) {
        boolean architectures = file.place() == SourceFile.Place.ARCHITECTURES;
        boolean useful = resolved.stream().anyMatch(role -> role.isDevice() || role.use() == ColumnRole.Use.ACCURACY)
                || resolved.contains(ColumnRole.ARCH);
        if (rows == 0 && unwanted > 0) {
            throw file.refuse("no-such-row", conditions());
        }
        if (rows == 0 && withoutKey == 0) {
            throw file.refuse("no-row");
        }
        if (!architectures && !useful) {
            throw DecimalCommas.refusalWithoutNumber(file, numbers);
        }
        DecimalCommas.refuse(file, header, resolved, numbers, lines);
    }

    private String conditions() {
        return where.entrySet().stream()
                .map(each -> each.getKey() + "=" + String.join(", ", each.getValue()))
                .collect(Collectors.joining("; "));
    }

    private void reportRowsWithoutKey() {
        if (withoutKey > 0) {
            problems.add(Problem.of(Severity.WARNING, "no-arch-id", withoutKey)
                    .at(file.shown(), withoutKeyLine)
                    .counted(withoutKey, List.of()));
        }
    }
}
