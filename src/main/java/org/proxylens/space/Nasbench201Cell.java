package org.proxylens.space;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proxylens.space.network.NetworkShape;

/**
 * A cell of the NAS-Bench-201 space (Dong and Yang 2020): four nodes, an operation on each of the six edges between
 * them. Node 0 is the input, node 3 the output. Its string lists the edges into nodes 1, 2 and 3 in turn, each as
 * {@code operation~source}: {@code |none~0|+|none~0|none~1|+|none~0|nor_conv_1x1~1|nor_conv_3x3~2|}.
 *
 * @param operations by edge, in the order of the cell string
 */
record Nasbench201Cell(List<Operation> operations) {
    /** Edges of a cell. */
    public static final int EDGES = 6;
    /** Nodes of a cell. */
    public static final int NODES = 4;

    private static final String INPUT = "0";
    private static final String ZERO = "#";
    private static final int[] FROM = {0, 0, 1, 0, 1, 2};
    private static final int[] TO = {1, 2, 2, 3, 3, 3};
    /** The operations of the space, in the published order of their codes. */
    public enum Operation {
        /** No edge. */
        NONE("none"),
        /** The identity. */
        SKIP("skip_connect"),
        /** ReLU, 1 × 1 convolution, batch norm. */
        CONV_1X1("nor_conv_1x1"),
        /** ReLU, 3 × 3 convolution, batch norm. */
        CONV_3X3("nor_conv_3x3"),
        /** 3 × 3 average pooling. */
        POOL("avg_pool_3x3");

        private static final List<Operation> ALL = List.of(values());

        private final String token;

        Operation(String token) {
            this.token = token;
        }

        /** The operation's name in cell strings. */
        public String token() {
            return token;
        }

        /** The operation of that name. */
        public static Optional<Operation> of(String token) {
            return Optional.ofNullable(at(token, 0, token.length()));
        }

        private static @Nullable Operation at(String text, int from, int to) {
            for (Operation operation : ALL) {
                if (operation.token.length() == to - from && text.startsWith(operation.token, from)) {
                    return operation;
                }
            }
            return null;
        }
    }

    public Nasbench201Cell {
        if (operations.size() != EDGES) {
            throw new IllegalArgumentException(operations.size() + " operations for six edges");
        }
        operations = List.copyOf(operations);
    }

    /** The cell of that string; empty where it is none. */
    public static Optional<Nasbench201Cell> parse(String arch) {
        List<Operation> operations = new ArrayList<>(EDGES);
        int at = 0;
        for (int edge = 0; edge < EDGES; edge++) {
            String before = before(edge);
            int name = at + before.length();
            int wave = arch.indexOf('~', name);
            if (!arch.startsWith(before, at) || wave < 0 || !arch.startsWith(Integer.toString(FROM[edge]), wave + 1)) {
                return Optional.empty();
            }
            Operation operation = Operation.at(arch, name, wave);
            if (operation == null) {
                return Optional.empty();
            }
            operations.add(operation);
            at = wave + 2;
        }
        boolean ends = at == arch.length() - 1 && arch.charAt(at) == '|';
        return ends ? Optional.of(new Nasbench201Cell(operations)) : Optional.empty();
    }

    /** What stands before an edge's operation. */
    private static String before(int edge) {
        return FROM[edge] == 0 && edge > 0 ? "|+|" : "|";
    }

    /** The operation on an edge, 0 … 5. */
    public Operation operation(int edge) {
        return operations.get(edge);
    }

    /** The node an edge comes from. */
    public static int from(int edge) {
        return FROM[edge];
    }

    /** The node an edge goes to. */
    public static int to(int edge) {
        return TO[edge];
    }

    /** Whether a path of edges other than {@code none} leads from input to output. */
    public boolean isConnected() {
        return fed()[NODES - 1];
    }

    /** What of the cell is built. */
    public Nasbench201Cell built(NetworkShape.Extent extent) {
        return switch (extent) {
            case WHOLE -> this;
            case REACHING -> between(new boolean[] {true, true, true, true}, used());
            case PRUNED -> pruned();
        };
    }

    /** The cell without the operations that the input does not reach or that do not reach the output. */
    public Nasbench201Cell pruned() {
        return between(fed(), used());
    }

    /** Which nodes the input reaches. */
    private boolean[] fed() {
        boolean[] fed = new boolean[NODES];
        fed[0] = true;
        for (int edge = 0; edge < EDGES; edge++) {
            fed[TO[edge]] |= fed[FROM[edge]] && operation(edge) != Operation.NONE;
        }
        return fed;
    }

    /** Which nodes reach the output. */
    private boolean[] used() {
        boolean[] used = new boolean[NODES];
        used[NODES - 1] = true;
        for (int edge = EDGES - 1; edge >= 0; edge--) {
            used[FROM[edge]] |= used[TO[edge]] && operation(edge) != Operation.NONE;
        }
        return used;
    }

    private Nasbench201Cell between(boolean[] fed, boolean[] used) {
        List<Operation> left = new ArrayList<>(EDGES);
        for (int edge = 0; edge < EDGES; edge++) {
            left.add(fed[FROM[edge]] && used[TO[edge]] ? operation(edge) : Operation.NONE);
        }
        return new Nasbench201Cell(left);
    }

    /**
     * A text that is equal for cells that are isomorphic by the benchmark's own reckoning: {@code none} gives zero, and
     * an operation on zero alone is zero; {@code skip_connect} passes its node on as it is; the order of a sum does not
     * matter. The 15,625 cells have 6,466 such forms (Dong and Yang 2020). The reckoning is a comparison of texts: a
     * sum that keeps a zero term, or that holds a sum passed on whole, differs from the same sum without, although both
     * compute the same.
     */
    public String canonicalForm() {
        String[] nodes = new String[NODES];
        nodes[0] = INPUT;
        for (int node = 1; node < NODES; node++) {
            List<String> terms = new ArrayList<>(node);
            for (int edge = 0; edge < EDGES; edge++) {
                if (TO[edge] == node) {
                    terms.add(term(operation(edge), nodes[FROM[edge]]));
                }
            }
            Collections.sort(terms);
            nodes[node] = String.join("+", terms);
        }
        return nodes[NODES - 1];
    }

    private static String term(Operation operation, String source) {
        if (operation == Operation.NONE || source.equals(ZERO)) {
            return ZERO;
        }
        return operation == Operation.SKIP ? source : "(" + source + ")@" + operation.token();
    }

    /** The cell string. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int edge = 0; edge < EDGES; edge++) {
            text.append(before(edge));
            text.append(operation(edge).token()).append('~').append(FROM[edge]);
        }
        return text.append('|').toString();
    }
}
