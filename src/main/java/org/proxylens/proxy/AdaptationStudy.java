package org.proxylens.proxy;

import java.util.List;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;

/** Learning curves: what each method reaches with how many measurements, over seeded draws. */
public final class AdaptationStudy {
    private AdaptationStudy() {}

    /**
     * Runs all targets, methods, sizes and draws, on all cores.
     *
     * @return points by target, then method, then samples
     * @throws org.proxylens.data.DataException where a name is unknown or a target has too few latencies
     */
    public static List<StudyPoint> run(Dataset dataset, StudyOptions options, Progress progress) {
        throw new UnsupportedOperationException();
    }
}
