package org.proxylens.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.proxylens.space.network.Network;
import org.proxylens.space.network.NetworkShape;

/**
 * Once-for-All's MobileNetV3 (Cai et al., ICLR 2020, section 3; layout of {@code ofa_mbv3.py} in mit-han-lab/once-for-all): a
 * stem and a first block of 16 channels, five stages of 24, 40, 80, 112 and 160 channels with two to four blocks each, and a
 * head of 960 and 1,280 channels. A block {@code k5_e4} expands the channels fourfold and filters 5 × 5 by channel; the second,
 * fourth and fifth stage squeeze and excite. Blocks that a stage's depth leaves out are {@code skip}, whatever the file says
 * of them, so that equal networks have equal tokens. Where the resolution is given, {@code r208} is a token behind the blocks;
 * where not, costs are those at 224 × 224 pixels.
 */
final class OnceForAllSpace implements SearchSpace {
    static final int STAGES = 5;
    static final int DEPTH = 4;
    static final int LEAST_DEPTH = 2;
    static final int BLOCKS = STAGES * DEPTH;
    static final List<Integer> KERNELS = List.of(3, 5, 7);
    static final List<Integer> EXPANSIONS = List.of(3, 4, 6);

    private static final int LEAST_RESOLUTION = 128;
    private static final int RESOLUTION = 224;
    private static final int RESOLUTION_STEP = 4;
    private static final int[] STRIDES = {2, 2, 2, 1, 2};
    private static final boolean[] SQUEEZED = {false, true, false, true, true};
    private static final boolean[] HARD_SWISH = {false, false, true, true, true};
    private static final int[] CHANNELS = {24, 40, 80, 112, 160};
    static final int CLASSES = 1000;

    private final double width;

    /** The space with the widths of the paper. */
    OnceForAllSpace() {
        this(1);
    }

    /** The space with other channels: the published network of factor 1.2 has its costs with it. */
    OnceForAllSpace(double width) {
        this.width = width;
    }

    /** A block as it stands in a network: before it {@code in} channels on {@code size} pixels along an edge. */
    record Place(int in, int middle, int out, int size, int after, int kernel, int stride, int stage) {
        boolean squeezed() {
            return stage >= 0 && SQUEEZED[stage];
        }

        boolean swish() {
            return stage >= 0 && HARD_SWISH[stage];
        }

        boolean kept() {
            return in == out && stride == 1;
        }
    }

    @Override
    public String name() {
        return "Once-for-All";
    }

    @Override
    public int positions() {
        return BLOCKS + 1;
    }

    @Override
    public List<String> vocabulary(int position) {
        if (position == BLOCKS) {
            return resolutions(RESOLUTION);
        }
        Stream<String> blocks =
                KERNELS.stream().flatMap(kernel -> EXPANSIONS.stream().map(expansion -> block(kernel, expansion)));
        boolean always = position % DEPTH < LEAST_DEPTH;
        return Stream.concat(blocks, always ? Stream.empty() : Stream.of(ArchTokens.SKIP))
                .toList();
    }

    /** The published resolutions up to one. */
    private static List<String> resolutions(int most) {
        return IntStream.iterate(LEAST_RESOLUTION, pixels -> pixels <= most, pixels -> pixels + RESOLUTION_STEP)
                .mapToObj(pixels -> "r" + pixels)
                .toList();
    }

    /** The token of a block. */
    static String block(int kernel, int expansion) {
        return "k" + kernel + "_e" + expansion;
    }

    @Override
    public Optional<List<String>> read(String arch) {
        return OnceForAllSpelling.read(arch);
    }

    /** Kernels, expansions and resolutions have an order: 7 × 7 is 5 × 5 and more. */
    @Override
    public List<String> parts(String token) {
        Drawing.Block block = Drawing.Block.of(token);
        if (token.startsWith("r")) {
            return resolutions(Integer.parseInt(token.substring(1)));
        }
        return block.isKnown()
                ? Stream.concat(
                                KERNELS.stream()
                                        .filter(k -> k <= block.kernel())
                                        .map(k -> "k" + k),
                                EXPANSIONS.stream()
                                        .filter(e -> e <= block.expansion())
                                        .map(e -> "e" + e))
                        .toList()
                : List.of(token);
    }

    @Override
    public List<String> examples() {
        return List.of("1=k7", "20=skip !4=skip", "k7_e6");
    }

    @Override
    public BlockCosts costs(List<String> tokens, int position) {
        return position == BLOCKS || tokens.get(position).equals(ArchTokens.SKIP)
                ? BlockCosts.NOTHING
                : costs(place(tokens, position));
    }

    private BlockCosts costs(Place place) {
        int middle = place.middle;
        BlockCosts sum = BlockCosts.convolution(middle, middle, place.kernel, place.size, place.stride, middle)
                .plus(BlockCosts.convolution(middle, place.out, 1, place.after, 1, 1));
        if (middle != place.in) {
            sum = sum.plus(BlockCosts.convolution(place.in, middle, 1, place.size, 1, 1));
        }
        if (place.squeezed()) {
            int squeezed = squeezed(place);
            sum = sum.plus(BlockCosts.pass(middle, place.after, 0, 0))
                    .plus(BlockCosts.convolution(middle, squeezed, 1, 1, 1, 1))
                    .plus(BlockCosts.convolution(squeezed, middle, 1, 1, 1, 1))
                    .plus(BlockCosts.pass(middle, place.after, 0, 1));
        }
        return place.kept() ? sum.plus(BlockCosts.pass(place.out, place.after, 0, 2)) : sum;
    }

    @Override
    public BlockCosts fixed(List<String> tokens) {
        int resolution = resolution(tokens);
        int last = size(resolution, STAGES);
        return BlockCosts.convolution(3, divisible(16 * width), 3, resolution, 2, 1)
                .plus(costs(firstBlock(resolution)))
                .plus(BlockCosts.convolution(channels(STAGES - 1), head(), 1, last, 1, 1))
                .plus(BlockCosts.convolution(head(), mixed(), 1, 1, 1, 1))
                .plus(BlockCosts.convolution(mixed(), CLASSES, 1, 1, 1, 1));
    }

    /** Channels after the last block's expansion. */
    int head() {
        return divisible(960 * width);
    }

    /** Channels before the classifier. */
    int mixed() {
        return divisible(1280 * width);
    }

    /** Channels within a squeeze. */
    static int squeezed(Place place) {
        return divisible(place.middle / 4.0);
    }

    Place firstBlock(int resolution) {
        int channels = divisible(16 * width);
        int size = size(resolution, 0);
        return new Place(channels, channels, channels, size, size, 3, 1, -1);
    }

    Place place(List<String> tokens, int position) {
        int stage = position / DEPTH;
        boolean first = position % DEPTH == 0;
        int in = first ? channels(stage - 1) : channels(stage);
        int after = size(resolution(tokens), stage + 1);
        Drawing.Block block = Drawing.Block.of(tokens.get(position));
        return new Place(
                in,
                divisible(in * block.expansion()),
                channels(stage),
                first ? size(resolution(tokens), stage) : after,
                after,
                block.kernel(),
                first ? STRIDES[stage] : 1,
                stage);
    }

    int channels(int stage) {
        return divisible((stage < 0 ? 16 : CHANNELS[stage]) * width);
    }

    /** Pixels along an edge after the stem and some stages. */
    private static int size(int resolution, int stages) {
        int size = (resolution + 1) / 2;
        for (int stage = 0; stage < stages; stage++) {
            size = (size + STRIDES[stage] - 1) / STRIDES[stage];
        }
        return size;
    }

    /** Channels are a multiple of eight, no less than nine tenths of what was asked for. */
    private static int divisible(double channels) {
        int rounded = Math.max(8, (int) (channels + 4) / 8 * 8);
        return rounded < 0.9 * channels ? rounded + 8 : rounded;
    }

    private static int resolution(List<String> tokens) {
        return tokens.size() > BLOCKS ? Integer.parseInt(tokens.get(BLOCKS).substring(1)) : RESOLUTION;
    }

    @Override
    public Optional<Network> network(List<String> tokens, NetworkShape shape) {
        if (shape.skeleton() != NetworkShape.Skeleton.PUBLISHED) {
            return Optional.empty();
        }
        int pixels =
                tokens.size() > BLOCKS ? resolution(tokens) : shape.pixels().orElse(RESOLUTION);
        List<String> blocks = tokens.subList(0, BLOCKS);
        List<String> whole =
                Stream.concat(blocks.stream(), Stream.of("r" + pixels)).toList();
        return Optional.of(OnceForAllNetwork.of(this, whole, pixels, shape));
    }

    @Override
    public Drawing drawing(List<String> tokens) {
        return new Drawing.Strip(
                tokens.stream().limit(BLOCKS).map(Drawing.Block::of).toList(),
                IntStream.generate(() -> DEPTH).limit(STAGES).boxed().toList(),
                tokens.size() > BLOCKS ? resolution(tokens) + " px" : "");
    }

    /** The keys of once-for-all's own latency tables for MobileNetV3 ({@code MBv3LatencyTable}). */
    @Override
    public List<String> lookupKeys(List<String> tokens) {
        int resolution = resolution(tokens);
        int last = size(resolution, STAGES);
        List<String> keys = new ArrayList<>();
        keys.add("Conv" + shapes(3, resolution, 16, size(resolution, 0)));
        keys.add(key(firstBlock(resolution)));
        for (int position = 0; position < BLOCKS; position++) {
            if (!tokens.get(position).equals(ArchTokens.SKIP)) {
                keys.add(key(place(tokens, position)));
            }
        }
        keys.add("Conv_1" + shapes(160, last, 960, last));
        keys.add("AvgPool2D" + shapes(960, last, 960, 1));
        keys.add("Conv_2" + shapes(960, 1, 1280, 1));
        keys.add("Logits-input:1x1x1280-output:" + CLASSES);
        return keys;
    }

    private static String key(Place place) {
        return "expanded_conv" + shapes(place.in, place.size, place.out, place.after) + "-expand:" + place.middle
                + "-kernel:" + place.kernel + "-stride:" + place.stride + "-idskip:" + (place.kept() ? 1 : 0) + "-se:"
                + (place.squeezed() ? 1 : 0) + "-hs:" + (place.swish() ? 1 : 0);
    }

    private static String shapes(int in, int size, int out, int after) {
        return "-input:" + size + "x" + size + "x" + in + "-output:" + after + "x" + after + "x" + out;
    }
}
