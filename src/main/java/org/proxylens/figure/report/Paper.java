package org.proxylens.figure.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Pen;
import org.proxylens.figure.file.FigureWriter;
import org.proxylens.figure.file.PdfPages;

/** Pages of A4 that are written from top to bottom; lengths in canvas units. */
final class Paper implements Closeable {
    static final double MARGIN = FigureWriter.units(15);
    static final double WIDTH = FigureWriter.units(180);

    private static final double PAGE_WIDTH = FigureWriter.units(210);
    private static final double PAGE_HEIGHT = FigureWriter.units(297);
    private static final double TOP = FigureWriter.units(17);
    private static final double BOTTOM = PAGE_HEIGHT - FigureWriter.units(18);
    private static final double FOOT = PAGE_HEIGHT - FigureWriter.units(10);
    private static final double FOOT_SIZE = 10;

    private final PdfPages pages;
    private final String name;
    private final List<Heading> waiting = new ArrayList<>();
    private @Nullable Pen pen;
    private int page;
    private double y;

    /** A heading that waits for what it stands over, so that no page ends with one. */
    private record Heading(double height, Runnable drawing) {}

    /** @param name stands at the foot of every page */
    Paper(String name) throws IOException {
        this.name = name;
        pages = new PdfPages(name);
    }

    /** The height that a page has for what is written on it. */
    static double room() {
        return BOTTOM - TOP;
    }

    /** Where the next thing goes; there is room for something of that height. */
    double take(double height) {
        return take(height, 0);
    }

    /**
     * The same.
     *
     * @param below the height of what is to stand on the same page below it
     */
    double take(double height, double below) {
        double headings = waiting.stream().mapToDouble(Heading::height).sum();
        if (pen == null || y + headings + height + below > BOTTOM) {
            turn();
        }
        List<Heading> over = List.copyOf(waiting);
        waiting.clear();
        over.forEach(heading -> {
            heading.drawing().run();
            y += heading.height();
        });
        double at = y;
        y += height;
        return at;
    }

    /** What is left of the page below what was written, and below the headings that wait. */
    double left() {
        double headings = waiting.stream().mapToDouble(Heading::height).sum();
        return pen == null ? room() : BOTTOM - y - headings;
    }

    /** A heading, written once it is known what comes below it. */
    void heading(double height, Runnable drawing) {
        waiting.add(new Heading(height, drawing));
    }

    /** Leaves room; none at the top of a page. */
    void skip(double height) {
        if (pen != null && y > TOP) {
            y += height;
        }
    }

    private void turn() {
        try {
            Graphics2D graphics = pages.page(PAGE_WIDTH, PAGE_HEIGHT);
            pen = new Pen(new FigureCanvas(graphics, PAGE_WIDTH, PAGE_HEIGHT, null), FigureTheme.LIGHT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page++;
        y = TOP;
        Color quiet = FigureTheme.LIGHT.quietText();
        String foot = FigureFont.elide(name, FOOT_SIZE, 0.8 * WIDTH);
        pen().text(foot, MARGIN, FOOT, Pen.Align.LEFT, FOOT_SIZE, quiet);
        pen().text(Integer.toString(page), MARGIN + WIDTH, FOOT, Pen.Align.RIGHT, FOOT_SIZE, quiet);
    }

    /** Draws on the page that is being written. */
    Pen pen() {
        Pen now = pen;
        if (now == null) {
            throw new IllegalStateException("no page yet");
        }
        return now;
    }

    /** The heading where it stands, while it is being drawn. */
    double at() {
        return y;
    }

    /** Lists the place that is being written beside the pages. */
    void mark(String title) {
        pages.mark(title, y);
    }

    /** Draws a figure. */
    void place(Figure<?> figure, double x, double top, double width, double height) {
        try {
            pages.place(figure, x, top, width, height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file. */
    void save(OutputStream out) throws IOException {
        if (!waiting.isEmpty()) {
            take(0);
        }
        pages.save(out);
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
