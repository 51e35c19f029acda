package org.proxylens.rank;

import org.proxylens.data.Device;

/** How well a device agrees with itself: about the ceiling of the SRCC that any proxy can reach on it. */
public final class Repeatability {
    private Repeatability() {}

    /**
     * The SRCC between the first and the second repeat over the architectures that have both.
     *
     * @return undefined, with n 0, where nothing was measured twice
     */
    public static Correlation of(Device device) {
        return device.repeats() == null
                ? new Correlation(Double.NaN, 0)
                : RankCorrelations.spearman(
                        device.repeats().first(), device.repeats().second());
    }
}
