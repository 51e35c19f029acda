package org.proxylens.space;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.proxylens.space.network.NetworkShape;

/** A space of cells with three nodes and three edges, {@code toy(conv,skip,none)}: in to middle, in to out, middle to out. */
public final class ToySpace implements SearchSpace {
    private static final Pattern ARCH = Pattern.compile("toy\\((\\w+),(\\w+),(\\w+)\\)");
    private static final List<String> OPERATIONS = List.of("none", "skip", "conv");
    private static final Drawing.Operation CONV = new Drawing.Operation("toy conv", Drawing.Look.HEAVY);
    private static final Drawing.Operation SKIP = new Drawing.Operation("toy skip", Drawing.Look.IDENTITY);
    private static final Drawing.Operation NONE = new Drawing.Operation("nothing", Drawing.Look.ABSENT);

    @Override
    public String name() {
        return "Toy";
    }

    @Override
    public int positions() {
        return 3;
    }

    @Override
    public List<String> vocabulary(int position) {
        return OPERATIONS;
    }

    @Override
    public Optional<List<String>> read(String arch) {
        Matcher parts = ARCH.matcher(arch);
        return Optional.of(arch)
                .filter(text -> parts.matches())
                .map(text -> List.of(parts.group(1), parts.group(2), parts.group(3)))
                .filter(OPERATIONS::containsAll);
    }

    @Override
    public String write(List<String> tokens) {
        return "toy(" + String.join(",", tokens) + ")";
    }

    @Override
    public List<String> examples() {
        return List.of("1=conv");
    }

    @Override
    public BlockCosts costs(List<String> tokens, int position) {
        return tokens.get(position).equals("conv") ? BlockCosts.convolution(2, 2, 3, 4, 1, 1) : BlockCosts.NOTHING;
    }

    @Override
    public BlockCosts fixed(List<String> tokens) {
        return BlockCosts.convolution(3, 2, 1, 4, 1, 1);
    }

    @Override
    public double[] structure(List<String> tokens, NetworkShape.Extent extent) {
        return new double[] {longest(tokens)};
    }

    private static int longest(List<String> tokens) {
        return (int) Math.max(
                tokens.get(1).equals("conv") ? 1 : 0,
                Stream.of(0, 2).filter(edge -> tokens.get(edge).equals("conv")).count());
    }

    @Override
    public String canonicalForm(List<String> tokens) {
        boolean through = !tokens.get(0).equals("none") && !tokens.get(2).equals("none");
        String long2 = through
                ? Stream.of(0, 2)
                        .map(tokens::get)
                        .filter("conv"::equals)
                        .toList()
                        .toString()
                : "zero";
        String direct = tokens.get(1).equals("none")
                ? "zero"
                : Stream.of(1).map(tokens::get).filter("conv"::equals).toList().toString();
        return Stream.of(long2, direct).sorted().toList().toString();
    }

    @Override
    public boolean isDisconnected(List<String> tokens) {
        return canonicalForm(tokens).equals("[zero, zero]");
    }

    @Override
    public Drawing drawing(List<String> tokens) {
        return new Drawing.Graph(
                3,
                List.of(edge(0, 1, tokens.get(0)), edge(0, 2, tokens.get(1)), edge(1, 2, tokens.get(2))),
                List.of(CONV, SKIP, NONE));
    }

    private static Drawing.Edge edge(int from, int to, String token) {
        return new Drawing.Edge(from, to, token.equals("conv") ? CONV : token.equals("skip") ? SKIP : NONE);
    }
}
