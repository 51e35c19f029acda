package org.proxylens.figure.pair;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.proxies.TargetProxies;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Pen;
import org.proxylens.figure.Words;
import org.proxylens.figure.xy.PointCloud;

/**
 * One target against several proxies: a panel per proxy, every architecture by its rank on the proxy (x) and on the target
 * (y). Where all lie on the rising line, the proxy orders them as the target does.
 *
 * @param target the target's name
 * @param panels one per proxy
 * @param chosen the proxy whose panel is marked, null for none
 * @param emptyReason what to say where there is none
 * @param theme colours
 */
public record MultiplesFigure(
        String target, List<Panel> panels, @Nullable String chosen, String emptyReason, FigureTheme theme)
        implements Figure<MultiplesLayout> {
    private static final int BINS = 40;
    private static final int LEVELS = 8;
    private static final double GAP = 10;
    private static final double TINT = 0.18;
    private static final double SELECTED = 2;
    private static final String BETWEEN = " · ";

    public MultiplesFigure {
        panels = List.copyOf(panels);
    }

    /**
     * One proxy.
     *
     * @param proxy its name
     * @param figures what it reaches, in a few words
     * @param ranks the architectures valid on both, by rank
     */
    public record Panel(String proxy, String figures, PointCloud ranks) {
        /** The panel of a pair. */
        public static Panel of(Device proxy, Device target, String figures) {
            return new Panel(
                    proxy.name(),
                    figures,
                    PointCloud.latencies(proxy.latencies(), target.latencies()).ranked());
        }
    }

    /**
     * The panels of some proxies of a target.
     *
     * @param proxies the proxies, in the order of their panels; those that the dataset does not have are left out
     */
    public static MultiplesFigure of(
            Dataset dataset,
            String target,
            List<TargetProxies.Row> proxies,
            @Nullable String chosen,
            FigureTheme theme) {
        Device to = dataset.device(target).orElseThrow();
        List<Panel> panels = new ArrayList<>();
        for (TargetProxies.Row row : proxies) {
            dataset.device(row.device()).ifPresent(proxy -> panels.add(Panel.of(proxy, to, words(row))));
        }
        return new MultiplesFigure(target, panels, chosen, Messages.text("proxies.plots.none"), theme);
    }

    private static String words(TargetProxies.Row row) {
        String srcc = Messages.text("proxies.plots.srcc", Numbers.coefficient(row.srcc(), 3));
        return Double.isNaN(row.hvLoss())
                ? srcc
                : srcc + BETWEEN + Messages.text("proxies.plots.loss", Numbers.percent(row.hvLoss(), 1));
    }

    @Override
    public String name() {
        return "proxies-of-" + target;
    }

    @Override
    public String description() {
        return panels.isEmpty()
                ? emptyReason
                : Messages.text(
                        "figure.multiples.description",
                        target,
                        panels.stream()
                                .map(panel -> panel.proxy() + " (" + panel.figures() + ")")
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public MultiplesFigure withTheme(FigureTheme other) {
        return new MultiplesFigure(target, panels, chosen, emptyReason, other);
    }

    @Override
    public MultiplesLayout paint(FigureCanvas canvas) {
        if (panels.isEmpty()) {
            Words.paint(canvas, emptyReason, theme);
            return MultiplesLayout.NONE;
        }
        Pen pen = new Pen(canvas, theme);
        pen.background();
        double line = FigureFont.lineHeight(pen.smallSize());
        double width = canvas.width() - 2 * pen.pad();
        List<String> axes = Words.wrap(Messages.text("figure.multiples.axes", target), pen.smallSize(), width);
        double foot = axes.size() * line + 4;
        double height = canvas.height() - 2 * pen.pad() - foot;
        double head = 2 * line + 4;
        int columns = columns(width, height, head);
        // a number is never cut: where there is no room beside the other it stands below
        boolean apart = widest(pen, "\n") > width / columns - GAP;
        if (apart) {
            head += line;
            int most = (int) Math.max(1, width / (widest(pen, BETWEEN) + GAP));
            columns = Math.min(most, columns(width, height, head));
        }
        int rows = (panels.size() + columns - 1) / columns;
        double cellWidth = width / columns;
        double cellHeight = height / rows;
        double side = Math.max(8, Math.min(cellWidth - GAP, cellHeight - head - GAP));
        List<Rectangle2D> places = new ArrayList<>();
        for (int i = 0; i < panels.size(); i++) {
            int row = i / columns;
            double x = pen.pad() + i % columns * cellWidth;
            double y = pen.pad() + row * cellHeight;
            places.add(new Rectangle2D.Double(x, y, cellWidth, cellHeight));
            Rectangle2D plot = new Rectangle2D.Double(x, y + head, side, side);
            title(pen, panels.get(i), x, y + line / 2, cellWidth - GAP, apart);
            panel(pen, panels.get(i), plot);
        }
        for (int i = 0; i < axes.size(); i++) {
            double y = canvas.height() - pen.pad() - (axes.size() - i - 0.5) * line;
            pen.text(
                    FigureFont.elide(axes.get(i), pen.smallSize(), width),
                    pen.pad(),
                    y,
                    Pen.Align.LEFT,
                    pen.smallSize(),
                    theme.quietText());
        }
        return new MultiplesLayout(new Rectangle2D.Double(pen.pad(), pen.pad(), width, height), places);
    }

    /** So many columns that the panels are as large as can be. */
    private int columns(double width, double height, double head) {
        int best = 1;
        double largest = 0;
        for (int columns = 1; columns <= panels.size(); columns++) {
            int rows = (panels.size() + columns - 1) / columns;
            double side = Math.min(width / columns, height / rows - head);
            if (side > largest) {
                largest = side;
                best = columns;
            }
        }
        return best;
    }

    /** The widest of what is said of the panels, in lines that end where a separator stands. */
    private double widest(Pen pen, String separator) {
        return panels.stream()
                .flatMap(panel -> lines(panel, separator).stream())
                .mapToDouble(words -> FigureFont.width(words, pen.smallSize()))
                .max()
                .orElse(0);
    }

    private static List<String> lines(Panel panel, String separator) {
        return List.of(panel.figures().split(separator, -1));
    }

    private void title(Pen pen, Panel panel, double x, double top, double room, boolean apart) {
        double size = pen.smallSize();
        double y = top;
        pen.text(FigureFont.elideMiddle(panel.proxy(), size, room), x, y, Pen.Align.LEFT, size, theme.text());
        for (String words : lines(panel, apart ? BETWEEN : "\n")) {
            y += FigureFont.lineHeight(size);
            pen.text(FigureFont.elide(words, size, room), x, y, Pen.Align.LEFT, size, theme.quietText());
        }
    }

    private void panel(Pen pen, Panel panel, Rectangle2D plot) {
        density(pen, panel.ranks(), plot);
        pen.line(plot.getMinX(), plot.getMaxY(), plot.getMaxX(), plot.getMinY(), theme.limit(), 0.8, 3, 3);
        boolean marked = panel.proxy().equals(chosen);
        pen.draw(
                Pen.box(plot.getX(), plot.getY(), plot.getWidth(), plot.getHeight()),
                marked ? theme.proxy() : theme.line(),
                marked ? SELECTED : 0.8);
    }

    /** Squares as dark as there are many architectures in them. */
    private void density(Pen pen, PointCloud ranks, Rectangle2D plot) {
        int most = 0;
        int[][] counts = new int[BINS][BINS];
        double all = Math.max(1, ranks.size());
        for (int i = 0; i < ranks.size(); i++) {
            int x = bin(ranks.x()[i], all);
            int y = bin(ranks.y()[i], all);
            most = Math.max(most, ++counts[x][y]);
        }
        double step = plot.getWidth() / BINS;
        for (int level = 1; level <= LEVELS; level++) {
            Path2D squares = new Path2D.Double();
            for (int x = 0; x < BINS; x++) {
                for (int y = 0; y < BINS; y++) {
                    if (counts[x][y] > 0 && level(counts[x][y], most) == level) {
                        squares.append(
                                new Rectangle2D.Double(
                                        plot.getX() + x * step, plot.getMaxY() - (y + 1) * step, step, step),
                                false);
                    }
                }
            }
            pen.fill(squares, shade(level / (double) LEVELS));
        }
    }

    private static int bin(double rank, double all) {
        return (int) Math.max(0, Math.min(BINS - 1, Math.floor((rank - 0.5) / all * BINS)));
    }

    private static int level(int count, int most) {
        return most <= 1 ? LEVELS : (int) Math.ceil(LEVELS * Math.log1p(count) / Math.log1p(most));
    }

    private Color shade(double share) {
        double part = TINT + (1 - TINT) * share;
        Color from = theme.background();
        Color to = theme.target();
        return new Color(
                mixed(from.getRed(), to.getRed(), part),
                mixed(from.getGreen(), to.getGreen(), part),
                mixed(from.getBlue(), to.getBlue(), part));
    }

    private static int mixed(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
