package org.proxylens.figure.heatmap;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.List;
import org.proxylens.analysis.Measure;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.GroupColours;
import org.proxylens.figure.Pen;

/** The lines below a heatmap that say what its marks and its bands of colours mean. */
final class HeatmapKey {
    private static final double SWATCH = 11;
    private static final double INSET = 1.2;
    private static final double AFTER_SWATCH = 5;
    private static final double BETWEEN = 14;

    /** The most lines that a band takes in print. */
    private static final int MOST_LINES = 3;

    private final Pen pen;
    private final HeatmapFigure figure;
    private final HeatmapPlan plan;
    private final double left;
    private final double size;
    private double x;
    private double y;

    private HeatmapKey(Pen pen, HeatmapFigure figure, HeatmapPlan plan) {
        this.pen = pen;
        this.figure = figure;
        this.plan = plan;
        size = pen.smallSize();
        left = printed(pen) ? pen.pad() : plan.layout().rowHeaders().getMinX();
        x = left;
        y = plan.keyTop() + line(pen) / 2;
    }

    /**
     * The height of the key. In print there is none unless there are bands, which mean nothing without it: what it would say stands in the caption.
     */
    static double height(HeatmapFigure figure, Pen pen) {
        if (!shown(figure, pen)) {
            return 0;
        }
        double room = pen.canvas().width() - 2 * pen.pad();
        int lines = Double.isNaN(figure.threshold()) ? 0 : 1;
        for (HeatmapDress.Band band : figure.dress().bands()) {
            lines += printed(pen) ? starts(band, pen.smallSize(), room).size() : 1;
        }
        return lines * line(pen);
    }

    private static boolean printed(Pen pen) {
        return pen.isColumn() || pen.lettering().style().paper();
    }

    /** The groups with which the lines of a band begin, as many lines as it needs and may have. */
    private static List<Integer> starts(HeatmapDress.Band band, double size, double room) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        double named = named(band, size);
        double used = named;
        for (int group = 0; group < band.groups().size(); group++) {
            double needed =
                    SWATCH + AFTER_SWATCH + FigureFont.width(band.groups().get(group), size);
            if (used + needed > room && used > named && starts.size() < MOST_LINES) {
                starts.add(group);
                used = named;
            }
            used += needed + BETWEEN;
        }
        return starts;
    }

    private static double named(HeatmapDress.Band band, double size) {
        return FigureFont.width(band.attribute(), size) + AFTER_SWATCH + 2;
    }

    private static boolean shown(HeatmapFigure figure, Pen pen) {
        boolean banded = !figure.dress().bands().isEmpty();
        return !pen.lettering().unkeyed() && (!printed(pen) || banded);
    }

    private static double line(Pen pen) {
        return FigureFont.lineHeight(pen.smallSize()) + 3;
    }

    static void draw(Pen pen, HeatmapFigure figure, HeatmapPlan plan) {
        if (!shown(figure, pen)) {
            return;
        }
        HeatmapKey key = new HeatmapKey(pen, figure, plan);
        if (!Double.isNaN(figure.threshold())) {
            if (HeatmapMarks.shown(plan.layout())) {
                key.marks();
            }
            key.next();
        }
        for (HeatmapDress.Band band : figure.dress().bands()) {
            key.band(band);
            key.next();
        }
    }

    private void next() {
        x = left;
        y += line(pen);
    }

    private void marks() {
        Measure measure = figure.measure();
        Color fill = plan.scale().color(figure.threshold());
        Color ink = plan.scale().ink(figure.threshold());
        String reaches = measure.thresholdText(figure.threshold());
        boolean dotted = HeatmapMarks.dotted(plan.layout());
        swatch(fill, ink);
        if (dotted) {
            pen.fill(new Ellipse2D.Double(x + SWATCH - 5, y - SWATCH / 2 + 2, 3, 3), ink);
        }
        say(Messages.text(dotted ? "figure.heatmap.key.dotted" : "figure.heatmap.key.outlined", reaches));
        if (HeatmapMarks.rings(figure, plan.layout())) {
            swatch(fill, fill);
            pen.draw(new Ellipse2D.Double(x + SWATCH - 5.5, y - SWATCH / 2 + 2, 3.4, 3.4), ink, 1);
            say(Messages.text("figure.heatmap.key.seems", measure.thresholdNumber(figure.threshold())));
        }
    }

    private void band(HeatmapDress.Band band) {
        pen.text(band.attribute(), x, y, Pen.Align.LEFT, size, pen.theme().quietText());
        x += named(band, size);
        double room = pen.canvas().width() - 2 * pen.pad();
        List<Integer> starts = printed(pen) ? starts(band, size, room) : List.of(0);
        for (int group = 0; group < band.groups().size(); group++) {
            if (group > 0 && starts.contains(group)) {
                next();
                x += named(band, size);
            }
            String name = band.groups().get(group);
            int left = band.groups().size() - group;
            String more = Messages.text("figure.heatmap.key.more", Numbers.count(left));
            boolean ends = left == 1 || starts.contains(group + 1);
            double needed = SWATCH + AFTER_SWATCH + FigureFont.width(name, size);
            double free = pen.canvas().width() - pen.pad() - x;
            if (needed + (ends ? 0 : BETWEEN + FigureFont.width(more, size)) > free + 1e-6) {
                pen.text(more, x, y, Pen.Align.LEFT, size, pen.theme().quietText());
                return;
            }
            Color color = GroupColours.of(group, pen.theme());
            swatch(color, color);
            say(name);
        }
    }

    private void swatch(Color fill, Color outline) {
        pen.fill(Pen.box(x, y - SWATCH / 2, SWATCH, SWATCH), fill);
        // inside, where it is seen on a dark ground as well
        double side = SWATCH - 2 * INSET;
        pen.draw(Pen.box(x + INSET, y - side / 2, side, side), outline, 1.2);
    }

    private void say(String words) {
        double room = pen.canvas().width() - pen.pad() - x - SWATCH - AFTER_SWATCH;
        String shown = FigureFont.elide(words, size, Math.max(0, room));
        pen.text(
                shown,
                x + SWATCH + AFTER_SWATCH,
                y,
                Pen.Align.LEFT,
                size,
                pen.theme().text());
        x += SWATCH + AFTER_SWATCH + FigureFont.width(shown, size) + BETWEEN;
    }
}
