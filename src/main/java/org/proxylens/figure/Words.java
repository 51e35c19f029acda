package org.proxylens.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Draws sentences in the middle of a canvas, where there is nothing else to draw. */
public final class Words {
    private static final double WIDEST = 420;
    private static final double MARGIN = 24;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Words() {}

    public static void paint(FigureCanvas canvas, String words, FigureTheme theme) {
        Pen pen = new Pen(canvas, theme);
        pen.background();
        double size = pen.size() + 1;
        List<String> lines = wrap(words, size, Math.min(WIDEST, canvas.width() - 2 * MARGIN));
        double height = FigureFont.lineHeight(size);
        double y = canvas.height() / 2 - height * (lines.size() - 1) / 2;
        for (String line : lines) {
            pen.text(line, canvas.width() / 2, y, Pen.Align.CENTRE, size, theme.quietText());
            y += height;
        }
    }

    /** Breaks text at spaces so that no line is wider than allowed; a longer word is cut. */
    public static List<String> wrap(String words, double size, double most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : SPACE.splitAsStream(words.strip()).toList()) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && FigureFont.width(longer, size) > most) {
                lines.add(line);
                longer = word;
            }
            line = FigureFont.elide(longer, size, most);
        }
        lines.add(line);
        return lines;
    }
}
