package org.proxylens.proxy.kernel;

/** One term of the blend's covariance between architectures, by architecture row. */
public interface KernelTerm {
    /** Which part it is. */
    KernelPart part();

    /** The covariance of two architectures. */
    double at(int row, int other);

    /** The variance of one architecture. */
    default double at(int row) {
        return at(row, row);
    }

    /** The covariances with some fixed architectures, times a scale. */
    Section section(int[] rows, double scale);

    /**
     * The same covariances, each times a weight, summed: of features they need not be computed one by one.
     *
     * @param weights by fixed architecture
     */
    Weighted weighted(int[] rows, double scale, double[] weights);

    /** Covariances with fixed architectures. */
    @FunctionalInterface
    interface Section {
        /** Adds the covariance of {@code row} with each of the first {@code count} of them. */
        void add(int row, double[] into, int count);
    }

    /** A weighted sum of covariances with fixed architectures. */
    @FunctionalInterface
    interface Weighted {
        /**
         * The sum for a row.
         *
         * @param alike how alike it is to the fixed architectures ({@link RadialTerm#likeness}), from {@code from} on: what takes
         *     longest, and is the same whatever the weights
         */
        double of(int row, double[] alike, int from);
    }
}
