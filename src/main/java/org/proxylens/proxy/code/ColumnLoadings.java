package org.proxylens.proxy.code;

/**
 * What each column of the code adds to features that are sums over it.
 *
 * @param columns how many of the first columns add anything
 * @param width the number of features
 */
public record ColumnLoadings(int columns, int width, Adding adding) {
    /** Adds what a column adds to features, times a factor. */
    @FunctionalInterface
    public interface Adding {
        /** Adds it. */
        void add(int column, double factor, double[] features);
    }

    void add(int column, double factor, double[] features) {
        adding.add(column, factor, features);
    }
}
