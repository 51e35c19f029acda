package org.proxylens.analysis.proxies;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.LossTable;
import org.proxylens.data.Progress;
import org.proxylens.pareto.ReferencePoint;

/**
 * What the choice of the reference point decides: the proxy of least Pareto loss of each target, by the point.
 *
 * @param bests a line for each target that has a comparable proxy
 */
public record ReferenceInfluence(List<Best> bests) {
    /** The points looked at, in both coordinates. */
    public static final List<Double> POINTS = List.of(1.01, 1.05, 1.1, 1.2, 1.5, 2.0);

    public ReferenceInfluence {
        bests = List.copyOf(bests);
    }

    /**
     * One target.
     *
     * @param proxies the proxy of least loss at each of the points; of equal ones the first device
     */
    public record Best(String target, List<String> proxies) {
        public Best {
            proxies = List.copyOf(proxies);
        }

        /** Whether they differ. */
        public boolean changes() {
            return proxies.stream().distinct().count() > 1;
        }
    }

    /** Compares all pairs under each of the points. */
    public static ReferenceInfluence of(LossTable pairs) {
        List<String> devices = pairs.dataset().deviceNames();
        List<double[][]> losses = new ArrayList<>();
        for (double point : POINTS) {
            Basis basis = new Basis(pairs.basis().accuracy(), pairs.basis().region(), new ReferencePoint(point, point));
            losses.add(LossTable.losses(pairs.dataset(), basis, Progress.NONE).hvLoss());
        }
        List<Best> bests = new ArrayList<>();
        for (int target = 0; target < devices.size(); target++) {
            int row = target;
            List<@Nullable String> best =
                    losses.stream().map(loss -> best(loss[row], row, devices)).toList();
            if (best.stream().noneMatch(Objects::isNull)) {
                bests.add(new Best(
                        devices.get(target), best.stream().map(String::valueOf).toList()));
            }
        }
        return new ReferenceInfluence(bests);
    }

    private static @Nullable String best(double[] losses, int target, List<String> devices) {
        String best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int proxy = 0; proxy < losses.length; proxy++) {
            if (proxy != target && losses[proxy] < least) {
                least = losses[proxy];
                best = devices.get(proxy);
            }
        }
        return best;
    }

    /** The targets whose best proxy depends on the point. */
    public List<Best> changing() {
        return bests.stream().filter(Best::changes).toList();
    }
}
