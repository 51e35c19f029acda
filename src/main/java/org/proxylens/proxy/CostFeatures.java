package org.proxylens.proxy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;

/** Costs that need no device, computed from arch strings where the search space is known. */
public final class CostFeatures {
    private CostFeatures() {}

    /**
     * MACs, parameters, memory traffic and layers of each architecture, as devices that can be proxies.
     *
     * @return empty where the space is not known (NAS-Bench-201 cells and FBNet block lists are)
     */
    public static List<Device> of(ArchitectureTable architectures) {
        return of(OneHotCode.of(architectures));
    }

    static List<Device> of(OneHotCode code) {
        Optional<SearchSpace> known = SearchSpace.of(code);
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
        return new Device(name, column, LatencyUnit.NONE, name, null, Map.of(), new BitSet());
    }

    /** The costs of the whole network of each row; null where the arch string is unknown. */
    static BlockCosts[] totals(OneHotCode code, SearchSpace space) {
        BlockCosts[] byColumn = byColumn(code, space);
        BlockCosts[] totals = new BlockCosts[code.rows()];
        for (int row = 0; row < totals.length; row++) {
            if (code.known(row)) {
                BlockCosts sum = space.fixed();
                for (int column : code.active(row)) {
                    sum = sum.plus(byColumn[column]);
                }
                totals[row] = sum;
            }
        }
        return totals;
    }

    /** The cost of the block each column of the code stands for. */
    static BlockCosts[] byColumn(OneHotCode code, SearchSpace space) {
        BlockCosts[] costs = new BlockCosts[code.columns()];
        for (int column = 0; column < costs.length; column++) {
            costs[column] = space.costs(code.position(column), code.token(column));
        }
        return costs;
    }
}
