package org.proxylens.figure;

/** The part of the data plane that an x-y figure shows, in data values. */
public record Viewport(double xLow, double xHigh, double yLow, double yHigh) {}
