package org.proxylens.data.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.CellFilter;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.Severity;
import org.proxylens.space.Architecture;
import org.proxylens.space.SearchSpace;
import org.proxylens.space.Spaces;

/** Architectures of a known space through which no path leads, and those that are isomorphic to one before. */
final class CellCheck implements Check {
    @Override
    public List<Problem> check(CheckInput input) {
        ArchitectureTable architectures = input.dataset().architectures();
        List<String> disconnected = new ArrayList<>();
        List<String> repeated = new ArrayList<>();
        int cells = 0;
        Optional<SearchSpace> space = Spaces.of(architectures.size(), architectures::arch);
        int[] isomorphs = space.isPresent() ? architectures.isomorphs() : new int[0];
        // whether the first of its kind is a cell, and whether a path leads through it: the others are no different
        boolean[] known = new boolean[isomorphs.length];
        boolean[] pathless = new boolean[isomorphs.length];
        IntStream.range(0, isomorphs.length)
                .parallel()
                .filter(row -> isomorphs[row] == row)
                .forEach(row -> {
                    Optional<Architecture> cell = Spaces.read(space.orElseThrow(), architectures.arch(row));
                    known[row] = cell.isPresent();
                    pathless[row] = cell.isPresent() && cell.get().isDisconnected();
                });
        for (int row = 0; row < isomorphs.length; row++) {
            int first = isomorphs[row];
            if (first < 0 || !known[first]) {
                continue;
            }
            cells++;
            if (pathless[first]) {
                disconnected.add(architectures.id(row));
            }
            if (first != row) {
                repeated.add(architectures.id(row));
            }
        }
        List<Problem> problems = new ArrayList<>();
        if (!disconnected.isEmpty()) {
            problems.add(disconnected(disconnected, cells));
        }
        if (!repeated.isEmpty()) {
            problems.add(repeated(repeated, cells, cells - repeated.size()));
        }
        return problems;
    }

    private static Problem disconnected(List<String> ids, int cells) {
        return Problem.of(Severity.INFO, "disconnected-cell", ids.size(), cells)
                .counted(ids.size(), ids)
                .repairedBy(new Repair.LeaveOutCells(CellFilter.DISCONNECTED));
    }

    private static Problem repeated(List<String> ids, int cells, int distinct) {
        return Problem.of(Severity.INFO, "isomorphic-cell", cells, distinct, ids.size())
                .counted(ids.size(), ids)
                .repairedBy(new Repair.LeaveOutCells(CellFilter.ISOMORPHIC_REPEATS));
    }
}
