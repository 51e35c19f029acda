package org.proxylens.figure.heatmap;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.Pen;
import org.proxylens.rank.DeviceTree;
import org.proxylens.rank.DeviceTree.Branch;

/** Draws the tree of clusters over the columns, and the line at which the threshold cuts it. */
final class HeatmapTree {
    private static final double SHARE = 0.11;
    private static final double MOST = 64;
    private static final double LEAST_CANVAS = 380;

    /** On a single column the cells come first: a tree has room where the page is about as high as wide. */
    private static final double LEAST_COLUMN = 0.97;

    private static final double GAP = 4;

    private HeatmapTree() {}

    /** The height that a tree takes, 0 where there is none or too little room for one. */
    static double height(HeatmapFigure figure, Pen pen) {
        double canvas = pen.canvas().height();
        double least = pen.isColumn() ? LEAST_COLUMN * pen.canvas().width() : LEAST_CANVAS;
        boolean shown = figure.dress().tree() != null && figure.isWhole() && canvas >= least;
        return shown ? Math.min(MOST, SHARE * canvas) : 0;
    }

    static void draw(Pen pen, HeatmapFigure figure, HeatmapLayout layout, double height) {
        DeviceTree tree = figure.dress().tree();
        if (tree == null || height == 0) {
            return;
        }
        Rectangle2D plot = layout.plot();
        double cut = 1 - figure.threshold();
        double farthest = Math.max(cut >= 0 ? cut : 0, 1e-9);
        for (Branch branch : tree.branches()) {
            farthest = Math.max(farthest, branch.height());
        }
        double bottom = plot.getMinY() - GAP;
        double unit = (height - 2 * GAP) / farthest;
        double cell = plot.getWidth() / layout.size();
        Path2D together = new Path2D.Double();
        Path2D apart = new Path2D.Double();
        for (Branch branch : tree.branches()) {
            Path2D path = branch.height() <= cut ? together : apart;
            double left = plot.getX() + (branch.left() + 0.5) * cell;
            double right = plot.getX() + (branch.right() + 0.5) * cell;
            double top = bottom - branch.height() * unit;
            path.moveTo(left, bottom - branch.leftHeight() * unit);
            path.lineTo(left, top);
            path.lineTo(right, top);
            path.lineTo(right, bottom - branch.rightHeight() * unit);
        }
        pen.draw(apart, pen.theme().quietText(), 0.8);
        pen.draw(together, pen.theme().target(), 1.2);
        if (cut >= 0 && cut <= farthest) {
            double y = bottom - cut * unit;
            pen.line(plot.getMinX(), y, plot.getMaxX() + GAP, y, pen.theme().limit(), 1, 4, 3);
            String words = Messages.text("figure.heatmap.cut", Numbers.count(tree.groups(cut)));
            say(pen, words, plot, y);
        }
    }

    // to the right, unless the title of a single column's colour bar stands there or it has no room
    private static void say(Pen pen, String words, Rectangle2D plot, double y) {
        double after = pen.canvas().width() - plot.getMaxX() - 2 * GAP;
        boolean before = pen.isColumn() || after < FigureFont.width(words, pen.smallSize());
        double at = before ? plot.getMinX() - 2 * GAP : plot.getMaxX() + 2 * GAP;
        double room = before ? at - pen.pad() : after;
        String shown = FigureFont.elide(words, pen.smallSize(), room);
        pen.text(
                shown,
                at,
                y,
                before ? Pen.Align.RIGHT : Pen.Align.LEFT,
                pen.smallSize(),
                pen.theme().limit());
    }
}
