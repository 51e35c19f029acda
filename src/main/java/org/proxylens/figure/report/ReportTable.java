package org.proxylens.figure.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;

/** A table of a report: texts at the left, numbers at the right, headers that explain themselves. */
final class ReportTable {
    /** A page of thousands of rows is no page to read; the figures of all are in the CSV. */
    static final int MOST_ROWS = 200;

    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param title its header
     * @param definition what the header means, empty where that is plain
     * @param number whether it holds numbers
     */
    record Column(String title, String definition, boolean number) {}

    /**
     * A small drawing.
     *
     * @param figure what is drawn
     * @param widthMm its width in millimetres
     * @param heightMm its height in millimetres
     * @param label what it shows, for those who cannot see it
     */
    record Drawn(Figure<?> figure, double widthMm, double heightMm, String label) {}

    /**
     * A cell.
     *
     * @param text what it says
     * @param code whether that is for machines
     * @param share how long the bar beside the text is, NaN for none
     * @param drawing what stands before the text
     */
    record Cell(
            String text,
            boolean code,
            double share,
            @Nullable Drawn drawing) {}

    /**
     * A table with these columns.
     *
     * @param alignment {@code l} for each column of text, {@code r} for each of numbers
     * @param headings with a stroke between them, each with its definition, where there is one, after a colon
     */
    static ReportTable of(String alignment, String headings) {
        ReportTable table = new ReportTable();
        String[] columns = headings.split("\\s*\\|\\s*", -1);
        for (int column = 0; column < columns.length; column++) {
            String[] parts = (columns[column] + ": ").split(": ", 3);
            table.columns.add(new Column(parts[0], parts[1], alignment.charAt(column) == 'r'));
        }
        return table;
    }

    /** Adds a column of text. */
    ReportTable column(String title) {
        columns.add(new Column(title, "", false));
        return this;
    }

    /** Starts a row; the one before ends. */
    ReportTable row() {
        rows.add(new ArrayList<>());
        return this;
    }

    /** Adds a cell of text. */
    ReportTable cell(String text) {
        return add(new Cell(text, false, Double.NaN, null));
    }

    /** Adds a cell of text for machines. */
    ReportTable code(String text) {
        return add(new Cell(text, true, Double.NaN, null));
    }

    /** Adds a cell with a bar as long as the share. */
    ReportTable bar(String text, double share) {
        return add(new Cell(text, false, Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share)), null));
    }

    /** Adds a cell with a drawing, where there is one, and the code that it draws. */
    ReportTable drawn(@Nullable Drawn drawing, String code) {
        return add(new Cell(code, true, Double.NaN, drawing));
    }

    private ReportTable add(Cell cell) {
        rows.get(rows.size() - 1).add(cell);
        return this;
    }

    /** Its columns. */
    List<Column> columns() {
        return columns;
    }

    /** All its rows. */
    List<List<Cell>> rows() {
        return rows;
    }

    /** The rows that are shown. */
    List<List<Cell>> shown() {
        return rows.subList(0, Math.min(MOST_ROWS, rows.size()));
    }

    /** What is said of the rows that are not shown. */
    String cut() {
        return Messages.text("report-page.first-rows", MOST_ROWS, rows.size());
    }
}
