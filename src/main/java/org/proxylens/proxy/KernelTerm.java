package org.proxylens.proxy;

/** One term of the blend's covariance between architectures, by architecture row. */
interface KernelTerm {
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

    /** Covariances with fixed architectures. */
    @FunctionalInterface
    interface Section {
        /** Adds the covariance of {@code row} with each of them. */
        void add(int row, double[] into);
    }
}
