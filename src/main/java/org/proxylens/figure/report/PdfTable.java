package org.proxylens.figure.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Pen;
import org.proxylens.figure.file.FigureWriter;

/** A table on paper: it breaks between rows, its header again on every page, and nothing of it is cut. */
final class PdfTable {
    private static final double SIZE = 10.7;
    private static final double CODE_SIZE = 9;
    private static final double PAD = 5;
    private static final double ROW_PAD = 3;
    private static final double TRACK = 36;
    private static final double TRACK_HEIGHT = 6;
    private static final double GAP = 6;
    private static final double DRAWN = 0.8;
    private static final Color BAR = new Color(0x4a90d0);
    private static final Color TRACK_COLOR = new Color(0xe6ebf0);

    private final ReportTable table;
    private final Paper paper;
    private final double[] widths;

    private PdfTable(ReportTable table, Paper paper) {
        this.table = table;
        this.paper = paper;
        widths = widths(table);
    }

    static void write(ReportTable table, Paper paper) {
        new PdfTable(table, paper).write();
    }

    private static double[] widths(ReportTable table) {
        int columns = table.columns().size();
        double[] least = new double[columns];
        double[] wanted = new double[columns];
        for (int i = 0; i < columns; i++) {
            String title = table.columns().get(i).title();
            least[i] = TextLines.least(title, SIZE);
            wanted[i] = FigureFont.width(title, SIZE);
            for (List<ReportTable.Cell> row : table.shown()) {
                ReportTable.Cell cell = row.get(i);
                double size = size(cell);
                double whole = FigureFont.width(cell.text(), size);
                // numbers are never broken
                double part = table.columns().get(i).number() ? whole : TextLines.least(cell.text(), size);
                least[i] = Math.max(least[i], before(cell) + part);
                wanted[i] = Math.max(wanted[i], before(cell) + whole);
            }
        }
        return fitted(least, wanted, Paper.WIDTH - 2 * PAD * columns);
    }

    private static double[] fitted(double[] least, double[] wanted, double room) {
        double mostWanted = sum(wanted);
        double mostLeast = sum(least);
        double[] widths = new double[least.length];
        for (int i = 0; i < widths.length; i++) {
            if (mostWanted <= room) {
                widths[i] = wanted[i];
            } else if (mostLeast <= room) {
                widths[i] = least[i] + (wanted[i] - least[i]) * (room - mostLeast) / (mostWanted - mostLeast);
            } else {
                widths[i] = least[i];
            }
        }
        // what is too wide by its longest words gives way, the widest first
        while (sum(widths) > room + 1e-6) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            widths[widest] -= Math.min(sum(widths) - room, 0.1 * widths[widest]);
        }
        return widths;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double size(ReportTable.Cell cell) {
        return cell.code() ? CODE_SIZE : SIZE;
    }

    /** The room that stands before a cell's text. */
    private static double before(ReportTable.Cell cell) {
        ReportTable.Drawn drawing = cell.drawing();
        if (drawing != null) {
            return DRAWN * FigureWriter.units(drawing.widthMm()) + GAP;
        }
        return Double.isNaN(cell.share()) ? 0 : TRACK + GAP;
    }

    private void write() {
        List<List<String>> titles = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            titles.add(TextLines.of(table.columns().get(i).title(), SIZE, widths[i]));
        }
        double head = height(titles, SIZE);
        List<List<ReportTable.Cell>> rows = table.shown();
        boolean headed = false;
        for (List<ReportTable.Cell> row : rows) {
            List<List<String>> lines = new ArrayList<>();
            for (int i = 0; i < widths.length; i++) {
                lines.add(
                        TextLines.of(row.get(i).text(), size(row.get(i)), Math.max(1, widths[i] - before(row.get(i)))));
            }
            int most = (int) ((Paper.room() - head - 2 * ROW_PAD) / FigureFont.lineHeight(SIZE));
            int count = lines.stream().mapToInt(List::size).max().orElse(0);
            for (int from = 0; from < count; from += most) {
                List<List<String>> part = part(lines, from, most);
                double height = Math.max(height(part, SIZE), from == 0 ? drawn(row) : 0);
                if (!headed || paper.left() < height) {
                    header(titles, head, height);
                    headed = true;
                }
                row(row, part, from == 0, height);
            }
        }
        if (rows.isEmpty()) {
            header(titles, head, 0);
        }
    }

    private static List<List<String>> part(List<List<String>> lines, int from, int most) {
        return lines.stream()
                .map(cell -> cell.subList(Math.min(from, cell.size()), Math.min(from + most, cell.size())))
                .toList();
    }

    private static double height(List<List<String>> lines, double size) {
        int most = lines.stream().mapToInt(List::size).max().orElse(1);
        return most * FigureFont.lineHeight(size) + 2 * ROW_PAD;
    }

    private static double drawn(List<ReportTable.Cell> row) {
        double height = 0;
        for (ReportTable.Cell cell : row) {
            ReportTable.Drawn drawing = cell.drawing();
            if (drawing != null) {
                height = Math.max(height, DRAWN * FigureWriter.units(drawing.heightMm()) + 2 * ROW_PAD);
            }
        }
        return height;
    }

    private void header(List<List<String>> titles, double height, double first) {
        double top = paper.take(height, first);
        Color color = FigureTheme.LIGHT.quietText();
        double x = Paper.MARGIN;
        for (int i = 0; i < widths.length; i++) {
            texts(
                    titles.get(i),
                    x,
                    top + ROW_PAD,
                    widths[i],
                    table.columns().get(i).number(),
                    SIZE,
                    color);
            x += widths[i] + 2 * PAD;
        }
        rule(top + height, FigureTheme.LIGHT.line());
    }

    private void row(List<ReportTable.Cell> row, List<List<String>> lines, boolean first, double height) {
        double top = paper.take(height);
        double x = Paper.MARGIN;
        for (int i = 0; i < widths.length; i++) {
            ReportTable.Cell cell = row.get(i);
            double size = size(cell);
            double text = lines.get(i).size() * FigureFont.lineHeight(size);
            ReportTable.Drawn drawing = cell.drawing();
            double above = drawing == null ? ROW_PAD : (height - text) / 2;
            boolean number = table.columns().get(i).number();
            texts(
                    lines.get(i),
                    x + (number ? 0 : before(cell)),
                    top + above,
                    widths[i] - (number ? 0 : before(cell)),
                    number,
                    size,
                    FigureTheme.LIGHT.text());
            if (first && drawing != null) {
                double tall = DRAWN * FigureWriter.units(drawing.heightMm());
                double wide = DRAWN * FigureWriter.units(drawing.widthMm());
                paper.place(drawing.figure(), x + PAD, top + (height - tall) / 2, wide, tall);
            } else if (first && !Double.isNaN(cell.share())) {
                bar(x + PAD, top + ROW_PAD + FigureFont.lineHeight(size) / 2, cell.share());
            }
            x += widths[i] + 2 * PAD;
        }
        rule(top + height, FigureTheme.LIGHT.grid());
    }

    private void bar(double x, double middle, double share) {
        Pen pen = paper.pen();
        double y = middle - TRACK_HEIGHT / 2;
        pen.fill(new Rectangle2D.Double(x, y, TRACK, TRACK_HEIGHT), TRACK_COLOR);
        pen.fill(new Rectangle2D.Double(x, y, share * TRACK, TRACK_HEIGHT), BAR);
    }

    private void texts(
            List<String> lines, double x, double top, double width, boolean number, double size, Color color) {
        double y = top;
        double height = FigureFont.lineHeight(size);
        for (String line : lines) {
            paper.pen()
                    .text(
                            line,
                            number ? x + PAD + width : x + PAD,
                            y + height / 2,
                            number ? Pen.Align.RIGHT : Pen.Align.LEFT,
                            size,
                            color);
            y += height;
        }
    }

    private void rule(double y, Color color) {
        double right = Paper.MARGIN + sum(widths) + 2 * PAD * widths.length;
        paper.pen().line(Paper.MARGIN, y, right, y, color, 0.7);
    }
}
