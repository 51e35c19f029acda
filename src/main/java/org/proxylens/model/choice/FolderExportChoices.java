package org.proxylens.model.choice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.study.ChosenPair;
import org.proxylens.analysis.study.FileNames;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.PagePreset;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.all.FolderStyle;

/**
 * How all figures and tables are written.
 *
 * @param pattern what files are called
 * @param ending format of the figures
 * @param preset the template they are made for; null for their usual sizes
 * @param pairs the pairs of which there are scatter, fronts and readout
 */
public record FolderExportChoices(
        String pattern, String ending, @Nullable PagePreset preset, List<ChosenPair> pairs) {
    /** The formats of figures. */
    public static final List<String> ENDINGS = List.of("png", "svg", "pdf");

    /** Pictures of the usual sizes. */
    public static final FolderExportChoices USUAL =
            new FolderExportChoices(FileNames.USUAL.pattern(), ENDINGS.get(0), null, List.of());

    public FolderExportChoices {
        pairs = List.copyOf(pairs);
    }

    /** How that is printed. */
    public FolderStyle style(FileNames names) {
        FigureStyle paper = preset == null ? FigureStyle.PAPER : FigureStyle.PAPER.sized(preset.fontPt());
        return new FolderStyle(names, ending, preset == null ? null : preset.widthMm(), UsualSize.DPI, paper, false);
    }
}
