package org.proxylens.figure;

/**
 * The points of an x-y figure. Shared, not copied: treat the arrays as read-only.
 *
 * @param rows what stands behind each point: architecture rows, or numbers of pairs
 * @param x by point, in axis values; NaN where a point has no place
 * @param y by point, in axis values
 */
public record PointCloud(int[] rows, double[] x, double[] y) {
    /** No points. */
    public static final PointCloud NONE = new PointCloud(new int[0], new double[0], new double[0]);

    /** The number of points. */
    public int size() {
        return rows.length;
    }
}
