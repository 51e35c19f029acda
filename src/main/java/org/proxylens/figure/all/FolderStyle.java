package org.proxylens.figure.all;

import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.study.FileNames;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.UsualSize;

/**
 * How the files of a folder of figures are written.
 *
 * @param names how they are called
 * @param ending format of the figures: {@code png}, {@code svg} or {@code pdf}
 * @param widthMm width of every figure in millimetres; null for what is usual for each
 * @param dpi dots per inch of a picture
 * @param style how they are printed
 * @param dark whether they are drawn on a dark background
 */
public record FolderStyle(
        FileNames names, String ending, @Nullable Double widthMm, double dpi, FigureStyle style, boolean dark) {
    /** Pictures of the usual sizes under the usual names. */
    public static final FolderStyle USUAL =
            new FolderStyle(FileNames.USUAL, "png", null, UsualSize.DPI, FigureStyle.PAPER, false);

    /** The width of a figure in millimetres. */
    double width(UsualSize size) {
        return widthMm == null ? size.widthMm() : widthMm;
    }

    /** The height of a figure in millimetres. */
    double height(UsualSize size) {
        return size.heightMm() * width(size) / size.widthMm() + style.linesMm();
    }
}
