package org.proxylens.analysis.plan;

import java.util.Optional;
import org.proxylens.data.Dataset;
import org.proxylens.data.message.Messages;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.proxy.design.DecisionDesign;
import org.proxylens.proxy.newdevice.FurtherMeasurements;

/** What ten more measurements of a new device would change. */
public final class TenMore {
    private static final int TEN = 10;
    private static final long SEED = 1;

    private TenMore() {}

    /**
     * Rehearses on the known devices.
     *
     * @param measured the new device's latencies by row, NaN where not measured
     * @param threshold SRCC from which a known device can be reused
     * @return empty where too little is known or measured, or nothing is left to measure
     */
    public static Optional<FurtherMeasurements> of(Dataset dataset, double[] measured, double threshold) {
        Dataset known = CostFeatures.measured(dataset);
        return FurtherMeasurements.of(known, measured, DecisionDesign.next(known, measured, TEN, SEED), threshold);
    }

    /** In a sentence. */
    public static String words(FurtherMeasurements further) {
        return Messages.text(
                further.key(), further.rows().length, further.alike(), further.turned(), further.rehearsed());
    }
}
