package org.proxylens.proxy.numeric;

import org.jspecify.annotations.Nullable;

/** The Cholesky factor of a small symmetric positive definite matrix, kept row by row in one array. */
public final class Cholesky {
    private static final double JITTER = 1e-10;

    private final int n;
    private final double[] lower;

    /**
     * @param matrix n × n by rows; only the lower triangle is read
     * @param n its order
     */
    public Cholesky(double[] matrix, int n) {
        this.n = n;
        double scale = 0;
        for (int i = 0; i < n; i++) {
            scale = Math.max(scale, matrix[i * n + i]);
        }
        double[] factor = tryFactor(matrix, n, 0);
        for (double jitter = JITTER; factor == null; jitter *= 100) {
            factor = tryFactor(matrix, n, jitter * Math.max(scale, Double.MIN_NORMAL));
        }
        lower = factor;
    }

    private static double @Nullable [] tryFactor(double[] matrix, int n, double jitter) {
        double[] factor = new double[n * n];
        for (int i = 0; i < n; i++) {
            int ri = i * n;
            for (int j = 0; j <= i; j++) {
                double sum = matrix[ri + j] - dot(factor, ri, factor, j * n, j);
                if (i == j) {
                    sum += jitter;
                    if (!(sum > 0) || sum == Double.POSITIVE_INFINITY) {
                        if (Double.isNaN(sum) || sum == Double.POSITIVE_INFINITY) {
                            throw new ArithmeticException("matrix holds no finite numbers");
                        }
                        return null;
                    }
                    factor[ri + i] = Math.sqrt(sum);
                } else {
                    factor[ri + j] = sum / factor[j * n + j];
                }
            }
        }
        return factor;
    }

    /** The product of two stretches of two arrays. */
    public static double dot(double[] a, int fromA, double[] b, int fromB, int length) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < length; i += 4) {
            s0 += a[fromA + i] * b[fromB + i];
            s1 += a[fromA + i + 1] * b[fromB + i + 1];
            s2 += a[fromA + i + 2] * b[fromB + i + 2];
            s3 += a[fromA + i + 3] * b[fromB + i + 3];
        }
        for (; i < length; i++) {
            s0 += a[fromA + i] * b[fromB + i];
        }
        return s0 + s1 + s2 + s3;
    }

    /** The logarithm of the determinant. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Math.log(lower[i * n + i]);
        }
        return 2 * sum;
    }

    /** Solves L z = b in place, z beginning at {@code from}. */
    public void forward(double[] b, int from) {
        for (int i = 0; i < n; i++) {
            b[from + i] = (b[from + i] - dot(lower, i * n, b, from, i)) / lower[i * n + i];
        }
    }

    /** Solves the whole system. */
    public double[] solve(double[] b) {
        double[] x = b.clone();
        forward(x, 0);
        for (int i = n - 1; i >= 0; i--) {
            double value = x[i] / lower[i * n + i];
            x[i] = value;
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i * n + j] * value;
            }
        }
        return x;
    }

    /** The inverse matrix by rows. */
    public double[] inverse() {
        double[] inverseLower = inverseLower();
        double[] inverse = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = dot(inverseLower, i * n + i, inverseLower, j * n + i, n - i);
                inverse[i * n + j] = sum;
                inverse[j * n + i] = sum;
            }
        }
        return inverse;
    }

    /** The diagonal of the inverse matrix, at two thirds of the cost. */
    public double[] inverseDiagonal() {
        double[] inverseLower = inverseLower();
        double[] diagonal = new double[n];
        for (int i = 0; i < n; i++) {
            diagonal[i] = dot(inverseLower, i * n + i, inverseLower, i * n + i, n - i);
        }
        return diagonal;
    }

    /** Row j holds column j of L⁻¹, from its diagonal on. */
    private double[] inverseLower() {
        double[] inverseLower = new double[n * n];
        for (int j = 0; j < n; j++) {
            int row = j * n;
            inverseLower[row + j] = 1 / lower[j * n + j];
            for (int i = j + 1; i < n; i++) {
                double sum = dot(lower, i * n + j, inverseLower, row + j, i - j);
                inverseLower[row + i] = -sum / lower[i * n + i];
            }
        }
        return inverseLower;
    }

    /** Multiplies the factor with a vector: a draw of the distribution from standard normal numbers. */
    public double[] times(double[] normal) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = dot(lower, i * n, normal, 0, i + 1);
        }
        return out;
    }
}
