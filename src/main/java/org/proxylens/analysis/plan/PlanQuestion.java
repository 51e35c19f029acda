package org.proxylens.analysis.plan;

import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.sample.Design;

/**
 * What is to be measured on a new device.
 *
 * @param adapter the known devices
 * @param device the new device's name; a known device of that name is left out
 * @param measured its latencies by architecture row, ms; NaN where not measured, all NaN for a start
 * @param design how the architectures are picked
 * @param samples how many at most
 * @param minutes what measuring them may take; infinite for no limit
 * @param options pool and seed
 */
@SuppressWarnings("ArrayRecordComponent") // measurements, read once and never compared
public record PlanQuestion(
        Adapter adapter,
        String device,
        double[] measured,
        Design design,
        int samples,
        double minutes,
        AdaptationOptions options) {}
