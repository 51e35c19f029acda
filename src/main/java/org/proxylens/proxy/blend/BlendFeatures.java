package org.proxylens.proxy.blend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CodeRegression;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.proxy.code.FeatureColumns;
import org.proxylens.proxy.code.SharedVariance;
import org.proxylens.proxy.kernel.CodeTerms;
import org.proxylens.proxy.kernel.KernelPart;
import org.proxylens.proxy.kernel.KernelTerm;
import org.proxylens.proxy.kernel.LinearTerm;
import org.proxylens.proxy.kernel.PositionSmoothing;
import org.proxylens.proxy.kernel.RadialTerm;
import org.proxylens.proxy.kernel.RelativeTerm;
import org.proxylens.rank.ParallelTasks;
import org.proxylens.rank.RankCorrelations;
import org.proxylens.space.BlockCosts;
import org.proxylens.space.OneHotCode;

/**
 * Everything the blend reads of a dataset, computed once: the architecture code's terms, and every device and cost as a
 * {@link PoolMember}. A pool is a subset of the devices; the costs belong to each.
 */
public final class BlendFeatures {
    private final CodeFeatures code;
    private final PositionSmoothing smoothing;
    private final List<KernelTerm> codeTerms;
    private final Map<String, PoolMember> devices = new LinkedHashMap<>();
    private final List<PoolMember> costs = new ArrayList<>();
    private final SharedVariance residuals;
    private final @Nullable PoolTerms forms;
    private final int rows;

    public BlendFeatures(Dataset dataset, OneHotCode code) {
        this.code = new CodeFeatures(code);
        rows = dataset.architectures().size();
        smoothing = new PositionSmoothing(Math.max(1, code.positions()));
        BlockCosts[] totals =
                code.space().map(known -> CostFeatures.totals(code, known)).orElseGet(() -> new BlockCosts[0]);
        codeTerms = new CodeTerms(this.code, smoothing, totals).all();
        List<Device> measured = dataset.devices();
        List<double[]> columns = new ArrayList<>();
        measured.forEach(device -> columns.add(device.latencies()));
        List<String> costNames = new ArrayList<>();
        if (code.space().isPresent()) {
            addCosts(totals, costNames, columns);
        }
        CodeRegression byFeatures = new CodeRegression(this.code);
        CodeRegression byCode = new CodeRegression(this.code.unstructured());
        PoolMember[] members = new PoolMember[columns.size()];
        ParallelTasks.run(
                members.length,
                Progress.NONE,
                () -> this.code,
                (shared, i) -> members[i] = PoolMember.of(
                        i < measured.size() ? measured.get(i).name() : costNames.get(i - measured.size()),
                        i < measured.size(),
                        columns.get(i),
                        shared,
                        byFeatures,
                        byCode));
        for (PoolMember member : members) {
            if (member != null && member.device()) {
                devices.put(member.name(), member);
            } else if (member != null) {
                costs.add(member);
            }
        }
        residuals = new SharedVariance(devices.values().stream()
                .map(member -> member.rest() == null ? member.explained() : member.rest())
                .toList());
        forms = this.code.code().isEmpty()
                ? null
                : PoolTerms.of(this.code, smoothing, costs, List.copyOf(devices.values()));
    }

    private static void addCosts(BlockCosts[] totals, List<String> names, List<double[]> columns) {
        int rows = totals.length;
        for (int kind = 0; kind < BlockCosts.KINDS; kind++) {
            double[] column = new double[rows];
            double mean = 0;
            for (BlockCosts total : totals) {
                mean += total == null ? 0 : total.kind(kind) / rows;
            }
            for (int row = 0; row < rows; row++) {
                column[row] = totals[row] == null ? Double.NaN : totals[row].kind(kind) + 0.01 * mean;
            }
            names.add("cost " + kind);
            columns.add(column);
        }
        double[] macs = new double[rows];
        Arrays.setAll(
                macs,
                row -> totals[row] == null ? Double.NaN : totals[row].pointwiseMacs() + totals[row].depthwiseMacs());
        names.add("macs");
        columns.add(macs);
    }

    /** The number of architectures. */
    int rows() {
        return rows;
    }

    /** The covariance terms of a pool of devices. */
    List<KernelTerm> terms(Set<String> pool) {
        List<KernelTerm> terms = new ArrayList<>(codeTerms);
        List<Known> known = known(pool);
        if (!known.isEmpty() || !costs.isEmpty()) {
            terms.addAll(poolTerms(known));
        }
        return terms;
    }

    /**
     * A known device of a pool.
     *
     * @param shared the share of its residual's variance that the other devices of the pool explain
     */
    private record Known(int place, PoolMember member, double shared) {
        double[] regular(int[] rows) {
            return IntStream.of(rows).mapToDouble(this::regular).toArray();
        }

        double regular(int row) {
            return member.regular(row, shared);
        }
    }

    private List<Known> known(Set<String> pool) {
        List<PoolMember> all = List.copyOf(devices.values());
        int[] places = IntStream.range(0, all.size())
                .filter(place -> pool.contains(all.get(place).name()))
                .toArray();
        double[] shared = residuals.among(places);
        return IntStream.range(0, places.length)
                .mapToObj(i -> new Known(places[i], all.get(places[i]), shared[i]))
                .toList();
    }

    /**
     * The devices of a pool that go with some measurements best, as terms of their own, without what no other device shares.
     *
     * @param y values of the measured rows, mean 0
     * @param most how many at most
     */
    List<KernelTerm> relatives(Set<String> pool, int[] measured, double[] y, int most) {
        return known(pool).stream()
                .sorted(Comparator.comparingDouble(known -> -agreement(known.regular(measured), y)))
                .limit(most)
                .map(known -> (KernelTerm)
                        RelativeTerm.of(known::regular, known.member().regularSquares(known.shared())))
                .toList();
    }

    /** The root latencies of the device of a pool that ranks some measurements best; null without devices. */
    @Nullable
    IntToDoubleFunction bestRanked(Set<String> pool, int[] measured, double[] y) {
        return known(pool).stream()
                .max(Comparator.comparingDouble(known -> srcc(known.regular(measured), y)))
                .<IntToDoubleFunction>map(known -> known::regular)
                .orElse(null);
    }

    private static double srcc(double[] column, double[] y) {
        double value = RankCorrelations.spearman(column, y).value();
        return Double.isNaN(value) ? -1 : value;
    }

    /** The squared correlation of a column with some measurements. */
    private static double agreement(double[] column, double[] y) {
        double mean = Arrays.stream(column).average().orElse(0);
        double product = 0;
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            double difference = column[i] - mean;
            product += difference * y[i];
            squares += difference * difference;
        }
        return squares > 0 ? product * product / squares : 0;
    }

    private List<KernelTerm> poolTerms(List<Known> known) {
        List<PoolMember> members = new ArrayList<>(costs);
        known.forEach(device -> members.add(device.member()));
        List<KernelTerm> terms = new ArrayList<>();
        List<FeatureColumns> explained =
                members.stream().map(PoolMember::explained).toList();
        terms.add(new RadialTerm(explained, 1));
        if (forms == null) {
            terms.add(new LinearTerm(KernelPart.POOL, explained));
            return terms;
        }
        terms.addAll(forms.terms(known.stream().mapToInt(Known::place).toArray()));
        if (!known.isEmpty()) {
            List<FeatureColumns> rests = known.stream()
                    .map(device -> Objects.requireNonNull(device.member().rest()))
                    .toList();
            double[] weights = known.stream().mapToDouble(Known::shared).toArray();
            terms.add(terms.size() - 1, new LinearTerm(KernelPart.POOL_REST, rests, weights));
        }
        return terms;
    }
}
