package org.proxylens.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.proxylens.space.Nasbench201Cell.Operation;
import org.proxylens.space.network.Network;
import org.proxylens.space.network.NetworkShape;

/**
 * NAS-Bench-201 (Dong and Yang, ICLR 2020): stem, three stages of five cells with 16, 32 and 64 channels on 32 × 32
 * pixels, residual blocks that halve the resolution between them, a classifier of ten classes. A cell has six edges.
 *
 * <p>Read are the published cell strings, a list of six operations in their order with any separator, and Python's spelling of
 * a cell's nodes: {@code (('none', 0),), (('none', 0), ('none', 1)), …}. Numbers are not read from text: the libraries that
 * write them do not agree on the order of operations.
 */
final class Nasbench201Space implements SearchSpace {
    private static final List<String> OPERATIONS =
            Stream.of(Operation.values()).map(Operation::token).toList();
    static final int CELLS = 5;
    static final int[] CHANNELS = {16, 32, 64};
    private static final int[] SIZES = {32, 16, 8};

    private final Map<String, BlockCosts> costs =
            OPERATIONS.stream().collect(Collectors.toMap(Function.identity(), Nasbench201Space::inAllCells));
    private final BlockCosts fixed = aroundCells();

    @Override
    public String name() {
        return "NAS-Bench-201";
    }

    @Override
    public int positions() {
        return Nasbench201Cell.EDGES;
    }

    @Override
    public List<String> vocabulary(int position) {
        return OPERATIONS;
    }

    @Override
    public List<String> numbered() {
        return OPERATIONS;
    }

    @Override
    public Optional<List<String>> read(String arch) {
        Optional<List<String>> cell = Nasbench201Cell.parse(arch).map(Nasbench201Space::tokens);
        return cell.isPresent() ? cell : read(ArchTokens.pieces(arch));
    }

    /** Six operations, each alone, with its source ({@code none~0}) or before its source. */
    private static Optional<List<String>> read(List<String> pieces) {
        int each = pieces.size() / Nasbench201Cell.EDGES;
        if (each < 1 || each > 2 || each * Nasbench201Cell.EDGES != pieces.size()) {
            return Optional.empty();
        }
        List<String> tokens = new ArrayList<>();
        for (int edge = 0; edge < Nasbench201Cell.EDGES; edge++) {
            String source = Integer.toString(Nasbench201Cell.from(edge));
            String operation = pieces.get(each * edge);
            if (each == 1 && operation.endsWith("~" + source)) {
                operation = operation.substring(0, operation.length() - 2);
            }
            if (!OPERATIONS.contains(operation)
                    || (each == 2 && !pieces.get(2 * edge + 1).equals(source))) {
                return Optional.empty();
            }
            tokens.add(operation);
        }
        return Optional.of(tokens);
    }

    @Override
    public String write(List<String> tokens) {
        return cell(tokens).toString();
    }

    /** People leave out underscores and what all convolutions share. */
    @Override
    public boolean isCalled(String token, String sought) {
        return token.replace("_", "").contains(sought.replace("_", ""));
    }

    @Override
    public List<String> examples() {
        return List.of("3=skip", "1=conv3x3 6=none", "!4=none");
    }

    @Override
    public BlockCosts costs(List<String> tokens, int position) {
        return costs.getOrDefault(tokens.get(position), BlockCosts.NOTHING);
    }

    private static BlockCosts inAllCells(String token) {
        BlockCosts sum = BlockCosts.NOTHING;
        for (int stage = 0; stage < CHANNELS.length; stage++) {
            sum = sum.plus(operation(token, CHANNELS[stage], SIZES[stage]).times(CELLS));
        }
        return sum;
    }

    private static BlockCosts operation(String token, int channels, int size) {
        return switch (token) {
            case "nor_conv_3x3" -> BlockCosts.convolution(channels, channels, 3, size, 1, 1);
            case "nor_conv_1x1" -> BlockCosts.convolution(channels, channels, 1, size, 1, 1);
            case "avg_pool_3x3" -> BlockCosts.pass(channels, size, 9, 1);
            case "skip_connect" -> BlockCosts.pass(channels, size, 0, 1);
            default -> BlockCosts.NOTHING;
        };
    }

    @Override
    public boolean isSumOfBlocks() {
        return true;
    }

    @Override
    public BlockCosts fixed(List<String> tokens) {
        return fixed;
    }

    private static BlockCosts aroundCells() {
        BlockCosts sum = BlockCosts.convolution(3, CHANNELS[0], 3, SIZES[0], 1, 1);
        for (int stage = 1; stage < CHANNELS.length; stage++) {
            int in = CHANNELS[stage - 1];
            int out = CHANNELS[stage];
            sum = sum.plus(BlockCosts.convolution(in, out, 3, SIZES[stage - 1], 2, 1))
                    .plus(BlockCosts.convolution(out, out, 3, SIZES[stage], 1, 1))
                    .plus(BlockCosts.convolution(in, out, 1, SIZES[stage], 1, 1));
        }
        return sum.plus(BlockCosts.convolution(CHANNELS[2], 10, 1, 1, 1, 1));
    }

    @Override
    public Optional<Network> network(List<String> tokens, NetworkShape shape) {
        return Optional.of(Nasbench201Network.of(cell(tokens), shape));
    }

    @Override
    public double[] structure(List<String> tokens, NetworkShape.Extent extent) {
        return CellStructure.of(cell(tokens), extent);
    }

    @Override
    public List<String> built(List<String> tokens, NetworkShape.Extent extent) {
        return tokens(cell(tokens).built(extent));
    }

    @Override
    public String canonicalForm(List<String> tokens) {
        return cell(tokens).canonicalForm();
    }

    @Override
    public boolean isDisconnected(List<String> tokens) {
        return !cell(tokens).isConnected();
    }

    @Override
    public Drawing drawing(List<String> tokens) {
        List<Operation> operations = cell(tokens).operations();
        return new Drawing.Graph(
                Nasbench201Cell.NODES,
                IntStream.range(0, operations.size())
                        .mapToObj(edge -> new Drawing.Edge(
                                Nasbench201Cell.from(edge), Nasbench201Cell.to(edge), drawn(operations.get(edge))))
                        .toList(),
                Stream.of(Operation.CONV_3X3, Operation.CONV_1X1, Operation.POOL, Operation.SKIP, Operation.NONE)
                        .map(Nasbench201Space::drawn)
                        .toList());
    }

    private static Drawing.Operation drawn(Operation operation) {
        return switch (operation) {
            case NONE -> new Drawing.Operation("none", Drawing.Look.ABSENT);
            case SKIP -> new Drawing.Operation("skip", Drawing.Look.IDENTITY);
            case CONV_1X1 -> new Drawing.Operation("1×1 conv", Drawing.Look.LIGHT);
            case CONV_3X3 -> new Drawing.Operation("3×3 conv", Drawing.Look.HEAVY);
            case POOL -> new Drawing.Operation("3×3 avg pool", Drawing.Look.POOLING);
        };
    }

    private static Nasbench201Cell cell(List<String> tokens) {
        List<Operation> operations = new ArrayList<>(tokens.size());
        for (String token : tokens) {
            operations.add(Operation.of(token).orElseThrow());
        }
        return new Nasbench201Cell(operations);
    }

    private static List<String> tokens(Nasbench201Cell cell) {
        List<String> tokens = new ArrayList<>(Nasbench201Cell.EDGES);
        for (Operation operation : cell.operations()) {
            tokens.add(operation.token());
        }
        return tokens;
    }
}
