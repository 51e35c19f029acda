package org.proxylens.cli.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A table of text that fits {@value #MOST_COLUMNS} columns: the longest texts are elided in the middle. */
public final class TextTable {
    /** The width that tables and paragraphs keep to. */
    public static final int MOST_COLUMNS = 100;

    private static final int LEAST_CELL = 8;
    private static final String GAP = "  ";

    private static final Collector<CharSequence, ?, String> MARKDOWN = Collectors.joining(" | ", "| ", " |");

    private final List<String> headers = new ArrayList<>();
    private final List<Boolean> rightAligned = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();

    /**
     * A table with these columns.
     *
     * @param alignment {@code l} for each column of text, {@code r} for each of numbers
     * @param headings with a stroke between them
     */
    public static TextTable of(String alignment, String headings) {
        TextTable table = new TextTable();
        String[] names = headings.split("\\s*\\|\\s*", -1);
        for (int column = 0; column < names.length; column++) {
            table = alignment.charAt(column) == 'r' ? table.number(names[column]) : table.text(names[column]);
        }
        return table;
    }

    /** Adds a column of text. */
    public TextTable text(String header) {
        headers.add(header);
        rightAligned.add(false);
        return this;
    }

    /** Adds a column of numbers, aligned at the right and never elided. */
    public TextTable number(String header) {
        headers.add(header);
        rightAligned.add(true);
        return this;
    }

    /** Adds a row, a cell per column. */
    public TextTable row(String... cells) {
        if (cells.length != headers.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + headers.size() + " columns");
        }
        rows.add(Arrays.stream(cells).map(TextWidth::printable).toArray(String[]::new));
        return this;
    }

    /** The lines of the table: the headers, then the rows. */
    public List<String> lines() {
        int[] widths = widths();
        List<String> lines = new ArrayList<>(rows.size() + 1);
        if (headers.stream().anyMatch(header -> !header.isEmpty())) {
            lines.add(line(headers.toArray(String[]::new), widths));
        }
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    /** The table as Markdown: whole texts, whatever their width. */
    public List<String> markdown() {
        List<String> lines = new ArrayList<>(rows.size() + 2);
        lines.add(markdown(headers));
        lines.add(rightAligned.stream().map(right -> right ? "---:" : "---").collect(MARKDOWN));
        rows.forEach(row -> lines.add(markdown(Arrays.asList(row))));
        return lines;
    }

    private static String markdown(List<String> cells) {
        return cells.stream()
                .map(cell -> TextWidth.printable(cell).replace("\\", "\\\\").replace("|", "\\|"))
                .collect(MARKDOWN);
    }

    private int[] widths() {
        int[] widths = headers.stream().mapToInt(TextWidth::of).toArray();
        for (String[] row : rows) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], TextWidth.of(row[c]));
            }
        }
        int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - MOST_COLUMNS;
        while (excess-- > 0) {
            int widest = widestText(widths);
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private int widestText(int[] widths) {
        int widest = -1;
        for (int c = 0; c < widths.length; c++) {
            boolean shrinks = !rightAligned.get(c) && widths[c] > LEAST_CELL;
            if (shrinks && (widest < 0 || widths[c] > widths[widest])) {
                widest = c;
            }
        }
        return widest;
    }

    private String line(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < cells.length; c++) {
            line.append(c == 0 ? "" : GAP)
                    .append(TextWidth.pad(TextWidth.elide(cells[c], widths[c]), widths[c], rightAligned.get(c)));
        }
        return line.toString().stripTrailing();
    }
}
