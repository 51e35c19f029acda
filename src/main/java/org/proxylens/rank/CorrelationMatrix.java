package org.proxylens.rank;

import java.util.Arrays;

/**
 * A symmetric matrix of rank correlations.
 *
 * @param value coefficients, NaN where undefined; 1 on a defined diagonal
 * @param n common architectures of each pair
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record CorrelationMatrix(double[][] value, int[][] n) {
    /** The correlations between the first columns alone. */
    public CorrelationMatrix first(int columns) {
        return new CorrelationMatrix(first(value, columns), first(n, columns));
    }

    /** The rows and columns up to one of a square matrix. */
    public static double[][] first(double[][] matrix, int columns) {
        return Arrays.stream(matrix, 0, columns)
                .map(row -> Arrays.copyOf(row, columns))
                .toArray(double[][]::new);
    }

    /** The rows and columns up to one of a square matrix. */
    public static int[][] first(int[][] matrix, int columns) {
        return Arrays.stream(matrix, 0, columns)
                .map(row -> Arrays.copyOf(row, columns))
                .toArray(int[][]::new);
    }
}
