package org.proxylens.space;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.proxylens.space.Nasbench201Cell.Operation;
import org.proxylens.space.network.NetworkShape;

/**
 * What of a NAS-Bench-201 cell is no sum over its edges: a converter drops operations that do not reach the output, a compiler those that
 * the input does not reach as well, computes equal ones once, and runs branches side by side.
 */
final class CellStructure {
    private static final int OUTPUT = Nasbench201Cell.NODES - 1;
    private static final Set<Operation> LARGE = EnumSet.of(Operation.CONV_3X3);
    private static final Set<Operation> SMALL = EnumSet.of(Operation.CONV_1X1);
    private static final Set<Operation> POOLING = EnumSet.of(Operation.POOL);
    private static final Set<Operation> CONVOLUTIONS = EnumSet.of(Operation.CONV_3X3, Operation.CONV_1X1);
    private static final Set<Operation> LAYERS = EnumSet.of(Operation.CONV_3X3, Operation.CONV_1X1, Operation.POOL);

    private final Nasbench201Cell cell;
    private final int[] alias = new int[Nasbench201Cell.NODES];

    /** @param cell as it is built */
    private CellStructure(Nasbench201Cell cell) {
        this.cell = cell;
        for (int node = 1; node < alias.length; node++) {
            alias[node] = aliasOf(node);
        }
    }

    /**
     * The figures of a cell: how often each operation takes part (3 × 3, 1 × 1, pooling, skip) and tensors are added; how
     * many values the operations of a kind read (3 × 3, 1 × 1, pooling, both convolutions); the longest path in
     * layers, in convolutions, in their multiply-accumulates, in about their times and in poolings; how many layers and
     * how many convolutions stand side by side; the nodes with values of their own.
     */
    static double[] of(Nasbench201Cell cell, NetworkShape.Extent extent) {
        return new CellStructure(cell.built(extent)).figures();
    }

    /** The node whose value a node passes on: itself, unless a lone skip connection leads into it. */
    private int aliasOf(int node) {
        int passed = node;
        for (int edge = 0; edge < Nasbench201Cell.EDGES; edge++) {
            if (Nasbench201Cell.to(edge) == node && cell.operation(edge) == Operation.SKIP) {
                passed = alias[Nasbench201Cell.from(edge)];
            }
        }
        return into(node) == 1 ? passed : node;
    }

    /** How many edges into a node take part. */
    private int into(int node) {
        int into = 0;
        for (int edge = 0; edge < Nasbench201Cell.EDGES; edge++) {
            into += Nasbench201Cell.to(edge) == node && cell.operation(edge) != Operation.NONE ? 1 : 0;
        }
        return into;
    }

    private double[] figures() {
        return new double[] {
            count(Operation.CONV_3X3),
            count(Operation.CONV_1X1),
            count(Operation.POOL),
            count(Operation.SKIP),
            sums(),
            sources(LARGE),
            sources(SMALL),
            sources(POOLING),
            sources(CONVOLUTIONS),
            longest(1, 1, 1),
            longest(1, 1, 0),
            longest(1, 9, 0),
            longest(1, 3, 1),
            longest(0, 0, 1),
            widest(LAYERS),
            widest(CONVOLUTIONS),
            values()
        };
    }

    private double count(Operation operation) {
        return Collections.frequency(cell.operations(), operation);
    }

    /** Additions of two tensors. */
    private double sums() {
        int sums = 0;
        for (int node = 0; node < alias.length; node++) {
            sums += Math.max(0, into(node) - 1);
        }
        return sums;
    }

    /** Distinct values that some of the operations read. */
    private double sources(Set<Operation> operations) {
        int read = 0;
        for (int edge = 0; edge < Nasbench201Cell.EDGES; edge++) {
            if (operations.contains(cell.operation(edge))) {
                read |= 1 << alias[Nasbench201Cell.from(edge)];
            }
        }
        return Integer.bitCount(read);
    }

    /** The costliest path from input to output. */
    private double longest(double conv1, double conv3, double pool) {
        double[] reached = new double[alias.length];
        for (int node = 1; node < reached.length; node++) {
            reached[node] = into(node) == 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
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
    private double widest(Set<Operation> operations) {
        int widest = 0;
        for (int cut = 0; cut < OUTPUT; cut++) {
            int across = 0;
            for (int edge = 0; edge < Nasbench201Cell.EDGES; edge++) {
                boolean crosses = Nasbench201Cell.from(edge) <= cut && cut < Nasbench201Cell.to(edge);
                across += crosses && operations.contains(cell.operation(edge)) ? 1 : 0;
            }
            widest = Math.max(widest, across);
        }
        return widest;
    }

    /** Nodes that hold a value of their own. */
    private double values() {
        int values = 0;
        for (int node = 1; node < alias.length; node++) {
            values += alias[node] == node && into(node) > 0 ? 1 : 0;
        }
        return values;
    }
}
