package org.proxylens.pareto;

import java.util.Arrays;
import java.util.Comparator;

/** The volume that points dominate in three coordinates, all to be small, exactly: area by area along the third. */
public final class Hypervolume3 {
    private Hypervolume3() {}

    /**
     * The volume up to a reference point; points beyond it add nothing.
     *
     * @param points each three coordinates
     * @param reference three coordinates
     */
    public static double of(double[][] points, double[] reference) {
        double[][] rising = Arrays.stream(points)
                .filter(point -> point[2] < reference[2])
                .sorted(Comparator.comparingDouble(point -> point[2]))
                .toArray(double[][]::new);
        Staircase below = new Staircase(reference[0], reference[1]);
        double volume = 0;
        for (int i = 0; i < rising.length; i++) {
            below.add(rising[i][0], rising[i][1]);
            double next = i + 1 < rising.length ? rising[i + 1][2] : reference[2];
            volume += below.area() * (next - rising[i][2]);
        }
        return volume;
    }
}
