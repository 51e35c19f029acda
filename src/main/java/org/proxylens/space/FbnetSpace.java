package org.proxylens.space;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.space.network.Network;
import org.proxylens.space.network.NetworkShape;

/**
 * FBNet (Wu et al., CVPR 2019, tables 1 and 2): a stem, 22 searchable blocks on 224 × 224 pixels and a head. A block
 * {@code k5_e6} expands the channels sixfold, filters 5 × 5 by channel and projects; {@code _g2} groups the two 1 × 1
 * convolutions in two and shuffles; {@code skip} is nothing, or a 1 × 1 convolution where the shape changes.
 *
 * <p>Read are lists of these names with any separator (HW-NAS-Bench, HELP), HW-NAS-Bench's lists of numbers in brackets, and
 * the names of FBNet's first code: {@code ir_k3_e6}, and {@code ir_k3_s2} for the shuffled blocks.
 */
final class FbnetSpace implements SearchSpace {
    /** The blocks in the order in which HW-NAS-Bench numbers them. */
    static final List<String> BLOCKS =
            List.of("k3_e1", "k3_e1_g2", "k3_e3", "k3_e6", "k5_e1", "k5_e1_g2", "k5_e3", "k5_e6", ArchTokens.SKIP);

    private static final Pattern BLOCK = Pattern.compile("(?:ir_)?(k\\d{1,2}_e\\d{1,2})(?:_g(\\d))?");
    private static final Pattern SHUFFLED = Pattern.compile("ir_(k\\d)_s2");
    private static final FbnetLayout LAYOUT = FbnetLayout.IMAGENET;

    @Override
    public String name() {
        return "FBNet";
    }

    @Override
    public int positions() {
        return LAYOUT.shapes().size();
    }

    @Override
    public List<String> vocabulary(int position) {
        return BLOCKS;
    }

    @Override
    public List<String> numbered() {
        return BLOCKS;
    }

    @Override
    public Optional<List<String>> read(String arch) {
        // bare numbers can be anything; in brackets they are how HW-NAS-Bench's interface takes a network
        boolean numbers = arch.startsWith("[") || arch.startsWith("(");
        String[] tokens = new String[positions()];
        int position = 0;
        for (int from = 0, at = 0; at <= arch.length(); at++) {
            if (at < arch.length() && !ArchTokens.separates(arch.charAt(at))) {
                continue;
            }
            if (at > from) {
                String token = position < tokens.length ? token(arch, from, at, numbers) : null;
                if (token == null) {
                    return Optional.empty();
                }
                tokens[position++] = token;
            }
            from = at + 1;
        }
        return position == tokens.length ? Optional.of(List.of(tokens)) : Optional.empty();
    }

    /** Of a piece of an arch string, which is most often one of the blocks as they are; null of any other word. */
    private static @Nullable String token(String arch, int from, int to, boolean numbers) {
        for (String block : BLOCKS) {
            if (block.length() == to - from && arch.startsWith(block, from)) {
                return block;
            }
        }
        return token(arch.substring(from, to), numbers).orElse(null);
    }

    /** Of a piece that is none of the blocks as they are. */
    private static Optional<String> token(String piece, boolean numbers) {
        int number = numbers && piece.length() == 1 ? piece.charAt(0) - '0' : -1;
        if (number >= 0 && number < BLOCKS.size()) {
            return Optional.of(BLOCKS.get(number));
        }
        Matcher shuffled = SHUFFLED.matcher(piece);
        if (shuffled.matches()) {
            return Optional.of(shuffled.group(1) + "_e1_g2");
        }
        Matcher block = BLOCK.matcher(piece);
        if (!block.matches()) {
            return Optional.empty();
        }
        String groups = block.group(2);
        return Optional.of(groups == null || groups.equals("1") ? block.group(1) : block.group(1) + "_g" + groups);
    }

    @Override
    public List<String> examples() {
        return List.of("1=k3", "22=skip !9=skip", "k5_e1_g2");
    }

    @Override
    public BlockCosts costs(List<String> tokens, int position) {
        int known = BLOCKS.indexOf(tokens.get(position));
        return known < 0 ? costs(tokens.get(position), position) : Table.COSTS[position][known];
    }

    /** What each block costs at each position, made when first asked for. */
    private static final class Table {
        static final BlockCosts[][] COSTS = IntStream.range(0, LAYOUT.shapes().size())
                .mapToObj(position ->
                        BLOCKS.stream().map(token -> costs(token, position)).toArray(BlockCosts[]::new))
                .toArray(BlockCosts[][]::new);
    }

    private static BlockCosts costs(String token, int position) {
        FbnetLayout.Shape shape = LAYOUT.shapes().get(position);
        Drawing.Block block = Drawing.Block.of(token);
        int after = shape.size() / shape.stride();
        if (block.isSkipped()) {
            return shape.kept() ? BlockCosts.NOTHING : BlockCosts.convolution(shape.in(), shape.out(), 1, after, 1, 1);
        }
        int middle = shape.in() * block.expansion();
        int groups = block.groups();
        BlockCosts sum = BlockCosts.convolution(shape.in(), middle, 1, shape.size(), 1, groups)
                .plus(BlockCosts.convolution(middle, middle, block.kernel(), shape.size(), shape.stride(), middle))
                .plus(BlockCosts.convolution(middle, shape.out(), 1, after, 1, groups));
        if (groups > 1) {
            sum = sum.plus(BlockCosts.pass(middle, shape.size(), 0, 1));
        }
        return shape.kept() ? sum.plus(BlockCosts.pass(shape.out(), after, 0, 2)) : sum;
    }

    @Override
    public boolean isSumOfBlocks() {
        return true;
    }

    @Override
    public BlockCosts fixed(List<String> tokens) {
        FbnetLayout.Shape last = LAYOUT.last();
        return BlockCosts.convolution(3, FbnetLayout.STEM, 3, LAYOUT.pixels(), LAYOUT.stemStride(), 1)
                .plus(BlockCosts.convolution(last.out(), LAYOUT.head(), 1, last.size(), 1, 1))
                .plus(BlockCosts.convolution(LAYOUT.head(), LAYOUT.classes(), 1, 1, 1, 1));
    }

    @Override
    public Optional<Network> network(List<String> tokens, NetworkShape shape) {
        if (shape.skeleton() != NetworkShape.Skeleton.PUBLISHED) {
            return Optional.empty();
        }
        return Optional.of(FbnetNetwork.of(tokens, shape));
    }

    @Override
    public Drawing drawing(List<String> tokens) {
        return Drawing.Strip.of(tokens);
    }
}
