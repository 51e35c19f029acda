package org.proxylens.figure.file;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Graphics2D;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;
import org.proxylens.figure.FigureFont;
import org.proxylens.figure.FigureRaster;

/**
 * A PDF, page by page: the font is embedded and text can be selected. Text in scripts that the figures' font lacks is drawn
 * as outlines. The same drawing gives the same bytes.
 */
public final class PdfPages implements Closeable {
    private static final double POINTS_PER_INCH = 72;
    private static final float SCALE = (float) (POINTS_PER_INCH / FigureWriter.UNITS_PER_INCH);

    private final String name;
    private final PDDocument document = new PDDocument();
    private final PdfBoxGraphics2DFontTextDrawer texts = new PdfBoxGraphics2DFontTextDrawer();
    private final List<Sheet> pages = new ArrayList<>();

    /** A page with what is drawn on it. */
    private record Sheet(PDPage page, PdfBoxGraphics2D graphics, List<Placed> figures) {}

    private record Placed(PdfBoxGraphics2D graphics, double x, double y, double height) {}

    /** @param name identifies the file, in the place of the time of day */
    public PdfPages(String name) throws IOException {
        this.name = name;
        try (InputStream font = FigureFont.open()) {
            texts.registerFont(FigureFont.name(), PDType0Font.load(document, font, true));
        }
    }

    /** Begins a page; sizes in canvas units. */
    public Graphics2D page(double width, double height) throws IOException {
        PDPage page = new PDPage(new PDRectangle((float) width * SCALE, (float) height * SCALE));
        document.addPage(page);
        PdfBoxGraphics2D graphics = graphics(width, height);
        pages.add(new Sheet(page, graphics, new ArrayList<>()));
        return graphics;
    }

    /** Draws a figure on the page; its upper left corner and its size in canvas units. */
    public void place(Figure<?> figure, double x, double y, double width, double height) throws IOException {
        PdfBoxGraphics2D graphics = graphics(width, height);
        figure.paint(new FigureCanvas(graphics, width, height, null));
        pages.get(pages.size() - 1).figures().add(new Placed(graphics, x, y, height));
    }

    private PdfBoxGraphics2D graphics(double width, double height) throws IOException {
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, (float) width, (float) height);
        graphics.setFontTextDrawer(texts);
        FigureRaster.smooth(graphics);
        return graphics;
    }

    /** Lists a place on the page beside the pages, y in canvas units. */
    public void mark(String title, double y) {
        PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
        if (outline == null) {
            outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
        }
        PDPage page = pages.get(pages.size() - 1).page();
        PDPageXYZDestination there = new PDPageXYZDestination();
        there.setPage(page);
        there.setTop((int) (page.getMediaBox().getHeight() - y * SCALE));
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(there);
        outline.addLast(item);
    }

    /** Writes the file; nothing is drawn after that. */
    public void save(OutputStream out) throws IOException {
        for (Sheet sheet : pages) {
            sheet.graphics().dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, sheet.page())) {
                content.transform(Matrix.getScaleInstance(SCALE, SCALE));
                content.drawForm(sheet.graphics().getXFormObject());
                double top = sheet.page().getMediaBox().getHeight() / SCALE;
                for (Placed figure : sheet.figures()) {
                    figure.graphics().dispose();
                    content.saveGraphicsState();
                    content.transform(Matrix.getTranslateInstance(
                            (float) figure.x(), (float) (top - figure.y() - figure.height())));
                    content.drawForm(figure.graphics().getXFormObject());
                    content.restoreGraphicsState();
                }
            }
        }
        identify();
        document.save(out);
    }

    /** A file's id is otherwise made from the time of day. */
    private void identify() {
        COSArray id = new COSArray();
        id.add(new COSString(name));
        id.add(new COSString(name));
        document.getDocument().getTrailer().setItem(COSName.ID, id);
        document.setDocumentId(0L);
    }

    @Override
    public void close() throws IOException {
        texts.close();
        document.close();
    }
}
