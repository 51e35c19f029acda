package org.proxylens.view.plane;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Dataset;
import org.proxylens.model.Workbench;
import org.proxylens.pareto.PairResult;
import org.proxylens.view.xy.XyPane;

/** Marks in a plane the architectures that are hovered or chosen anywhere. */
public final class ArchitectureMarks {
    private final Workbench workbench;
    private final XyPane pane;
    private List<String> chosen = List.of();

    public ArchitectureMarks(Workbench workbench, XyPane pane) {
        this.workbench = workbench;
        this.pane = pane;
    }

    /** The rows that stand out in a pair's figures: the members of its fronts and what the proxy picked. */
    static int[] foreground(@Nullable PairReading pair) {
        PairResult result = pair == null ? null : pair.result();
        return result == null
                ? new int[0]
                : IntStream.concat(
                                Arrays.stream(result.fronts().selection()),
                                Arrays.stream(result.fronts().target()))
                        .toArray();
    }

    /** Marks them from now on. */
    public void follow() {
        workbench.hoveredRow().subscribe(row -> pane.hover(row.intValue()));
        workbench.choices().subscribe(value -> choose());
        workbench.dataset().subscribe(value -> {
            chosen = List.of();
            choose();
        });
        workbench.dark().subscribe(pane::setDark);
    }

    private void choose() {
        Dataset now = workbench.dataset().get();
        List<String> ids = workbench.choices().get().architectures();
        if (ids.equals(chosen) && !ids.isEmpty()) {
            return;
        }
        chosen = ids;
        pane.choose(
                now == null
                        ? Set.of()
                        : ids.stream().map(now.architectures()::row).collect(Collectors.toSet()));
    }
}
