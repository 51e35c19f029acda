package org.proxylens.figure.architecture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.OkLab;
import org.proxylens.figure.Pen;
import org.proxylens.figure.PlainLayout;
import org.proxylens.space.Drawing;
import org.proxylens.space.Drawing.Block;

/**
 * An architecture that is a list of blocks, as a strip from input to output. Blocks whose numbers are known are bars: their
 * height tells the expansion, their shade the kernel, stripes the groups; a skipped block is a dot. In a strip of stages each
 * stage stands on a line of its own, the width of a bar tells the kernel, and a skipped block leaves its place empty. Other
 * blocks are boxes with their name.
 *
 * @param strip what is drawn
 * @param theme colours
 */
public record BlockStripFigure(Drawing.Strip strip, FigureTheme theme) implements Figure<PlainLayout> {
    private static final double GREATEST_EXPANSION = 6;
    private static final double LEAST_NAMED = 9;
    private static final double LEAST_CAPTIONED = 84;
    private static final double LEAST_EDGED = 40;
    private static final double GREATEST_KERNEL = 7;
    /** Between stages, in blocks. */
    private static final double GAP = 0.7;

    @Override
    public String description() {
        return strip.blocks().stream().map(Block::name).collect(Collectors.joining(", "));
    }

    @Override
    public String name() {
        return "blocks";
    }

    @Override
    public BlockStripFigure withTheme(FigureTheme other) {
        return new BlockStripFigure(strip, other);
    }

    @Override
    public PlainLayout paint(FigureCanvas canvas) {
        Pen pen = new Pen(canvas, theme);
        pen.background();
        boolean captioned =
                canvas.height() >= LEAST_CAPTIONED && strip.blocks().stream().anyMatch(Block::isKnown);
        double edge = canvas.height() < LEAST_EDGED ? 1 : 6;
        double bottom = canvas.height() - (captioned ? 24 : edge);
        int gaps = Math.max(0, strip.stages().size() - 1);
        double step = (canvas.width() - 2 * edge) / Math.max(1, strip.blocks().size() + GAP * gaps);
        double x = edge;
        int block = 0;
        for (int depth : isStaged() ? strip.stages() : List.of(strip.blocks().size())) {
            if (isStaged()) {
                pen.fill(Pen.box(x, bottom - 1, depth * step, 1), theme.quietText());
            }
            for (int end = block + depth; block < end; block++, x += step) {
                block(pen, strip.blocks().get(block), new Rectangle2D.Double(x, edge, step, bottom - edge));
            }
            x += GAP * step;
        }
        if (captioned) {
            String all = strip.note().isEmpty() ? caption() : strip.note() + " · " + caption();
            String words = FigureFont.elide(all, 10.5, canvas.width() - 12);
            pen.text(words, 6, canvas.height() - 12, Pen.Align.LEFT, 10.5, theme.quietText());
        }
        return new PlainLayout(new Rectangle2D.Double(0, 0, canvas.width(), canvas.height()));
    }

    /** What heights, shades, widths and stripes mean. */
    public String caption() {
        return Messages.text(isStaged() ? "figure.strip.caption.stages" : "figure.strip.caption");
    }

    private boolean isStaged() {
        return !strip.stages().isEmpty();
    }

    private void block(Pen pen, Block block, Rectangle2D room) {
        double middle = room.getCenterX();
        if (block.isSkipped()) {
            if (isStaged()) {
                return;
            }
            double size = Math.min(4, 0.8 * room.getWidth());
            pen.fill(new Ellipse2D.Double(middle - size / 2, room.getMaxY() - size - 1, size, size), theme.quietText());
            return;
        }
        boolean known = block.isKnown();
        double share = known ? Math.min(1, block.expansion() / GREATEST_EXPANSION) : 1;
        double height = Math.max(4, share * room.getHeight());
        double width = (isStaged() ? 0.94 * Math.min(1, block.kernel() / GREATEST_KERNEL) : 0.78) * room.getWidth();
        double left = middle - width / 2;
        double top = room.getMaxY() - height;
        boolean large = block.kernel() > 3 && !isStaged();
        Color fill = !known ? theme.missing() : large ? theme.target() : lighter(theme.target());
        pen.fill(Pen.box(left, top, width, height), fill);
        if (block.groups() > 1) {
            stripes(pen, left, top, width, height);
        }
        pen.draw(Pen.box(left, top, width, height), known ? theme.target() : theme.line(), width < 5 ? 0.6 : 1);
        if (!known && room.getWidth() >= LEAST_NAMED) {
            double size = Math.min(10, 0.8 * room.getWidth());
            String text = FigureFont.elide(block.name(), size, room.getHeight() - 6);
            pen.turned(text, middle, room.getMaxY() - 4, -90, Pen.Align.LEFT, size, theme.text());
        }
    }

    private void stripes(Pen pen, double left, double top, double width, double height) {
        Path2D lines = new Path2D.Double();
        for (double y = top + 3; y < top + height; y += 4) {
            lines.moveTo(left, y);
            lines.lineTo(left + width, y);
        }
        pen.draw(lines, theme.background(), 1.4);
    }

    /** Half way to the background. */
    private Color lighter(Color color) {
        Color background = theme.background();
        OkLab mixed = OkLab.of(color.getRGB() & 0xffffff).towards(OkLab.of(background.getRGB() & 0xffffff), 0.6);
        return new Color(mixed.rgb());
    }
}
