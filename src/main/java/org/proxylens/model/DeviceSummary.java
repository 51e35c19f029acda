package org.proxylens.model;

import org.proxylens.data.Device;

/**
 * One row of the device table. Counts and medians are of the device alone; the figures that compare it with others are
 * NaN (or −1) until the matrix is there.
 *
 * @param device the device
 * @param architectures how many architectures the dataset has
 * @param problems how many values or rows of it are problematic
 * @param median median latency, in the device's unit; NaN where it has none
 * @param repeatability SRCC between first and second repeat, NaN where it was measured once
 * @param meanSrcc mean of the defined SRCC to the other devices, NaN where there is none
 * @param reached how many other devices its SRCC reaches the threshold with, −1 where unknown
 */
public record DeviceSummary(
        Device device,
        int architectures,
        long problems,
        double median,
        double repeatability,
        double meanSrcc,
        int reached) {

    /** The device's name. */
    public String name() {
        return device.name();
    }
}
