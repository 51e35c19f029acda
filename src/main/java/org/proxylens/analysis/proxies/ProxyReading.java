package org.proxylens.analysis.proxies;

import java.util.ArrayList;
import java.util.List;
import org.proxylens.analysis.Basis;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.proxy.choose.PairFigures;
import org.proxylens.proxy.choose.ProxyRanking;
import org.proxylens.proxy.choose.ProxySet;
import org.proxylens.proxy.choose.ThresholdAnalysis;
import org.proxylens.proxy.code.CostFeatures;

/**
 * What is known of every device shown as a proxy for all others.
 *
 * @param figures every ordered pair
 * @param ranking the devices, best first, at the threshold
 * @param threshold the threshold the ranking and the first set were made at
 * @param bySrcc the fewest devices that reach every target at the threshold
 * @param lossLimit the Pareto loss the second set was made at, a share
 * @param byLoss the fewest devices that serve every target within the limit
 * @param analysis every ordered pair as a point
 */
public record ProxyReading(
        PairFigures figures,
        ProxyRanking ranking,
        double threshold,
        ProxySet bySrcc,
        double lossLimit,
        ProxySet byLoss,
        ThresholdAnalysis analysis) {

    /** The figures of every ordered pair of some devices and of the costs computed from arch strings. */
    public static PairFigures figures(Dataset dataset, List<String> devices, Basis basis, Progress progress) {
        Dataset all = CostFeatures.with(dataset);
        List<String> shown = new ArrayList<>(devices);
        all.devices().stream()
                .filter(CostFeatures::isComputed)
                .map(Device::name)
                .filter(name -> !shown.contains(name))
                .forEach(shown::add);
        return PairFigures.of(all.onlyDevices(shown), basis.percent(), basis.region(), basis.reference(), progress);
    }

    /** Ranks the devices and finds the fewest that serve all. */
    public static ProxyReading of(PairFigures figures, double threshold, double lossLimit) {
        return new ProxyReading(
                figures,
                ProxyRanking.of(figures, threshold),
                threshold,
                ProxySet.bySrcc(figures, threshold),
                lossLimit,
                ProxySet.byLoss(figures, lossLimit),
                ThresholdAnalysis.of(figures));
    }

    /** The same at another threshold and loss limit; what depends on neither is kept. */
    public ProxyReading at(double otherThreshold, double otherLimit) {
        boolean sameThreshold = otherThreshold == threshold;
        return new ProxyReading(
                figures,
                sameThreshold ? ranking : ProxyRanking.of(figures, otherThreshold),
                otherThreshold,
                sameThreshold ? bySrcc : ProxySet.bySrcc(figures, otherThreshold),
                otherLimit,
                otherLimit == lossLimit ? byLoss : ProxySet.byLoss(figures, otherLimit),
                analysis);
    }
}
