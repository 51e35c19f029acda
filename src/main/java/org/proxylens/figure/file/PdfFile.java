package org.proxylens.figure.file;

import java.io.IOException;
import java.io.OutputStream;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureCanvas;

/** Writes a figure as a PDF of one page. */
final class PdfFile {
    private PdfFile() {}

    static void write(Figure<?> figure, double width, double height, OutputStream out) throws IOException {
        try (PdfPages pages = new PdfPages(figure.name())) {
            figure.paint(new FigureCanvas(pages.page(width, height), width, height, null));
            pages.save(out);
        }
    }
}
