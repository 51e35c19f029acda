package org.proxylens.figure.file;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.DoubleSummaryStatistics;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DefaultImageHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureRaster;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Writes a figure as SVG: text stays text, each cell of a heatmap is a rectangle of its own. */
final class SvgFile {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    /** What viewers without the figures' font take: Arial and Helvetica have the same widths. */
    private static final String FAMILIES = "'Liberation Sans', Arial, Helvetica, sans-serif";

    /** A thousandth of a unit is far below what any printer shows. */
    private static final int DECIMALS = 3;

    private SvgFile() {}

    /** Writes a whole file. */
    static void write(Figure<?> figure, double width, double height, OutputStream out) throws IOException {
        write(root(figure, width, height, ""), true, new StreamResult(out));
    }

    /** The {@code svg} element alone, to stand in an HTML page; ids in it begin with the prefix. */
    static String element(Figure<?> figure, double width, double height, String idPrefix) {
        StringWriter text = new StringWriter();
        try {
            write(root(figure, width, height, idPrefix), false, new StreamResult(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Element root(Figure<?> figure, double width, double height, String idPrefix) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setComment(null);
        context.setImageHandler(new EmbeddedImages());
        context.setPrecision(DECIMALS);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        FigureRaster.smooth(graphics);
        figure.paint(new FigureCanvas(graphics, width, height, null));
        Element root = graphics.getRoot();
        root.setAttribute("width", millimetres(width));
        root.setAttribute("height", millimetres(height));
        root.setAttribute("viewBox", "0 0 " + number(width) + " " + number(height));
        unclip(root, wholePages(root, width, height));
        tidy(root, idPrefix);
        describe(root, figure);
        return root;
    }

    /** For screen readers, and as what a browser shows of a whole picture. */
    private static void describe(Element root, Figure<?> figure) {
        Document document = root.getOwnerDocument();
        Element title = document.createElementNS(NAMESPACE, "title");
        title.appendChild(document.createTextNode(FigureFont.printable(figure.description())));
        root.insertBefore(title, root.getFirstChild());
        root.setAttribute("role", "img");
    }

    /** Without a document type: that would make readers look for one on the network. */
    private static void write(Element root, boolean declared, StreamResult out) throws IOException {
        try {
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            transformer.setOutputProperty(OutputKeys.STANDALONE, "yes");
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, declared ? "no" : "yes");
            transformer.transform(new DOMSource(root), out);
        } catch (TransformerException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("XML documents cannot be made.", e);
        }
    }

    /**
     * Ids of the clips that are the page itself, upright or turned, taken out: they cut nothing off, and drawing programs make a
     * group of each.
     */
    private static Set<String> wholePages(Element root, double width, double height) {
        Set<String> whole = new HashSet<>();
        NodeList clips = root.getElementsByTagName("clipPath");
        for (int i = clips.getLength() - 1; i >= 0; i--) {
            Element clip = (Element) clips.item(i);
            if (clip.getFirstChild() instanceof Element path && isPage(path.getAttribute("d"), width, height)) {
                whole.add("url(#" + clip.getAttribute("id") + ")");
                clip.getParentNode().removeChild(clip);
            }
        }
        return whole;
    }

    private static boolean isPage(String path, double width, double height) {
        if (path.contains("C") || path.contains("Q")) {
            return false;
        }
        double[] ends = Stream.of(path.split("[^-.\\d]+"))
                .filter(number -> !number.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
        double across = extent(ends, 0);
        double down = extent(ends, 1);
        return (same(across, width) && same(down, height)) || (same(across, height) && same(down, width));
    }

    private static double extent(double[] ends, int from) {
        DoubleSummaryStatistics all = IntStream.iterate(from, i -> i < ends.length, i -> i + 2)
                .mapToDouble(i -> ends[i])
                .summaryStatistics();
        return all.getMax() - all.getMin();
    }

    private static boolean same(double extent, double other) {
        return Math.abs(extent - other) < 0.01;
    }

    private static void unclip(Element element, Set<String> clips) {
        if (clips.contains(element.getAttribute("clip-path"))) {
            element.removeAttribute("clip-path");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                unclip(inner, clips);
            }
        }
    }

    /** Names further fonts after the figures' own, and makes ids differ from those of other figures on a page. */
    private static void tidy(Element element, String idPrefix) {
        if (element.hasAttribute("font-family")) {
            element.setAttribute("font-family", FAMILIES);
        }
        if (element.hasAttribute("id")) {
            element.setAttribute("id", idPrefix + element.getAttribute("id"));
        }
        String clip = element.getAttribute("clip-path");
        if (clip.startsWith("url(#")) {
            element.setAttribute("clip-path", "url(#" + idPrefix + clip.substring("url(#".length()));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                tidy(inner, idPrefix);
            }
        }
    }

    private static String millimetres(double units) {
        return number(units / FigureWriter.UNITS_PER_INCH * FigureWriter.MM_PER_INCH) + "mm";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value).replaceFirst("\\.?0+$", "");
    }

    /** Pictures go into the file itself, as PNG. */
    private static final class EmbeddedImages extends DefaultImageHandler {
        @Override
        protected void handleHREF(Image image, Element element, SVGGeneratorContext context) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
                ImageIO.write((BufferedImage) image, "png", stream);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String data = Base64.getEncoder().encodeToString(bytes.toByteArray());
            element.setAttributeNS(XLINK, "xlink:href", "data:image/png;base64," + data);
        }
    }
}
