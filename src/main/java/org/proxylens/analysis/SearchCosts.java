package org.proxylens.analysis;

import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.pareto.PairResult;
import org.proxylens.proxy.choose.CostModel;

/** What a search for many devices costs on the dataset at hand, unless the user knows better. */
public final class SearchCosts {
    private static final int MEASUREMENTS = 20;
    private static final int FRONT = 10;

    private SearchCosts() {}

    /**
     * Costs with the dataset's table measured on one device, 20 measurements on each further one, and the front measured
     * again.
     *
     * @param pair the pair whose proxy selects that front; null for a front of ten
     */
    public static CostModel of(Dataset dataset, @Nullable PairReading pair) {
        PairResult result = pair == null ? null : pair.result();
        int front = result == null ? FRONT : result.fronts().selection().length;
        return CostModel.forTable(dataset.architectures().size(), MEASUREMENTS, front);
    }
}
