package org.proxylens.proxy.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CodeForm;
import org.proxylens.proxy.code.ColumnLoadings;
import org.proxylens.proxy.code.FeatureColumns;
import org.proxylens.space.ArchTokens;
import org.proxylens.space.BlockCosts;
import org.proxylens.space.OneHotCode;
import org.proxylens.space.SearchSpace;

/** The terms of the covariance that come from the architecture code alone. */
public final class CodeTerms {
    private final CodeFeatures features;
    private final OneHotCode code;
    private final PositionSmoothing smoothing;
    private final BlockCosts[] totals;

    /**
     * Reads what a code says.
     *
     * @param totals the costs of each row's network, null where its arch string is unknown; none where the space is unknown
     */
    public CodeTerms(CodeFeatures features, PositionSmoothing smoothing, BlockCosts[] totals) {
        this.totals = totals;
        this.features = features;
        code = features.code();
        this.smoothing = smoothing;
    }

    /** All of them; empty where there is no code. */
    public List<KernelTerm> all() {
        List<KernelTerm> terms = new ArrayList<>();
        if (code.isEmpty()) {
            return terms;
        }
        terms.add(counts());
        terms.add(parts());
        terms.add(oneHot());
        Optional<SearchSpace> space = code.space();
        space.ifPresent(known -> terms.add(costs(known)));
        terms.addAll(structure());
        return terms;
    }

    private KernelTerm oneHot() {
        return features.complete() ? coded(KernelPart.ONE_HOT, 0, code.columns(), 0, 0) : new OneHotTerm(code);
    }

    /** The term of columns of the code as they are, of two stretches of them: from each first to one behind the last. */
    private KernelTerm coded(KernelPart part, int from, int to, int otherFrom, int otherTo) {
        double[] diagonal = new double[Math.max(to, otherTo) > code.columns() ? features.columns() : code.columns()];
        Arrays.fill(diagonal, from, to, 1);
        Arrays.fill(diagonal, otherFrom, otherTo, 1);
        return CodedTerm.of(part, CodeForm.diagonal(features, diagonal));
    }

    private List<KernelTerm> structure() {
        if (features.structure().isEmpty()) {
            return List.of();
        }
        int figures = features.firstFigure();
        int reaching = figures + features.effectiveStructure().size();
        KernelTerm effective = coded(KernelPart.EFFECTIVE, code.columns(), features.firstReaching(), 0, 0);
        if (features.complete()) {
            return List.of(
                    coded(KernelPart.STRUCTURE, figures, reaching, 0, 0),
                    effective,
                    coded(KernelPart.REACHING, features.firstReaching(), figures, reaching, features.columns()));
        }
        // a row without a code has the figures of an empty cell
        List<FeatureColumns> both = new ArrayList<>(features.reachingStructure());
        both.add(features.reaching());
        return List.of(
                new LinearTerm(KernelPart.STRUCTURE, features.effectiveStructure()),
                effective,
                new LinearTerm(KernelPart.REACHING, both));
    }

    private KernelTerm counts() {
        int[][] numbers = numbers(token -> List.of(token));
        return summed(KernelPart.COUNTS, width(numbers), (column, factor, into) -> into[numbers[column][0]] += factor);
    }

    private KernelTerm parts() {
        int[][] numbers = numbers(code.space()
                .<Function<String, List<String>>>map(space -> space::parts)
                .orElseGet(() -> ArchTokens.ordered(
                        IntStream.range(0, code.columns()).mapToObj(code::token).collect(Collectors.toSet()))));
        int[] positions = IntStream.range(0, code.columns()).map(code::position).toArray();
        return summed(KernelPart.TOKEN_PARTS, width(numbers) * smoothing.width(), (column, factor, into) -> {
            for (int part : numbers[column]) {
                smoothing.add(factor, positions[column], into, part * smoothing.width());
            }
        });
    }

    private KernelTerm costs(SearchSpace space) {
        double[] deviation = deviations(totals);
        if (!space.isSumOfBlocks()) {
            return costsByRow(space, deviation);
        }
        int width = BlockCosts.KINDS * smoothing.width();
        double[][] loadings = new double[code.columns()][width];
        BitSet seen = new BitSet();
        for (int row = 0; row < code.rows(); row++) {
            int[] active = code.active(row);
            for (int position = 0; position < active.length; position++) {
                if (!seen.get(active[position])) {
                    seen.set(active[position]);
                    List<String> tokens = code.tokens(row);
                    if (position < tokens.size()) {
                        add(space.costs(tokens, position), deviation, position, loadings[active[position]], 0);
                    }
                }
            }
        }
        return summed(KernelPart.COSTS, width, (column, factor, into) -> {
            for (int i = 0; i < width; i++) {
                into[i] += factor * loadings[column][i];
            }
        });
    }

    /** A term of features that are sums over the one-hot code. */
    private KernelTerm summed(KernelPart part, int width, ColumnLoadings.Adding adding) {
        return SummedTerm.of(part, features, new ColumnLoadings(code.columns(), width, adding));
    }

    /** Where what a block costs hangs on the others. */
    private KernelTerm costsByRow(SearchSpace space, double[] deviation) {
        int width = BlockCosts.KINDS * smoothing.width();
        double[] values = new double[code.rows() * width];
        for (int row = 0; row < code.rows(); row++) {
            List<String> tokens = code.tokens(row);
            for (int position = 0; position < tokens.size(); position++) {
                add(space.costs(tokens, position), deviation, position, values, row * width);
            }
        }
        return new LinearTerm(KernelPart.COSTS, List.of(FeatureColumns.centred(values, width)));
    }

    private void add(BlockCosts costs, double[] deviation, int position, double[] into, int from) {
        for (int kind = 0; kind < BlockCosts.KINDS; kind++) {
            smoothing.add(costs.kind(kind) / deviation[kind], position, into, from + kind * smoothing.width());
        }
    }

    private static double[] deviations(BlockCosts[] totals) {
        double[] deviations = new double[BlockCosts.KINDS];
        for (int kind = 0; kind < deviations.length; kind++) {
            double n = 0;
            double mean = 0;
            double squares = 0;
            for (BlockCosts total : totals) {
                if (total != null) {
                    n++;
                    double difference = total.kind(kind) - mean;
                    mean += difference / n;
                    squares += difference * (total.kind(kind) - mean);
                }
            }
            deviations[kind] = squares > 0 ? Math.sqrt(squares / n) : 1;
        }
        return deviations;
    }

    private int[][] numbers(Function<String, List<String>> split) {
        TreeMap<String, Integer> seen = new TreeMap<>();
        int[][] numbers = new int[code.columns()][];
        for (int column = 0; column < numbers.length; column++) {
            List<String> names = split.apply(code.token(column));
            numbers[column] = new int[names.size()];
            for (int i = 0; i < names.size(); i++) {
                Integer number = seen.computeIfAbsent(names.get(i), name -> seen.size());
                numbers[column][i] = number;
            }
        }
        return numbers;
    }

    private static int width(int[][] numbers) {
        int most = -1;
        for (int[] row : numbers) {
            for (int number : row) {
                most = Math.max(most, number);
            }
        }
        return most + 1;
    }
}
