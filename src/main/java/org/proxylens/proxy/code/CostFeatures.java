package org.proxylens.proxy.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.space.Architecture;
import org.proxylens.space.BlockCosts;
import org.proxylens.space.OneHotCode;
import org.proxylens.space.SearchSpace;

/** Costs that need no device, computed from arch strings where the search space is known. */
public final class CostFeatures {
    private static final Map<String, String> COMPUTED = Map.of("computed from", "arch");

    private CostFeatures() {}

    /**
     * MACs, parameters, memory traffic and layers of each architecture, as devices that can be proxies.
     *
     * @return empty where the space is not known
     */
    public static List<Device> of(ArchitectureTable architectures) {
        return of(OneHotCode.of(architectures.size(), architectures::arch));
    }

    /**
     * The dataset with its computed costs behind its devices. A device of the same name stands instead of a cost.
     *
     * @return the dataset itself where its space is not known
     */
    public static Dataset with(Dataset dataset) {
        List<Device> devices = new ArrayList<>(dataset.devices());
        for (Device cost : of(dataset.architectures())) {
            if (dataset.device(cost.name()).isEmpty()) {
                devices.add(cost);
            }
        }
        return devices.size() == dataset.devices().size() ? dataset : dataset.withDevices(devices);
    }

    /** The dataset without computed costs; the dataset itself where it has none. */
    public static Dataset measured(Dataset dataset) {
        List<Device> devices =
                dataset.devices().stream().filter(device -> !isComputed(device)).toList();
        return devices.size() == dataset.devices().size() ? dataset : dataset.withDevices(devices);
    }

    /** Whether two datasets differ in their computed costs at most. */
    public static boolean sameMeasured(@Nullable Dataset one, @Nullable Dataset other) {
        return one != null
                && other != null
                && one.architectures() == other.architectures()
                && measured(one).devices().equals(measured(other).devices());
    }

    /** Whether a device is a cost that was computed here: it can be a proxy, and it is no target. */
    public static boolean isComputed(Device device) {
        return device.attributes().equals(COMPUTED);
    }

    static List<Device> of(OneHotCode code) {
        Optional<SearchSpace> known = code.space();
        if (known.isEmpty()) {
            return List.of();
        }
        BlockCosts[] costs = totals(code, known.get());
        return List.of(
                device("macs", costs, cost -> cost.pointwiseMacs() + cost.depthwiseMacs()),
                device("params", costs, BlockCosts::params),
                device("memory_traffic", costs, BlockCosts::traffic),
                device("layers", costs, BlockCosts::layers));
    }

    private static Device device(String name, BlockCosts[] costs, ToDoubleFunction<BlockCosts> figure) {
        double[] column = new double[costs.length];
        Arrays.setAll(column, row -> costs[row] == null ? Double.NaN : figure.applyAsDouble(costs[row]));
        return new Device(name, column, LatencyUnit.NONE, name, null, COMPUTED, new BitSet());
    }

    /** The costs of the whole network of each row; null where the arch string is unknown. */
    public static BlockCosts[] totals(OneHotCode code, SearchSpace space) {
        BlockCosts[] totals = new BlockCosts[code.rows()];
        BlockCosts[] byColumn = new BlockCosts[code.columns()];
        for (int row = 0; row < totals.length; row++) {
            if (code.known(row)) {
                List<String> tokens = code.tokens(row);
                totals[row] = space.isSumOfBlocks()
                        ? sum(code.active(row), tokens, space, byColumn)
                        : new Architecture(space, tokens).costs();
            }
        }
        return totals;
    }

    /** The same sum, each block's costs asked for once. */
    private static BlockCosts sum(int[] active, List<String> tokens, SearchSpace space, BlockCosts[] byColumn) {
        BlockCosts sum = space.fixed(tokens);
        for (int position = 0; position < tokens.size(); position++) {
            int column = active[position];
            if (byColumn[column] == null) {
                byColumn[column] = space.costs(tokens, position);
            }
            sum = sum.plus(byColumn[column]);
        }
        return sum;
    }
}
