package org.proxylens.figure.all;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Arrangement;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.study.ChosenPair;
import org.proxylens.analysis.study.ExportReading;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.data.Progress;
import org.proxylens.data.source.FileWriter;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.Printed;
import org.proxylens.figure.UsualSize;
import org.proxylens.figure.file.FigureWriter;
import org.proxylens.figure.heatmap.HeatmapDrawing;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.figure.pair.ScatterFigure;
import org.proxylens.figure.xy.AxisKind;

/** All figures and tables of a piece of work, one file each: the heatmap, and scatter, fronts and readout of every chosen pair. */
public final class AllFigures {
    /** What the table of a pair is called. */
    public static final String READOUT = "pareto-loss";

    private static final String TABLE = "csv";

    private final ExportReading reading;
    private final FolderStyle style;
    private final List<Output> outputs = new ArrayList<>();

    /** A file to be. */
    private record Output(String name, Writing writing) {}

    /** Writes a file. */
    private interface Writing {
        void to(Path file) throws IOException;
    }

    private AllFigures(ExportReading reading, FolderStyle style) {
        this.reading = reading;
        this.style = style;
        matrix();
        reading.pairs().forEach(this::pair);
    }

    /**
     * The names of the files, before anything is worked out.
     *
     * @param fronts whether there are accuracies, and so fronts
     * @throws org.proxylens.data.DataException where two of them would be one
     */
    public static List<String> names(StudyChoices choices, List<ChosenPair> pairs, boolean fronts, FolderStyle style) {
        List<String> names = new ArrayList<>();
        String measure = choices.measure().key();
        names.add(style.names().of(measure + "-heatmap", null, style.ending()));
        names.add(style.names().of(measure + "-matrix", null, TABLE));
        for (ChosenPair pair : pairs) {
            names.add(style.names().of("scatter", pair, style.ending()));
            if (fronts) {
                names.add(style.names().of("pareto", pair, style.ending()));
            }
            names.add(style.names().of(READOUT, pair, TABLE));
        }
        style.names().check(names);
        return names;
    }

    /**
     * Writes them, all or none.
     *
     * @param folder is there
     * @return how many
     * @throws IOException where one cannot be written
     */
    public static int write(ExportReading reading, FolderStyle style, Path folder, Progress progress)
            throws IOException {
        AllFigures all = new AllFigures(reading, style);
        style.names().check(all.outputs.stream().map(Output::name).toList());
        FileWriter.all(folder, part -> {
            for (int i = 0; i < all.outputs.size(); i++) {
                progress.at((double) i / all.outputs.size());
                Output output = all.outputs.get(i);
                output.writing().to(part.resolve(output.name()));
            }
        });
        return all.outputs.size();
    }

    private void matrix() {
        StudyChoices choices = reading.choices();
        HeatmapDrawing drawing = new HeatmapDrawing(
                reading.matrix(),
                reading.losses(),
                choices.measure(),
                new Arrangement(choices.order(), null, null, Set.of()),
                List.of(),
                false,
                choices.threshold(),
                false);
        if (drawing.complete()) {
            HeatmapFigure figure = drawing.figure();
            draw(figure.name(), null, figure, UsualSize.HEATMAP);
            table(
                    choices.measure().key() + "-matrix",
                    null,
                    FullTables.matrix(reading.matrix().devices(), drawing.values()));
        }
    }

    private void pair(PairReading pair) {
        ChosenPair names = new ChosenPair(pair.proxy().name(), pair.target().name());
        ScatterFigure scatter =
                ScatterFigure.of(pair.proxy(), pair.target(), AxisKind.LINEAR, null, pair.srcc(), FigureTheme.LIGHT);
        draw(scatter.name(), names, scatter, UsualSize.SCATTER);
        if (pair.result() != null) {
            ParetoFigure fronts = ParetoFigure.of(
                    pair.proxy(),
                    pair.target(),
                    pair.accuracy(),
                    pair.compared(),
                    pair.basis().region(),
                    List.of(),
                    FigureTheme.LIGHT);
            draw(fronts.name(), names, fronts.withViewport(fronts.accurateFronts()), UsualSize.PARETO);
        }
        table(READOUT, names, FullTables.readout(pair, reading.choices().repairs(), null));
    }

    private void draw(String figure, @Nullable ChosenPair pair, Figure<?> drawn, UsualSize size) {
        Figure<?> printed = Printed.of(drawn.withTheme(FigureTheme.of(style.dark())), style.style());
        outputs.add(new Output(
                style.names().of(figure, pair, style.ending()),
                file -> FigureWriter.write(printed, file, style.width(size), style.height(size), style.dpi())));
    }

    private void table(String what, @Nullable ChosenPair pair, String text) {
        outputs.add(new Output(
                style.names().of(what, pair, TABLE),
                file -> FileWriter.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)))));
    }
}
