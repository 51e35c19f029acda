package org.proxylens.figure.xy;

/** Sums of coverage over an area of pixels, with a rim so that stamps need no check at the edges. */
@SuppressWarnings("ArrayRecordComponent") // drawn into and never compared
record SplatSheet(int left, int top, int width, int height, Stamp stamp, int[] sums) {
    SplatSheet(int left, int top, int width, int height, Stamp stamp) {
        this(left, top, width, height, stamp, new int[(width + 2 * stamp.size()) * (height + 2 * stamp.size())]);
    }

    private int stride() {
        return width + 2 * stamp.size();
    }

    /** The index in {@link #sums} of the first pixel of a row. */
    int row(int row) {
        return (row + stamp.size()) * stride() + stamp.size();
    }

    /** Adds the points from one to another. */
    void add(Placement placement, double scale, int from, int to) {
        double[] us = placement.us();
        double[] vs = placement.vs();
        double ax = placement.xFactor() * scale;
        double bx = placement.xOffset() * scale - left;
        double ay = placement.yFactor() * scale;
        double by = placement.yOffset() * scale - top;
        for (int i = from; i < to; i++) {
            double x = ax * us[i] + bx;
            double y = ay * vs[i] + by;
            if (x >= 0 && x < width && y >= 0 && y < height) {
                add(x, y);
            }
        }
    }

    /** Adds the sums of another sheet of the same size. */
    void add(SplatSheet other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
    }

    private void add(double x, double y) {
        int px = (int) (x * Stamp.PHASES);
        int py = (int) (y * Stamp.PHASES);
        int[] coverage = stamp.coverage()[(py & (Stamp.PHASES - 1)) * Stamp.PHASES + (px & (Stamp.PHASES - 1))];
        int size = stamp.size();
        int at = row(py / Stamp.PHASES - stamp.before()) + px / Stamp.PHASES - stamp.before();
        int next = 0;
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                sums[at + column] += coverage[next++];
            }
            at += stride();
        }
    }
}
