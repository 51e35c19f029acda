package org.proxylens.analysis.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.PairVerdict;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;

/**
 * Two studies, or one before and after a change of the data: what became of each ordered pair of devices that both know.
 *
 * @param pairs every such pair, the one whose SRCC moved farthest first
 * @param gone devices that only the first knows
 * @param come devices that only the second knows
 */
public record StudyComparison(List<Moved> pairs, List<String> gone, List<String> come) {
    public StudyComparison {
        pairs = List.copyOf(pairs);
        gone = List.copyOf(gone);
        come = List.copyOf(come);
    }

    /**
     * One of the two.
     *
     * @param dataset the data under its repairs, narrowed to its devices
     * @param basis what its fronts rest on
     * @param threshold SRCC from which a pair counts as strongly monotonic
     * @param lossLimit Pareto loss up to which a proxy serves a target, a share
     */
    public record Side(Dataset dataset, Basis basis, double threshold, double lossLimit) {
        private PairVerdict verdict(String proxy, String target) {
            return PairVerdict.of(PairReading.of(dataset, proxy, target, basis), threshold, lossLimit);
        }
    }

    /**
     * What became of a pair.
     *
     * @param proxy the proxy's name
     * @param target the target's name
     * @param before the first study's verdict
     * @param after the second study's verdict
     */
    public record Moved(String proxy, String target, PairVerdict before, PairVerdict after) {
        /** How far the SRCC moved; NaN where one is undefined. */
        public double srcc() {
            return after.monotonic().srcc().value() - before.monotonic().srcc().value();
        }

        /** Whether the verdict is another one. */
        public boolean turned() {
            return before.kind() != after.kind()
                    || before.monotonic().kind() != after.monotonic().kind();
        }

        private double size() {
            return Double.isNaN(srcc()) ? -1 : Math.abs(srcc());
        }
    }

    /** Compares two studies. */
    public static StudyComparison of(Side before, Side after, Progress progress) {
        List<String> known = before.dataset().deviceNames().stream()
                .filter(name -> after.dataset().device(name).isPresent())
                .toList();
        List<Moved> pairs = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            for (String target : known) {
                if (!known.get(i).equals(target)) {
                    pairs.add(moved(before, after, known.get(i), target));
                }
            }
            progress.at((i + 1.0) / known.size());
        }
        pairs.sort(Comparator.comparing(Moved::turned)
                .thenComparing(Moved::size)
                .reversed()
                .thenComparing(Moved::proxy)
                .thenComparing(Moved::target));
        return new StudyComparison(pairs, without(before, after), without(after, before));
    }

    private static Moved moved(Side before, Side after, String proxy, String target) {
        return new Moved(proxy, target, before.verdict(proxy, target), after.verdict(proxy, target));
    }

    private static List<String> without(Side one, Side other) {
        return one.dataset().deviceNames().stream()
                .filter(name -> other.dataset().device(name).isEmpty())
                .toList();
    }

    /** The pairs whose verdict turned. */
    public List<Moved> turned() {
        return pairs.stream().filter(Moved::turned).toList();
    }
}
