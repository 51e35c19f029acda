package org.proxylens.controller.work;

import org.jspecify.annotations.Nullable;
import org.proxylens.data.Dataset;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.code.CostFeatures;

/**
 * The adapter of the dataset that is open, the same for all that adapt: what it learns of the known devices is learned
 * once. To be asked on one thread; the adapter itself serves any.
 */
public final class SharedAdapter {
    private @Nullable Dataset of;
    private @Nullable Adapter adapter;

    /** The adapter of a dataset, the one before where nothing but computed costs differs. */
    public Adapter of(Dataset dataset) {
        Adapter now = adapter;
        if (now == null || !CostFeatures.sameMeasured(of, dataset)) {
            now = new Adapter(CostFeatures.with(dataset));
            adapter = now;
            of = dataset;
        }
        return now;
    }
}
