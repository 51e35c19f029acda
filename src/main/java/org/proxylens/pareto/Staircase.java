package org.proxylens.pareto;

import java.util.Map;
import java.util.TreeMap;

/**
 * The area that some points dominate up to a reference point, both coordinates to be small, and what a further point adds
 * to it.
 */
public final class Staircase {
    private final double width;
    private final double height;
    private final TreeMap<Double, Double> steps = new TreeMap<>();
    private double area;

    /**
     * @param width the reference point's first coordinate
     * @param height its second
     */
    public Staircase(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** The area dominated. */
    public double area() {
        return area;
    }

    /** What a point adds to the area; 0 where it is dominated or beyond the reference point. */
    public double gain(double x, double y) {
        if (!(x < width && y < height)) {
            return 0;
        }
        Map.Entry<Double, Double> before = steps.floorEntry(x);
        double ceiling = before == null ? height : before.getValue();
        double gain = 0;
        double from = x;
        for (Map.Entry<Double, Double> step : steps.tailMap(x, false).entrySet()) {
            if (ceiling <= y) {
                return gain;
            }
            gain += (step.getKey() - from) * (ceiling - y);
            from = step.getKey();
            ceiling = step.getValue();
        }
        return ceiling > y ? gain + (width - from) * (ceiling - y) : gain;
    }

    /** Adds a point. */
    public void add(double x, double y) {
        double gain = gain(x, y);
        if (gain > 0) {
            area += gain;
            steps.tailMap(x, true).values().removeIf(other -> other >= y);
            steps.put(x, y);
        }
    }
}
