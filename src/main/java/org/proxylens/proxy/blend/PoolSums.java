package org.proxylens.proxy.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.ColumnLoadings;
import org.proxylens.proxy.code.SummedFeatures;
import org.proxylens.proxy.kernel.KernelPart;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.kernel.PositionSmoothing;
import org.proxylens.proxy.kernel.SummedTerm;

/** The terms of {@link PoolForms} as features by device: of a code of many columns no matrix over them is kept. */
final class PoolSums implements PoolTerms {
    private final CodeFeatures code;
    private final PositionSmoothing smoothing;
    private final int[] positions;
    private final List<Summed> costs;
    private final List<Summed> devices;

    PoolSums(CodeFeatures code, PositionSmoothing smoothing, List<PoolMember> costs, List<PoolMember> devices) {
        this.code = code;
        this.smoothing = smoothing;
        positions = IntStream.range(0, code.code().columns())
                .map(code.code()::position)
                .toArray();
        this.costs = costs.stream().map(this::summed).toList();
        this.devices = devices.stream().map(this::summed).toList();
    }

    /**
     * A device with the mean square norms of its features.
     *
     * @param byCode of the part that the one-hot code alone explains
     * @param byPosition of that by position
     */
    private record Summed(PoolMember member, double byCode, double byPosition) {}

    private Summed summed(PoolMember member) {
        List<PoolMember> alone = List.of(member);
        return new Summed(
                member,
                code.structure().isEmpty()
                        ? member.explained().squares()
                        : byCode(alone).squares(),
                byPosition(alone).squares());
    }

    @Override
    public List<KernelTerm> terms(int[] places) {
        List<Summed> chosen = new ArrayList<>(costs);
        Arrays.stream(places).forEach(place -> chosen.add(devices.get(place)));
        List<PoolMember> members = chosen.stream().map(Summed::member).toList();
        List<KernelTerm> terms = new ArrayList<>();
        SummedFeatures explained =
                features(members.stream().map(PoolMember::weights).toArray(double[][]::new));
        terms.add(SummedTerm.of(KernelPart.POOL, explained, sum(chosen, summed -> summed.member
                .explained()
                .squares())));
        if (!code.structure().isEmpty()) {
            terms.add(SummedTerm.of(KernelPart.POOL_CODE, byCode(members), sum(chosen, Summed::byCode)));
        }
        terms.add(SummedTerm.of(KernelPart.POOL_BY_POSITION, byPosition(members), sum(chosen, Summed::byPosition)));
        return terms;
    }

    private static double sum(List<Summed> chosen, ToDoubleFunction<Summed> squares) {
        return chosen.stream().mapToDouble(squares).sum();
    }

    private SummedFeatures byCode(List<PoolMember> members) {
        return features(members.stream().map(PoolMember::byCode).toArray(double[][]::new));
    }

    /** One feature for each device: its weights summed. */
    private SummedFeatures features(double[][] weights) {
        int columns = weights.length == 0 ? 0 : weights[0].length;
        return new SummedFeatures(code, new ColumnLoadings(columns, weights.length, (column, factor, into) -> {
            for (int i = 0; i < weights.length; i++) {
                into[i] += factor * weights[i][column];
            }
        }));
    }

    /** Each position of each device a feature of its own, smoothed over its neighbours. */
    private SummedFeatures byPosition(List<PoolMember> members) {
        double[][] weights = members.stream().map(PoolMember::byCode).toArray(double[][]::new);
        int width = smoothing.width();
        return new SummedFeatures(
                code, new ColumnLoadings(positions.length, members.size() * width, (column, factor, into) -> {
                    for (int i = 0; i < weights.length; i++) {
                        smoothing.add(factor * weights[i][column], positions[column], into, i * width);
                    }
                }));
    }
}
