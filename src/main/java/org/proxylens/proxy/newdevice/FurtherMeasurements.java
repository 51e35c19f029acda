package org.proxylens.proxy.newdevice;

import java.util.Optional;
import java.util.stream.IntStream;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.proxy.design.PoolPosterior;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.CorrelationMatrix;
import org.proxylens.rank.RankCorrelations;

/**
 * What some more measurements of a new device would change, by a leave-one-device-out backtest: known devices stand for it in turn, the verdict over the architectures
 * that were measured on it is held against that over these and some more.
 *
 * @param rows the further architectures
 * @param verdict on the new device as it is
 * @param rehearsed known devices that stood for it
 * @param alike those of them with the same verdict over the architectures measured
 * @param turned those of the alike with another verdict over the further ones as well
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record FurtherMeasurements(int[] rows, NewDevice.Recommendation verdict, int rehearsed, int alike, int turned) {
    private static final int FEWEST_DEVICES = 3;
    private static final int PLAYERS = 20;

    /**
     * Rehearses.
     *
     * @param known the known devices; leave out one that is the new device itself
     * @param measured the new device's latencies by row, NaN where not measured
     * @param rows which would be measured next
     * @param threshold SRCC from which monotonicity is strong
     * @return empty with fewer than three known devices, fewer than four measurements, or nothing more to measure
     */
    public static Optional<FurtherMeasurements> of(Dataset known, double[] measured, int[] rows, double threshold) {
        int[] done = ColumnValues.rows(measured);
        int devices = known.devices().size();
        if (devices < FEWEST_DEVICES || done.length < PoolPosterior.LEAST || rows.length == 0) {
            return Optional.empty();
        }
        CorrelationMatrix all = RankCorrelations.spearmanMatrix(known.latencies(), CommonSet.PAIRWISE, Progress.NONE);
        NewDevice.Recommendation verdict =
                NewDevice.assess(known, all, measured, threshold).verdict();
        int[] more = IntStream.concat(IntStream.of(done), IntStream.of(rows)).toArray();
        int step = (devices + PLAYERS - 1) / PLAYERS;
        int rehearsed = 0;
        int alike = 0;
        int turned = 0;
        for (int player = 0; player < devices; player += step) {
            rehearsed++;
            if (played(known, all, player, done, threshold) == verdict) {
                alike++;
                turned += played(known, all, player, more, threshold) == verdict ? 0 : 1;
            }
        }
        return Optional.of(new FurtherMeasurements(rows, verdict, rehearsed, alike, turned));
    }

    private static NewDevice.Recommendation played(
            Dataset known, CorrelationMatrix all, int player, int[] rows, double threshold) {
        double[] own = known.devices().get(player).latencies();
        double[] measured = ColumnValues.missing(own.length);
        for (int row : rows) {
            measured[row] = own[row];
        }
        int[] others = IntStream.range(0, known.devices().size())
                .filter(other -> other != player)
                .toArray();
        return NewDevice.assess(known, all, others, measured, threshold).verdict();
    }

    /** Whether the verdict stands: it is one, and no more than one in twenty of those alike would turn. */
    public boolean stands() {
        return verdict != NewDevice.Recommendation.CANNOT_TELL && turned <= (1 - NewDevice.CONFIDENCE) * alike;
    }

    /** The key of the sentence that says so. */
    public String key() {
        return "further." + (stands() ? "stands" : verdict == NewDevice.Recommendation.CANNOT_TELL ? "open" : "turns");
    }
}
