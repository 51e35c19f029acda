package org.proxylens.analysis;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.pareto.FrontExchange;
import org.proxylens.pareto.PairResult;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.rank.Correlation;
import org.proxylens.rank.Interval;
import org.proxylens.rank.RankCorrelations;
import org.proxylens.rank.SrccInterval;

/**
 * What is known of a proxy and a target: rank correlations and, with accuracies, fronts and loss, all over the same
 * common architectures inside the region of interest.
 *
 * @param dataset where both come from
 * @param proxy the proxy
 * @param target the target
 * @param basis accuracies, region and reference point
 * @param srcc Spearman's coefficient and n
 * @param interval its Bonett–Wright interval, 95 %
 * @param kendall tau-b
 * @param result fronts and loss, null where the dataset has no accuracies
 */
public record PairReading(
        Dataset dataset,
        Device proxy,
        Device target,
        Basis basis,
        Correlation srcc,
        Interval interval,
        Correlation kendall,
        @Nullable PairResult result) {

    /** How many resamples a bootstrap takes. */
    public static final int RESAMPLES = 1000;

    /** The reading of two devices that the dataset has, by their names. */
    public static PairReading of(Dataset dataset, String proxy, String target, Basis basis) {
        return of(
                dataset,
                dataset.device(proxy).orElseThrow(),
                dataset.device(target).orElseThrow(),
                basis);
    }

    /** Compares a proxy with a target. */
    public static PairReading of(Dataset dataset, Device proxy, Device target, Basis basis) {
        if (basis.accuracy() == null) {
            return correlated(dataset, proxy, target, basis, proxy.latencies(), target.latencies(), null);
        }
        PairResult result = ParetoAnalysis.compare(
                proxy.latencies(), target.latencies(), basis.known(), basis.region(), basis.reference());
        int[] common = result.fronts().common();
        return correlated(
                dataset,
                proxy,
                target,
                basis,
                ColumnValues.of(proxy.latencies(), common),
                ColumnValues.of(target.latencies(), common),
                result);
    }

    private static PairReading correlated(
            Dataset dataset,
            Device proxy,
            Device target,
            Basis basis,
            double[] x,
            double[] y,
            @Nullable PairResult result) {
        Correlation srcc = RankCorrelations.spearman(x, y);
        return new PairReading(
                dataset,
                proxy,
                target,
                basis,
                srcc,
                SrccInterval.bonettWright(srcc.value(), srcc.n()),
                RankCorrelations.kendall(x, y),
                result);
    }

    /** The accuracy column that the fronts rest on; only where there are fronts. */
    public AccuracyColumn accuracy() {
        return Objects.requireNonNull(basis.accuracy(), "no accuracies");
    }

    /** Fronts and loss; only where there are accuracies. */
    public PairResult compared() {
        return Objects.requireNonNull(result, "no accuracies");
    }

    /** What the fronts exchange for each other, null without accuracies. */
    public @Nullable FrontExchange exchange() {
        return result == null
                ? null
                : FrontExchange.of(dataset.architectures(), result.fronts(), target.latencies(), basis.known());
    }

    /** The SRCC's 95 % percentile bootstrap interval: of use outside |r| ≤ 0.8, where the other is approximate. */
    public Interval bootstrap(long seed) {
        double[] x = proxy.latencies();
        double[] y = target.latencies();
        int[] common = result == null ? null : result.fronts().common();
        return common == null
                ? SrccInterval.bootstrap(x, y, RESAMPLES, seed)
                : SrccInterval.bootstrap(ColumnValues.of(x, common), ColumnValues.of(y, common), RESAMPLES, seed);
    }
}
