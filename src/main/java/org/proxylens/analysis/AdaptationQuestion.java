package org.proxylens.analysis;

import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.sample.Measurements;

/**
 * All that a prediction from a few measurements rests on: those of a new device, or some of a known device's own column,
 * as if it were new.
 *
 * @param adapter the known devices
 * @param target the target's name
 * @param options how to adapt
 * @param samples how many of the target's latencies are drawn
 * @param design how they are picked
 * @param given latencies of a new device by architecture row, NaN where not measured; null where they are drawn
 */
@SuppressWarnings("ArrayRecordComponent") // measurements of a new device are read once and never compared
public record AdaptationQuestion(
        Adapter adapter,
        String target,
        AdaptationOptions options,
        int samples,
        Design design,
        double @Nullable [] given) {

    /** A known device as target of a pair, under the usual threshold and with all other devices known. */
    public static AdaptationQuestion ofPair(
            Adapter adapter,
            @Nullable String proxy,
            String target,
            AdaptationMethod method,
            int samples,
            Design design,
            long seed) {
        AdaptationOptions options = new AdaptationOptions(
                method, method.needsProxy() ? proxy : null, null, AdaptationOptions.BLEND.threshold(), seed);
        return new AdaptationQuestion(adapter, target, options, samples, design, null);
    }

    /** The same by another method. */
    AdaptationQuestion by(AdaptationMethod method) {
        AdaptationOptions other =
                new AdaptationOptions(method, options.proxy(), options.pool(), options.threshold(), options.seed());
        return new AdaptationQuestion(adapter, target, other, samples, design, given);
    }

    /** The latencies known of the target by row, to score on; null for a new device. */
    double @Nullable [] known() {
        return given == null ? adapter.device(target).latencies() : null;
    }

    /** The measurements that the prediction rests on. */
    public Measurements measurements() {
        return given == null
                ? Measurements.of(
                        adapter.draw(target, samples, design, options),
                        adapter.device(target).latencies())
                : Measurements.of(ColumnValues.rows(given), given);
    }

    /** Predicts from measurements that are drawn already, and tells nothing of how sure that is. */
    Adaptation latencies(Measurements measured) {
        double[] truth = adapter.dataset().device(target).map(Device::latencies).orElse(null);
        return adapter.latencies(target, measured, truth, options);
    }

    /**
     * Adapts.
     *
     * @throws org.proxylens.data.DataException where a device is unknown, there are too few measurements or no arch strings
     */
    public Adaptation adapt(Progress progress) {
        return given == null
                ? adapter.sampled(target, samples, design, options, progress)
                : adapter.measured(target, given, options, progress);
    }
}
