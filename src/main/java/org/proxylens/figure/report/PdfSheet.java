package org.proxylens.figure.report;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.proxylens.data.Severity;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Pen;
import org.proxylens.figure.Printed;
import org.proxylens.figure.file.FigureWriter;

/** Pages of A4 for print: real text, vector figures, tables that go on with their header. */
final class PdfSheet implements ReportSheet, Closeable {
    private static final double SIZE = 12;
    private static final double SMALL = 10.7;
    private static final double CODE = 9.3;
    private static final double NAME = 26;
    private static final double SECTION = 18.5;
    private static final double HEADING = 14;
    private static final double HEADLINE = 26;
    private static final double GAP = 6;
    private static final double CARD_PAD = 8;
    private static final double WORDS = 130;
    private static final Color CARD = new Color(0xf6f8fa);
    private static final Color ACCENT = new Color(0x0b5cad);
    private static final Color ERROR = new Color(0xb42318);
    private static final Color WARNING = new Color(0x8a5300);
    private static final FigureStyle STYLE = FigureStyle.PAPER.with(FigureStyle.Cloud.PICTURE);
    private static final FigureTheme THEME = FigureTheme.LIGHT;

    private final Paper paper;

    /** @param name stands at the foot of every page */
    PdfSheet(String name) throws IOException {
        paper = new Paper(name);
    }

    void save(OutputStream out) throws IOException {
        paper.save(out);
    }

    @Override
    public void opening(String kicker, String name, List<String> answer, List<Card> cards) {
        lines(kicker, SMALL, 0, THEME.quietText());
        paper.skip(GAP / 2);
        lines(name, NAME, 0, THEME.text());
        paper.skip(GAP);
        answer.forEach(this::paragraph);
        paper.skip(GAP);
        cards(cards);
    }

    private void cards(List<Card> cards) {
        double width = (Paper.WIDTH - (cards.size() - 1) * GAP) / cards.size();
        double room = width - 2 * CARD_PAD;
        double height = cards.stream()
                        .mapToDouble(card -> FigureFont.lineHeight(HEADING + 4)
                                + tall(card.what(), SMALL, room)
                                + tall(card.more(), SMALL - 1, room))
                        .max()
                        .orElse(0)
                + 2 * CARD_PAD;
        double top = paper.take(height);
        double x = Paper.MARGIN;
        for (Card card : cards) {
            paper.pen().fill(new Rectangle2D.Double(x, top, width, height), CARD);
            paper.pen().draw(new Rectangle2D.Double(x, top, width, height), THEME.grid(), 0.7);
            double y = top + CARD_PAD;
            y = write(card.figure(), x + CARD_PAD, y, room, HEADING + 4, THEME.text());
            y = write(card.what(), x + CARD_PAD, y, room, SMALL, THEME.text());
            write(card.more(), x + CARD_PAD, y, room, SMALL - 1, THEME.quietText());
            x += width + GAP;
        }
    }

    private static double tall(String text, double size, double width) {
        return TextLines.of(text, size, width).size() * FigureFont.lineHeight(size);
    }

    /** Writes a text that has its room already; returns where it ends. */
    private double write(String text, double x, double top, double width, double size, Color color) {
        double y = top;
        for (String line : TextLines.of(text, size, width)) {
            line(line, x, y, size, color);
            y += FigureFont.lineHeight(size);
        }
        return y;
    }

    private void line(String line, double x, double top, double size, Color color) {
        paper.pen().text(line, x, top + FigureFont.lineHeight(size) / 2, Pen.Align.LEFT, size, color);
    }

    /** Writes a text line by line, over as many pages as it takes. */
    private void lines(String text, double size, double indent, Color color) {
        flow(TextLines.of(text, size, Paper.WIDTH - indent), size, indent, color, top -> {});
    }

    private void flow(List<String> lines, double size, double indent, Color color, Consumer<Double> beside) {
        double height = FigureFont.lineHeight(size);
        for (String line : lines) {
            double top = paper.take(height);
            beside.accept(top);
            line(line, Paper.MARGIN + indent, top, size, color);
        }
    }

    @Override
    public void section(String id, String title) {
        paper.skip(4 * GAP);
        heading(title, SECTION, true);
    }

    @Override
    public void heading(String title) {
        paper.skip(2 * GAP);
        heading(title, HEADING, false);
    }

    private void heading(String title, double size, boolean marked) {
        List<String> lines = TextLines.of(title, size, Paper.WIDTH);
        paper.heading(lines.size() * FigureFont.lineHeight(size) + GAP, () -> {
            if (marked) {
                paper.mark(title);
            }
            write(title, Paper.MARGIN, paper.at(), Paper.WIDTH, size, THEME.text());
        });
    }

    @Override
    public void paragraph(String text) {
        lines(text, SIZE, 0, THEME.text());
        paper.skip(GAP);
    }

    @Override
    public void headline(String figure, String text) {
        double height = FigureFont.lineHeight(HEADLINE);
        double top = paper.take(height);
        line(figure, Paper.MARGIN, top, HEADLINE, ACCENT);
        double x = Paper.MARGIN + FigureFont.width(figure, HEADLINE) + GAP;
        double middle = top + (height - FigureFont.lineHeight(HEADING)) / 2 + 3;
        line(text, x, middle, HEADING, THEME.text());
        paper.skip(GAP / 2);
    }

    @Override
    public void oddities(List<Oddity> oddities) {
        for (Oddity odd : oddities) {
            Color color = color(odd.severity());
            odd(odd.word() + ": " + odd.what(), SIZE, color, THEME.text());
            if (!odd.place().isEmpty()) {
                odd(odd.place(), SMALL, color, THEME.quietText());
            }
            odd.more().forEach(more -> odd(more.word() + ": " + more.meaning(), SMALL, color, THEME.text()));
            paper.skip(GAP + 2);
        }
    }

    private void odd(String text, double size, Color color, Color ink) {
        double height = FigureFont.lineHeight(size);
        flow(TextLines.of(text, size, Paper.WIDTH - 2 * GAP), size, 2 * GAP, ink, top -> paper.pen()
                .fill(new Rectangle2D.Double(Paper.MARGIN, top, 3, height + 0.5), color));
    }

    private static Color color(Severity severity) {
        return switch (severity) {
            case ERROR -> ERROR;
            case WARNING -> WARNING;
            case INFO -> ACCENT;
        };
    }

    @Override
    public void table(ReportTable table) {
        PdfTable.write(table, paper);
        paper.skip(GAP);
        String further = ReportSheet.further(table);
        if (further != null) {
            paragraph(further);
        }
        paper.skip(GAP);
    }

    @Override
    public void figure(Figure<?> figure, double shape, String caption) {
        List<String> lines = TextLines.of(caption, SMALL, Paper.WIDTH);
        double below = GAP / 2 + lines.size() * FigureFont.lineHeight(SMALL);
        double height = Math.min(shape * Paper.WIDTH, Paper.room() - below - 60);
        double top = paper.take(height + below);
        paper.place(Printed.of(figure.withTheme(THEME), STYLE), Paper.MARGIN, top, Paper.WIDTH, height);
        write(caption, Paper.MARGIN, top + height + GAP / 2, Paper.WIDTH, SMALL, THEME.quietText());
        paper.skip(2 * GAP);
    }

    @Override
    public void drawing(ReportTable.Drawn drawing) {
        double height = FigureWriter.units(drawing.heightMm());
        double top = paper.take(height);
        paper.place(drawing.figure(), Paper.MARGIN, top, FigureWriter.units(drawing.widthMm()), height);
        paper.skip(GAP);
    }

    @Override
    public void code(List<String> lines) {
        double height = FigureFont.lineHeight(CODE);
        for (String whole : lines) {
            flow(TextLines.command(whole, CODE, Paper.WIDTH - 2 * GAP), CODE, GAP, THEME.text(), top -> paper.pen()
                    .fill(new Rectangle2D.Double(Paper.MARGIN, top, Paper.WIDTH, height + 0.5), CARD));
        }
        paper.skip(2 * GAP);
    }

    @Override
    public void terms(String title, List<Term> terms) {
        section("definitions", title);
        for (Term term : terms) {
            double room = Paper.WIDTH - WORDS;
            double height = Math.max(tall(term.word(), SMALL, WORDS - GAP), tall(term.meaning(), SMALL, room));
            double top = paper.take(height + GAP / 2);
            write(term.word(), Paper.MARGIN, top, WORDS - GAP, SMALL, THEME.quietText());
            write(term.meaning(), Paper.MARGIN + WORDS, top, room, SMALL, THEME.text());
        }
    }

    @Override
    public void close() throws IOException {
        paper.close();
    }
}
