package org.proxylens.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.space.Nasbench201Cell.Operation;
import org.proxylens.space.network.Network;
import org.proxylens.space.network.NetworkBuilder;
import org.proxylens.space.network.NetworkShape;
import org.proxylens.space.network.Value;

/**
 * The network of a NAS-Bench-201 cell (Dong and Yang 2020, section 2.1; {@code TinyNetwork} in their code): stem, three stages
 * of cells with residual blocks between them, normalisation, mean and classifier. What of a cell is built is chosen ({@link NetworkShape.Extent}); a
 * node that nothing leads to is 0, as is a cell that leads nowhere. Convolutions of one node share their ReLU.
 */
final class Nasbench201Network {
    private static final int CLASSES = 10;

    private final Nasbench201Cell cell;
    private final NetworkShape.Extent extent;
    private final boolean small;
    private final NetworkBuilder layers;

    private Nasbench201Network(Nasbench201Cell cell, NetworkShape shape) {
        this.cell = cell.built(shape.extent());
        extent = shape.extent();
        small = shape.skeleton() == NetworkShape.Skeleton.SMALL;
        int pixels = shape.pixels().orElse(small ? 8 : 32);
        layers = new NetworkBuilder(cell.toString(), shape.batch(), small ? 1 : 3, pixels, shape.seed());
    }

    static Network of(Nasbench201Cell cell, NetworkShape shape) {
        return new Nasbench201Network(cell, shape).build(shape.classes().orElse(CLASSES));
    }

    private Network build(int classes) {
        int[] channels = Arrays.stream(Nasbench201Space.CHANNELS)
                .map(published -> small ? published / 2 : published)
                .toArray();
        Value value = layers.convolution(layers.input(), channels[0], 3, 1, 1);
        for (int stage = 0; stage < channels.length; stage++) {
            if (stage > 0) {
                value = small ? pooled(value, channels[stage]) : reduction(value, channels[stage]);
            }
            for (int repeat = 0; repeat < (small ? 1 : Nasbench201Space.CELLS); repeat++) {
                value = cell(value);
            }
        }
        Value last = small ? value : layers.relu(layers.normalise(value));
        return layers.classify(layers.globalPool(last), classes);
    }

    private Value pooled(Value in, int channels) {
        return layers.convolution(layers.averagePool(in, 2, 2, 0), channels, 1, 1, 1);
    }

    private Value reduction(Value in, int channels) {
        Value halved = layers.convolution(layers.relu(in), channels, 3, 2, 1);
        Value main = layers.convolution(layers.relu(halved), channels, 3, 1, 1);
        Value aside = layers.convolution(layers.averagePool(in, 2, 2, 0), channels, 1, 1, 1);
        return layers.sum(aside, main);
    }

    private Value cell(Value in) {
        List<@Nullable Value> nodes = new ArrayList<>(List.of(in));
        List<@Nullable Value> active = new ArrayList<>();
        active.add(null);
        for (int node = 1; node < Nasbench201Cell.NODES; node++) {
            Value sum = null;
            for (int edge = 0; edge < Nasbench201Cell.EDGES; edge++) {
                Value term = Nasbench201Cell.to(edge) == node ? term(edge, nodes, active) : null;
                if (term != null) {
                    sum = sum == null ? term : layers.sum(sum, term);
                }
            }
            if (sum == null && feeds(node)) {
                sum = layers.zero(in);
            }
            nodes.add(sum);
            active.add(null);
        }
        Value out = nodes.get(Nasbench201Cell.NODES - 1);
        return out == null ? layers.zero(in) : out;
    }

    /** Whether an operation is to run on what a node holds. */
    private boolean feeds(int node) {
        return IntStream.range(0, Nasbench201Cell.EDGES)
                .anyMatch(edge -> Nasbench201Cell.from(edge) == node && cell.operation(edge) != Operation.NONE);
    }

    /**
     * What an edge adds to its node; null for nothing.
     *
     * @param active the ReLU of each node that has one already
     */
    private @Nullable Value term(int edge, List<@Nullable Value> nodes, List<@Nullable Value> active) {
        int from = Nasbench201Cell.from(edge);
        Value source = nodes.get(from);
        if (source == null) {
            return null;
        }
        Operation operation = cell.operation(edge);
        return switch (operation) {
            case CONV_1X1, CONV_3X3 -> {
                Value relu = active.get(from);
                if (relu == null) {
                    relu = layers.relu(source);
                    active.set(from, relu);
                }
                yield layers.convolution(relu, source.channels(), operation == Operation.CONV_3X3 ? 3 : 1, 1, 1);
            }
            case POOL -> layers.averagePool(source, 3, 1, 1);
            case SKIP -> source;
            case NONE -> extent == NetworkShape.Extent.WHOLE ? layers.zero(source) : null;
        };
    }
}
