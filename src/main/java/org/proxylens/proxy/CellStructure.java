package org.proxylens.proxy;

import java.util.Arrays;
import org.proxylens.data.Nasbench201Cell;
import org.proxylens.data.Nasbench201Cell.Operation;

/**
 * What of a NAS-Bench-201 cell is no sum over its edges: a compiler drops operations that the input does not reach or
 * that do not reach the output, computes equal ones once, and runs branches side by side.
 */
final class CellStructure {
    /** Figures of a cell. */
    static final int WIDTH = 17;

    private static final int OUTPUT = Nasbench201Cell.NODES - 1;

    private final Nasbench201Cell cell;
    private final int[] alias = new int[Nasbench201Cell.NODES];

    /** @param cell pruned */
    private CellStructure(Nasbench201Cell cell) {
        this.cell = cell;
        for (int node = 1; node < alias.length; node++) {
            alias[node] = aliasOf(node);
        }
    }

    /** The figures of a cell. */
    static double[] of(Nasbench201Cell cell) {
        return new CellStructure(cell.pruned()).figures();
    }

    /** The node whose value a node passes on: itself, unless a lone skip connection leads into it. */
    private int aliasOf(int node) {
        int only = -1;
        int inputs = 0;
        for (int edge = 0; edge < Nasbench201Cell.EDGES; edge++) {
            if (Nasbench201Cell.to(edge) == node && cell.operation(edge) != Operation.NONE) {
                inputs++;
                only = edge;
            }
        }
        return inputs == 1 && cell.operation(only) == Operation.SKIP ? alias[Nasbench201Cell.from(only)] : node;
    }

    private double[] figures() {
        double conv3 = count(Operation.CONV_3X3);
        double conv1 = count(Operation.CONV_1X1);
        double pool = count(Operation.POOL);
        double skip = count(Operation.SKIP);
        double[] figures = {
            conv3,
            conv1,
            pool,
            skip,
            sums(),
            sources(Operation.CONV_3X3),
            sources(Operation.CONV_1X1),
            sources(Operation.POOL),
            sources(Operation.CONV_3X3, Operation.CONV_1X1),
            longest(1, 1, 1),
            longest(1, 1, 0),
            longest(1, 9, 0),
            longest(1, 3, 1),
            longest(0, 0, 1),
            widest(Operation.CONV_3X3, Operation.CONV_1X1, Operation.POOL),
            widest(Operation.CONV_3X3, Operation.CONV_1X1),
            values()
        };
        return figures;
    }

    private double count(Operation operation) {
        return cell.operations().stream().filter(operation::equals).count();
    }

    /** Additions of two tensors. */
    private double sums() {
        int[] inputs = new int[Nasbench201Cell.NODES];
        for (int edge = 0; edge < Nasbench201Cell.EDGES; edge++) {
            if (cell.operation(edge) != Operation.NONE) {
                inputs[Nasbench201Cell.to(edge)]++;
            }
        }
        return Arrays.stream(inputs).map(n -> Math.max(0, n - 1)).sum();
    }

    /** Distinct values that some of the operations read. */
    private double sources(Operation... operations) {
        boolean[] read = new boolean[alias.length];
        for (int edge = 0; edge < Nasbench201Cell.EDGES; edge++) {
            if (isOne(edge, operations)) {
                read[alias[Nasbench201Cell.from(edge)]] = true;
            }
        }
        int n = 0;
        for (boolean one : read) {
            n += one ? 1 : 0;
        }
        return n;
    }

    private boolean isOne(int edge, Operation... operations) {
        return Arrays.asList(operations).contains(cell.operation(edge));
    }

    /** The costliest path from input to output. */
    private double longest(double conv1, double conv3, double pool) {
        double[] reached = new double[alias.length];
        Arrays.fill(reached, 1, alias.length, Double.NEGATIVE_INFINITY);
        for (int edge = 0; edge < Nasbench201Cell.EDGES; edge++) {
            double cost =
                    switch (cell.operation(edge)) {
                        case NONE -> Double.NEGATIVE_INFINITY;
                        case SKIP -> 0;
                        case CONV_1X1 -> conv1;
                        case CONV_3X3 -> conv3;
                        case POOL -> pool;
                    };
            int to = Nasbench201Cell.to(edge);
            reached[to] = Math.max(reached[to], reached[Nasbench201Cell.from(edge)] + cost);
        }
        return Math.max(0, reached[OUTPUT]);
    }

    /** The most of the operations that stand side by side. */
    private double widest(Operation... operations) {
        int widest = 0;
        for (int cut = 0; cut < OUTPUT; cut++) {
            int across = 0;
            for (int edge = 0; edge < Nasbench201Cell.EDGES; edge++) {
                boolean crosses = Nasbench201Cell.from(edge) <= cut && cut < Nasbench201Cell.to(edge);
                across += crosses && isOne(edge, operations) ? 1 : 0;
            }
            widest = Math.max(widest, across);
        }
        return widest;
    }

    /** Nodes that hold a value of their own. */
    private double values() {
        int n = 0;
        for (int node = 1; node < alias.length; node++) {
            n += alias[node] == node && isFed(node) ? 1 : 0;
        }
        return n;
    }

    private boolean isFed(int node) {
        for (int edge = 0; edge < Nasbench201Cell.EDGES; edge++) {
            if (Nasbench201Cell.to(edge) == node && cell.operation(edge) != Operation.NONE) {
                return true;
            }
        }
        return false;
    }
}
