package org.proxylens.view.architecture;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.architecture.ArchitectureFigures;
import org.proxylens.figure.architecture.BlockStripFigure;
import org.proxylens.model.Workbench;
import org.proxylens.space.Architecture;
import org.proxylens.space.Spaces;
import org.proxylens.view.control.FigureImage;

/** An architecture as it looks beside its name: a cell as a small graph, a list of blocks as a strip. Spoken it is its string. */
public final class ArchitectureDrawing extends FigureImage {
    /** Width of a drawing that can be read, beside which there is no smaller one. */
    public static final double WIDTH = 280;

    private static final double CELL_HEIGHT = 118;
    private static final double STRIP_HEIGHT = 84;

    private final Workbench model;
    private final double width;
    private final double height;

    /**
     * A drawing of a size; small ones are signs without letters.
     *
     * @param model gives architectures and colours
     */
    public ArchitectureDrawing(Workbench model, double width, double height) {
        this.model = model;
        this.width = width;
        this.height = height;
    }

    /** The height at which a drawing {@value #WIDTH} wide can be read. */
    public static double height(@Nullable Figure<?> figure) {
        return figure instanceof BlockStripFigure ? STRIP_HEIGHT : CELL_HEIGHT;
    }

    /** Shows the architecture of a row; nothing where it has no string or one that cannot be drawn. */
    public void show(int row) {
        String arch = arch(model, row);
        show(figure(model, arch), width, height);
        setAccessibleText(arch == null ? "" : arch);
    }

    /** Whether the open dataset holds an architecture that can be drawn, judged by its first. */
    public static boolean possible(Workbench model) {
        return first(model) != null;
    }

    /** What the open dataset's first architecture means; empty where its space is not known. */
    public static Optional<Architecture> known(Workbench model) {
        return Optional.ofNullable(arch(model, 0)).flatMap(Spaces::read);
    }

    /** The drawing of the first architecture; null where it cannot be drawn. */
    static @Nullable Figure<?> first(Workbench model) {
        return figure(model, arch(model, 0));
    }

    private static @Nullable String arch(Workbench model, int row) {
        Dataset dataset = model.dataset().get();
        boolean there =
                dataset != null && row >= 0 && row < dataset.architectures().size();
        return there ? dataset.architectures().arch(row) : null;
    }

    /** The drawing of an arch string in the colours of the window; null where it cannot be drawn. */
    static @Nullable Figure<?> figure(Workbench model, @Nullable String arch) {
        FigureTheme theme = FigureTheme.of(model.dark().get());
        return arch == null ? null : ArchitectureFigures.of(arch, theme).orElse(null);
    }
}
