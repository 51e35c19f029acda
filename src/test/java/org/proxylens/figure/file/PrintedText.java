package org.proxylens.figure.file;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.Nodes;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A text as it is printed.
 *
 * @param words what it says
 * @param size in canvas units
 * @param box what its letters cover, in canvas units
 * @param turned whether it is not level
 */
record PrintedText(String words, double size, Shape box, boolean turned) {
    private static final Pattern STEP = Pattern.compile("(matrix|translate|rotate|scale)\\(([^)]*)\\)");
    private static final double ABOVE = 0.7;
    private static final double BELOW = 0.2;

    /** All texts of a figure at a size on paper, as its SVG has them. */
    static List<PrintedText> of(Figure<?> figure, double widthMm, double heightMm) throws Exception {
        byte[] svg = FigureWriter.svg(figure, widthMm, heightMm, "f-").getBytes(StandardCharsets.UTF_8);
        Document document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        List<PrintedText> texts = new ArrayList<>();
        collect(document.getDocumentElement(), new AffineTransform(), 12, texts);
        return texts;
    }

    private static void collect(Element element, AffineTransform place, double size, List<PrintedText> into) {
        AffineTransform here = new AffineTransform(place);
        here.concatenate(transform(element.getAttribute("transform")));
        double own = element.hasAttribute("font-size") ? number(element.getAttribute("font-size")) : size;
        if (element.getTagName().equals("text")) {
            String words = element.getTextContent();
            Rectangle2D level = new Rectangle2D.Double(
                    number(element.getAttribute("x")),
                    number(element.getAttribute("y")) - ABOVE * own,
                    FigureFont.width(words, own),
                    (ABOVE + BELOW) * own);
            boolean turned = Math.abs(here.getShearX()) > 1e-6;
            into.add(new PrintedText(words, own, here.createTransformedShape(level), turned));
        }
        for (Node child : Nodes.of(element.getChildNodes())) {
            if (child instanceof Element inner) {
                collect(inner, here, own, into);
            }
        }
    }

    private static double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text.replace("px", ""));
    }

    private static AffineTransform transform(String steps) {
        AffineTransform all = new AffineTransform();
        Matcher matcher = STEP.matcher(steps);
        while (matcher.find()) {
            double[] n = Stream.of(matcher.group(2).trim().split("[ ,]+"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            switch (matcher.group(1)) {
                case "matrix" -> all.concatenate(new AffineTransform(n));
                case "translate" -> all.translate(n[0], n.length > 1 ? n[1] : 0);
                case "scale" -> all.scale(n[0], n.length > 1 ? n[1] : n[0]);
                default -> {
                    if (n.length > 1) {
                        all.rotate(Math.toRadians(n[0]), n[1], n[2]);
                    } else {
                        all.rotate(Math.toRadians(n[0]));
                    }
                }
            }
        }
        return all;
    }

    /** Whether it lies on another text. */
    boolean covers(PrintedText other) {
        return covers(other.box);
    }

    /** Whether it lies on an area, by more than a hair. */
    boolean covers(Shape area) {
        if (!box.getBounds2D().intersects(area.getBounds2D())) {
            return false;
        }
        Area common = new Area(box);
        common.intersect(new Area(area));
        Rectangle2D bounds = common.getBounds2D();
        return bounds.getWidth() > 0.5 && bounds.getHeight() > 0.5;
    }
}
