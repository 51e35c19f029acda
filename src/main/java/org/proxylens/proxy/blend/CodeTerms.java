package org.proxylens.proxy.blend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.FeatureColumns;
import org.proxylens.space.ArchTokens;
import org.proxylens.space.BlockCosts;
import org.proxylens.space.OneHotCode;
import org.proxylens.space.SearchSpace;

/** The terms of the covariance that come from the architecture code alone. */
final class CodeTerms {
    private final CodeFeatures features;
    private final OneHotCode code;
    private final PositionSmoothing smoothing;
    private final BlockCosts[] totals;

    /** @param totals the costs of each row's network, null where its arch string is unknown; none where the space is unknown */
    CodeTerms(CodeFeatures features, PositionSmoothing smoothing, BlockCosts[] totals) {
        this.totals = totals;
        this.features = features;
        code = features.code();
        this.smoothing = smoothing;
    }

    /** All of them; empty where there is no code. */
    List<KernelTerm> all() {
        List<KernelTerm> terms = new ArrayList<>();
        if (code.isEmpty()) {
            return terms;
        }
        terms.add(counts());
        terms.add(parts());
        terms.add(new OneHotTerm(code));
        Optional<SearchSpace> space = code.space();
        space.ifPresent(known -> terms.add(costs(known)));
        terms.addAll(structure());
        return terms;
    }

    private List<KernelTerm> structure() {
        if (features.structure().isEmpty()) {
            return List.of();
        }
        List<FeatureColumns> reaching = new ArrayList<>(features.reachingStructure());
        reaching.add(features.reaching());
        return List.of(
                new LinearTerm(KernelPart.STRUCTURE, features.effectiveStructure()),
                new LinearTerm(KernelPart.EFFECTIVE, List.of(features.effective())),
                new LinearTerm(KernelPart.REACHING, reaching));
    }

    private KernelTerm counts() {
        int[][] numbers = numbers(token -> List.of(token));
        int width = width(numbers);
        double[] features = new double[code.rows() * width];
        for (int row = 0; row < code.rows(); row++) {
            for (int column : code.active(row)) {
                features[row * width + numbers[column][0]]++;
            }
        }
        return new LinearTerm(KernelPart.COUNTS, List.of(FeatureColumns.centred(features, width)));
    }

    private KernelTerm parts() {
        int[][] numbers = numbers(code.space()
                .<Function<String, List<String>>>map(space -> space::parts)
                .orElseGet(() -> ArchTokens.ordered(
                        IntStream.range(0, code.columns()).mapToObj(code::token).collect(Collectors.toSet()))));
        int kinds = width(numbers);
        int width = kinds * smoothing.width();
        double[] features = new double[code.rows() * width];
        for (int row = 0; row < code.rows(); row++) {
            int[] active = code.active(row);
            for (int position = 0; position < active.length; position++) {
                for (int part : numbers[active[position]]) {
                    smoothing.add(1, position, features, row * width + part * smoothing.width());
                }
            }
        }
        return new LinearTerm(KernelPart.TOKEN_PARTS, List.of(FeatureColumns.centred(features, width)));
    }

    private KernelTerm costs(SearchSpace space) {
        double[] deviation = deviations(totals);
        int width = BlockCosts.KINDS * smoothing.width();
        double[] features = new double[code.rows() * width];
        for (int row = 0; row < code.rows(); row++) {
            List<String> tokens = code.tokens(row);
            for (int position = 0; position < tokens.size(); position++) {
                BlockCosts costs = space.costs(tokens, position);
                for (int kind = 0; kind < BlockCosts.KINDS; kind++) {
                    double value = costs.kind(kind) / deviation[kind];
                    smoothing.add(value, position, features, row * width + kind * smoothing.width());
                }
            }
        }
        return new LinearTerm(KernelPart.COSTS, List.of(FeatureColumns.centred(features, width)));
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
