package org.proxylens.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Arrangement;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Order;
import org.proxylens.analysis.explain.AttributeEffect;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.figure.heatmap.HeatmapDress;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.heatmap.HeatmapWindow;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** How a heatmap is arranged beside its order, what stands beside its cells and which part of it is drawn. */
public final class HeatmapLook {
    private static final int NUMBERS = 3;

    @Option(names = "--tree")
    private boolean tree;

    @Option(names = "--sort-by-target", paramLabel = "DEVICE")
    private @Nullable String byTarget;

    @Option(names = "--sort-by-proxy", paramLabel = "DEVICE")
    private @Nullable String byProxy;

    @Option(names = "--group-by", paramLabel = "ATTRIBUTE")
    private @Nullable String grouped;

    @Option(names = "--band", paramLabel = "ATTRIBUTE")
    private List<String> bands = new ArrayList<>();

    @Option(names = "--pinned", paramLabel = "A,B,…")
    private List<String> pinned = new ArrayList<>();

    @Option(names = "--part", paramLabel = "ROW:COLUMN:CELLS")
    private @Nullable String part;

    /** Whether the tree of clusters stands over the columns. */
    public boolean tree() {
        return tree;
    }

    /** How the devices are arranged. */
    public Arrangement arrangement(CommandLine command, Dataset dataset, MatrixReading matrix, Order order) {
        if (byTarget != null && byProxy != null) {
            throw WrongUsage.of(command, "sorted-twice");
        }
        String by = byTarget == null ? byProxy : byTarget;
        Arrangement.SortBy sort = by == null
                ? null
                : new Arrangement.SortBy(
                        DeviceNames.device(command, dataset, by).name(), byTarget != null);
        List<Integer> groups = grouped == null
                ? null
                : effect(command, dataset, matrix, grouped).groupOf(matrix.devices());
        return new Arrangement(order, sort, groups, Set.copyOf(DeviceNames.split(command, dataset, pinned)));
    }

    /** The attributes beside the cells. */
    public List<HeatmapDress.Band> bands(CommandLine command, Dataset dataset, MatrixReading matrix) {
        return bands.stream()
                .map(name -> HeatmapDress.Band.of(effect(command, dataset, matrix, name), matrix.devices()))
                .toList();
    }

    private static AttributeEffect effect(CommandLine command, Dataset dataset, MatrixReading matrix, String name) {
        return found(Disagreement.of(dataset, matrix), name)
                .orElseThrow(() -> WrongUsage.of(command, "no-such-attribute", name, dataset.name()));
    }

    /** The attribute of that name. */
    public static Optional<AttributeEffect> found(Disagreement disagreement, String name) {
        return disagreement.attributes().stream()
                .filter(effect -> effect.name().equals(name))
                .findFirst();
    }

    /** The part of a heatmap that is drawn. */
    public HeatmapFigure of(CommandLine command, HeatmapFigure whole) {
        String wanted = part;
        if (wanted == null) {
            return whole;
        }
        int[] numbers;
        try {
            numbers =
                    Stream.of(wanted.split(":", -1)).mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException e) {
            throw WrongUsage.of(command, "part", wanted, whole.size());
        }
        boolean fits = numbers.length == NUMBERS
                && numbers[0] > 0
                && numbers[1] > 0
                && numbers[2] > 0
                && Math.max(numbers[0], numbers[1]) + numbers[2] - 1 <= whole.size();
        if (!fits) {
            throw WrongUsage.of(command, "part", wanted, whole.size());
        }
        return whole.within(new HeatmapWindow(numbers[0] - 1, numbers[1] - 1, numbers[2]));
    }
}
