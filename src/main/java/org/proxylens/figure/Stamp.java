package org.proxylens.figure;

/**
 * The coverage of one disc at {@value #PHASES} × {@value #PHASES} positions within a pixel, in 1/{@value #FULL}. Discs
 * hardly larger than a pixel are four pixels that share the point by distance.
 *
 * @param size pixels along a side
 * @param before how many pixels the stamp begins left of (above) the pixel that holds the point's centre
 * @param coverage {@code [phaseY * PHASES + phaseX][row * size + column]}
 */
record Stamp(int size, int before, int[][] coverage) {
    static final int PHASES = 4;
    static final int FULL = 256;
    private static final double SMALLEST = 0.85;

    /** The stamp of a disc with a radius in pixels. */
    static Stamp of(double radius) {
        if (radius <= SMALLEST) {
            return shared();
        }
        int before = (int) Math.ceil(radius);
        int size = 2 * before + 1;
        int[][] coverage = new int[PHASES * PHASES][size * size];
        for (int phase = 0; phase < coverage.length; phase++) {
            double cx = before + (phase % PHASES + 0.5) / PHASES;
            double cy = before + (phase / PHASES + 0.5) / PHASES;
            for (int i = 0; i < size * size; i++) {
                double distance = Math.hypot(i % size + 0.5 - cx, i / size + 0.5 - cy);
                coverage[phase][i] = (int) Math.round(FULL * Math.max(0, Math.min(1, radius + 0.5 - distance)));
            }
        }
        return new Stamp(size, before, coverage);
    }

    /** One pixel's worth, shared among the four pixels around the point. */
    private static Stamp shared() {
        int size = 3;
        int[][] coverage = new int[PHASES * PHASES][size * size];
        for (int phase = 0; phase < coverage.length; phase++) {
            double cx = 1 + (phase % PHASES + 0.5) / PHASES;
            double cy = 1 + (phase / PHASES + 0.5) / PHASES;
            for (int i = 0; i < size * size; i++) {
                double wx = Math.max(0, 1 - Math.abs(i % size + 0.5 - cx));
                double wy = Math.max(0, 1 - Math.abs(i / size + 0.5 - cy));
                coverage[phase][i] = (int) Math.round(FULL * wx * wy);
            }
        }
        return new Stamp(size, 1, coverage);
    }
}
