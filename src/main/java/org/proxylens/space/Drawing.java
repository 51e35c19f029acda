package org.proxylens.space;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How an architecture looks, told without colours and points. */
public sealed interface Drawing {
    /** What kind of operation an edge is, by which it is stroked. */
    enum Look {
        /** Nothing passes. */
        ABSENT,
        /** The values pass as they are. */
        IDENTITY,
        /** A convolution that mixes channels only. */
        LIGHT,
        /** A convolution that reads a neighbourhood. */
        HEAVY,
        /** Pooling. */
        POOLING
    }

    /**
     * An operation of a cell.
     *
     * @param label what it is called
     * @param look how it is stroked
     */
    record Operation(String label, Look look) {}

    /**
     * An edge of a cell.
     *
     * @param from the node it leaves, counted from the input, 0
     * @param to the node it enters, greater than {@code from}
     * @param operation what happens on the way
     */
    record Edge(int from, int to, Operation operation) {}

    /**
     * A cell: nodes in a row from input to output, and edges between them.
     *
     * @param nodes how many, input and output counted
     * @param edges in the order of their positions
     * @param operations all that the space has, the most costly first
     */
    record Graph(int nodes, List<Edge> edges, List<Operation> operations) implements Drawing {
        public Graph {
            edges = List.copyOf(edges);
            operations = List.copyOf(operations);
        }
    }

    /**
     * A block of a strip.
     *
     * @param name its token
     * @param kernel edge of its depthwise convolution; 0 where the block is known by name only
     * @param expansion of the channels within it
     * @param groups of its 1 × 1 convolutions
     */
    record Block(String name, int kernel, int expansion, int groups) {
        private static final Pattern PARTS = Pattern.compile("k(\\d{1,3})_e(\\d{1,3})(?:_g(\\d{1,3}))?");

        /** The block of a token such as {@code k5_e6}, {@code k3_e1_g2} or {@code skip}. */
        public static Block of(String token) {
            Matcher parts = PARTS.matcher(token);
            return parts.matches()
                    ? new Block(
                            token, number(parts, 1), number(parts, 2), parts.group(3) == null ? 1 : number(parts, 3))
                    : new Block(token, 0, 0, 1);
        }

        private static int number(Matcher parts, int group) {
            return Integer.parseInt(parts.group(group));
        }

        /** Whether kernel and expansion are known. */
        public boolean isKnown() {
            return kernel > 0;
        }

        /** Whether the block is left out. */
        public boolean isSkipped() {
            return name.equals(ArchTokens.SKIP);
        }
    }

    /**
     * Blocks in a row from input to output.
     *
     * @param blocks the blocks
     * @param stages how many of them each stage has, where stages can be of different depth; empty where they are all alike
     * @param note what is told besides, such as the resolution; empty where there is nothing
     */
    record Strip(List<Block> blocks, List<Integer> stages, String note) implements Drawing {
        public Strip {
            blocks = List.copyOf(blocks);
            stages = List.copyOf(stages);
        }

        /** A strip of tokens without stages. */
        public static Strip of(List<String> tokens) {
            return new Strip(tokens.stream().map(Block::of).toList(), List.of(), "");
        }
    }
}
