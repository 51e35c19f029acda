package org.proxylens.analysis;

import org.jspecify.annotations.Nullable;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptedFront;
import org.proxylens.proxy.design.DesignGain;
import org.proxylens.proxy.newdevice.FurtherMeasurements;
import org.proxylens.proxy.newdevice.NewDevice;

/**
 * Where the user stands with a new device.
 *
 * @param device its name
 * @param measured its latencies by architecture row, ms; NaN where not measured
 * @param unknown measurements of architectures that the dataset does not know, left out
 * @param test how it ranks the measured architectures against every known device
 * @param next rows to measure next, the most telling first
 * @param gain how many random architectures those are worth; null where that cannot be told
 * @param further what the first ten of those would change; null where that cannot be told
 * @param course how the user goes on; null until that is chosen
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record Guide(
        String device,
        double[] measured,
        int unknown,
        NewDevice test,
        int[] next,
        @Nullable DesignGain gain,
        @Nullable FurtherMeasurements further,
        @Nullable Course course) {

    /** The fewest measurements from which a test says anything. */
    public static final int LEAST_MEASURED = 4;

    /** The steps from a new device to its own Pareto front. */
    public enum Step {
        /** Measure a few architectures on the new device. */
        MEASURE,
        /** Test which known devices rank them alike. */
        TEST,
        /** Reuse a proxy as it is, or adapt. */
        CHOOSE,
        /** Measure the promised front on the new device. */
        REMEASURE,
        /** Drop what is not optimal there. */
        KEEP
    }

    /**
     * How the user goes on: with a proxy as it is, or with an adapted one.
     *
     * @param reused the known device that is reused; null where adapted
     * @param adaptation the predicted latencies; null where a device is reused
     * @param accuracy the accuracy column the front is made with
     * @param front the promised front and what is left of it
     */
    public record Course(
            @Nullable String reused, @Nullable Adaptation adaptation, String accuracy, AdaptedFront front) {}

    /** How many architectures are measured. */
    public int count() {
        return test.measured();
    }

    /** The step the user is at. */
    public Step step() {
        Course chosen = course;
        if (count() == 0) {
            return Step.MEASURE;
        }
        if (count() < LEAST_MEASURED) {
            return Step.TEST;
        }
        if (chosen == null) {
            return Step.CHOOSE;
        }
        return chosen.front().open().length > 0 ? Step.REMEASURE : Step.KEEP;
    }
}
