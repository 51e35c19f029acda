package org.proxylens.pareto;

/**
 * The hypervolume's reference point in normalised coordinates (0 at the ideal, 1 at the nadir of the target front).
 *
 * @param latency normalised latency
 * @param shortfall normalised shortfall in accuracy
 */
public record ReferencePoint(double latency, double shortfall) {
    /** The nadir plus a tenth of the range. */
    public static final ReferencePoint DEFAULT = new ReferencePoint(1.1, 1.1);
}
