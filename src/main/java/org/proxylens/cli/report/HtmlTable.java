package org.proxylens.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;

/** A table of a page, its first rows where it is long: texts at the left, numbers at the right, headers that explain themselves. */
final class HtmlTable {
    private static final String END = "</tr>\n";
    /** A page of thousands of rows is no page to read; the figures of all are in the CSV. */
    static final int MOST_ROWS = 200;

    private final StringBuilder head = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private final List<Boolean> numbers = new ArrayList<>();
    private int column;
    private int rows;

    /**
     * A table with these columns.
     *
     * @param alignment {@code l} for each column of text, {@code r} for each of numbers
     * @param headings with a stroke between them, each with its definition, where there is one, after a colon
     */
    static HtmlTable of(String alignment, String headings) {
        HtmlTable table = new HtmlTable();
        String[] columns = headings.split("\\s*\\|\\s*", -1);
        for (int column = 0; column < columns.length; column++) {
            String[] parts = (columns[column] + ": ").split(": ", 3);
            table.header(parts[0], parts[1], alignment.charAt(column) == 'r');
        }
        return table;
    }

    /** Adds a column of text; the definition, where there is one, shows when the header is pointed at. */
    HtmlTable text(String header, String definition) {
        return header(header, definition, false);
    }

    /** Starts a row; the one before ends. */
    HtmlTable row() {
        if (rows < MOST_ROWS) {
            body.append(rows == 0 ? "<tr>" : END + "<tr>");
        }
        rows++;
        column = 0;
        return this;
    }

    /** Adds a cell of text. */
    HtmlTable cell(String text) {
        return markup(Html.escape(text));
    }

    /** Adds a cell with a bar as long as the share. */
    HtmlTable bar(String text, double share) {
        double part = Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
        String bar = "<span class=\"track\"><span class=\"bar\" style=\"width:" + Numbers.fixed(100 * part, 1)
                + "%\"></span></span>";
        return markup("<span class=\"barred\">" + bar + "<span>" + Html.escape(text) + "</span></span>");
    }

    /** Adds a cell of markup that is already safe. */
    HtmlTable markup(String safe) {
        boolean number = numbers.get(column++);
        if (rows <= MOST_ROWS) {
            body.append(number ? "<td class=\"n\">" : "<td>").append(safe).append("</td>");
        }
        return this;
    }

    /** The table's markup. */
    String html() {
        return "<div class=\"scroll\"><table><thead><tr>" + head + "</tr></thead><tbody>\n" + body
                + (body.isEmpty() ? "" : END) + "</tbody></table></div>\n"
                + (rows > MOST_ROWS
                        ? Html.text("p", Messages.text("cli.report.first-rows", MOST_ROWS, rows)) + "\n"
                        : "");
    }

    private HtmlTable header(String header, String definition, boolean number) {
        numbers.add(number);
        head.append("<th scope=\"col\"")
                .append(number ? " class=\"n\"" : "")
                .append(definition.isEmpty() ? "" : " title=\"" + Html.escape(definition) + '"')
                .append('>')
                .append(definition.isEmpty() ? Html.escape(header) : "<abbr>" + Html.escape(header) + "</abbr>")
                .append("</th>");
        return this;
    }
}
