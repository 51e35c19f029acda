package org.proxylens.proxy.remeasure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.ParetoLoss;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.Staircase;

/**
 * The order in which to measure where a prediction is taken at its word: its front first, then the front of the rest, and
 * so on; in a layer whatever adds the most hypervolume to those of it before.
 */
final class FrontLayers {
    private FrontLayers() {}

    /**
     * Rows in that order.
     *
     * @param open rows to order
     * @param predicted latency by row, in any unit that orders; rows without one are left out
     * @param accuracy by row, percent
     * @param most how many
     */
    static int[] order(int[] open, double[] predicted, double[] accuracy, int most, ReferencePoint reference) {
        BitSet left = new BitSet();
        Arrays.stream(open).filter(row -> !Double.isNaN(predicted[row])).forEach(left::set);
        List<Integer> order = new ArrayList<>();
        while (order.size() < most && !left.isEmpty()) {
            int[] layer = ParetoAnalysis.front(left.stream().toArray(), predicted, accuracy);
            spread(layer, predicted, accuracy, reference, order);
            Arrays.stream(layer).forEach(left::clear);
        }
        return order.stream().mapToInt(Integer::intValue).limit(most).toArray();
    }

    private static void spread(
            int[] layer, double[] predicted, double[] accuracy, ReferencePoint reference, List<Integer> order) {
        int last = layer.length - 1;
        ParetoLoss.Frame frame = new ParetoLoss.Frame(
                predicted[layer[0]], predicted[layer[last]], accuracy[layer[0]], accuracy[layer[last]]);
        Staircase reached = new Staircase(reference.latency(), reference.shortfall());
        List<Integer> rest = new ArrayList<>();
        Arrays.stream(layer).forEach(rest::add);
        while (!rest.isEmpty()) {
            int best = rest.get(0);
            double most = -1;
            for (int row : rest) {
                double gain = reached.gain(frame.f1(predicted[row]), frame.f2(accuracy[row]));
                if (gain > most) {
                    most = gain;
                    best = row;
                }
            }
            reached.add(frame.f1(predicted[best]), frame.f2(accuracy[best]));
            order.add(best);
            rest.remove(Integer.valueOf(best));
        }
    }
}
