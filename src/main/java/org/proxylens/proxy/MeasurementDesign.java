package org.proxylens.proxy;

/** Picks architectures to measure. */
final class MeasurementDesign {
    private MeasurementDesign() {}
}
