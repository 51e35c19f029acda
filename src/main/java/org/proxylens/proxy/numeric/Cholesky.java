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

    /** Four rows by two columns at a time, or two by two, so that each number read takes part in two products or more. */
    private static double @Nullable [] tryFactor(double[] matrix, int n, double jitter) {
        double[] factor = new double[n * n];
        double[] sums = new double[8];
        for (int i = 0; i < n; i += 2) {
            int row = i * n;
            int below = i + 1 < n ? row + n : row;
            boolean first = i % 4 == 0 && i + 3 < n;
            boolean second = i % 4 == 2 && i + 1 < n;
            for (int j = second ? i - 2 : 0; j < i; j += 2) {
                if (first) {
                    quads(factor, row, n, factor, j * n, j * n + n, 0, j, sums);
                    setPairs(matrix, factor, n, below + n, below + 2 * n, j, sums, 4);
                } else {
                    pairs(factor, row, below, factor, j * n, j * n + n, 0, j, sums);
                }
                setPairs(matrix, factor, n, row, below, j, sums, 0);
            }
            if (!setDiagonal(matrix, factor, n, i, jitter)) {
                return null;
            }
            if (below != row) {
                factor[below + i] = (matrix[below + i] - dot(factor, below, factor, row, i)) / factor[row + i];
                if (!setDiagonal(matrix, factor, n, i + 1, jitter)) {
                    return null;
                }
            }
        }
        return factor;
    }

    /** Two rows of the factor at two columns, of the sums from {@code from} on. */
    private static void setPairs(
            double[] matrix, double[] factor, int n, int row, int below, int j, double[] sums, int from) {
        int one = j * n;
        int two = one + n;
        double under = factor[two + j];
        double first = factor[one + j];
        double second = factor[two + j + 1];
        double left = (matrix[row + j] - sums[from]) / first;
        double leftBelow = (matrix[below + j] - sums[from + 2]) / first;
        factor[row + j] = left;
        factor[below + j] = leftBelow;
        factor[row + j + 1] = (matrix[row + j + 1] - sums[from + 1] - left * under) / second;
        factor[below + j + 1] = (matrix[below + j + 1] - sums[from + 3] - leftBelow * under) / second;
    }

    private static boolean setDiagonal(double[] matrix, double[] factor, int n, int i, double jitter) {
        int row = i * n;
        double sum = matrix[row + i] - dot(factor, row, factor, row, i) + jitter;
        if (Double.isNaN(sum) || sum == Double.POSITIVE_INFINITY) {
            throw new ArithmeticException("matrix holds no finite numbers");
        }
        factor[row + i] = Math.sqrt(sum);
        return sum > 0;
    }

    /** The products of two rows of one array with two of another, from one place in them to another: first row, then the one below. */
    private static void pairs(
            double[] a, int row, int below, double[] b, int one, int two, int from, int to, double[] into) {
        double s00 = 0;
        double s01 = 0;
        double s10 = 0;
        double s11 = 0;
        for (int m = from; m < to; m++) {
            double a0 = a[row + m];
            double a1 = a[below + m];
            double b0 = b[one + m];
            double b1 = b[two + m];
            s00 += a0 * b0;
            s01 += a0 * b1;
            s10 += a1 * b0;
            s11 += a1 * b1;
        }
        into[0] = s00;
        into[1] = s01;
        into[2] = s10;
        into[3] = s11;
    }

    /** The same of four rows of one array, {@code n} apart: first row, then those below. */
    private static void quads(
            double[] a, int row, int n, double[] b, int one, int two, int from, int to, double[] into) {
        int row1 = row + n;
        int row2 = row1 + n;
        int row3 = row2 + n;
        double s00 = 0;
        double s01 = 0;
        double s10 = 0;
        double s11 = 0;
        double s20 = 0;
        double s21 = 0;
        double s30 = 0;
        double s31 = 0;
        for (int m = from; m < to; m++) {
            double b0 = b[one + m];
            double b1 = b[two + m];
            double a0 = a[row + m];
            double a1 = a[row1 + m];
            s00 += a0 * b0;
            s01 += a0 * b1;
            s10 += a1 * b0;
            s11 += a1 * b1;
            double a2 = a[row2 + m];
            double a3 = a[row3 + m];
            s20 += a2 * b0;
            s21 += a2 * b1;
            s30 += a3 * b0;
            s31 += a3 * b1;
        }
        into[0] = s00;
        into[1] = s01;
        into[2] = s10;
        into[3] = s11;
        into[4] = s20;
        into[5] = s21;
        into[6] = s30;
        into[7] = s31;
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
        double[] inverse = lowerInverse();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                inverse[j * n + i] = inverse[i * n + j];
            }
        }
        return inverse;
    }

    /** The lower triangle of the inverse matrix, by rows of n. */
    public double[] lowerInverse() {
        double[] inverseLower = inverseLower();
        double[] inverse = new double[n * n];
        double[] sums = new double[8];
        for (int i = 0; i < n; i += 2) {
            int row = i * n;
            int below = i + 1 < n ? row + n : row;
            boolean first = i % 4 == 0 && i + 3 < n;
            boolean second = i % 4 == 2 && i + 1 < n;
            for (int j = second ? i - 2 : 0; j < i; j += 2) {
                if (first) {
                    quads(inverseLower, row, n, inverseLower, j * n, j * n + n, i, n, sums);
                    put(sums, 4, inverse, below + n + j, below + 2 * n + j);
                } else {
                    pairs(inverseLower, row, below, inverseLower, j * n, j * n + n, i, n, sums);
                }
                put(sums, 0, inverse, row + j, below + j);
            }
            inverse[row + i] = dot(inverseLower, row + i, inverseLower, row + i, n - i);
            if (below != row) {
                int from = i + 1;
                inverse[below + i] = dot(inverseLower, below + from, inverseLower, row + from, n - from);
                inverse[below + from] = dot(inverseLower, below + from, inverseLower, below + from, n - from);
            }
        }
        return inverse;
    }

    private static void put(double[] sums, int from, double[] into, int row, int below) {
        into[row] = sums[from];
        into[row + 1] = sums[from + 1];
        into[below] = sums[from + 2];
        into[below + 1] = sums[from + 3];
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

    /** Row j holds column j of L⁻¹, from its diagonal on; zeros before. */
    private double[] inverseLower() {
        double[] inverseLower = new double[n * n];
        double[] sums = new double[8];
        for (int j = 0; j < n; j += 2) {
            inverseLower[j * n + j] = 1 / lower[j * n + j];
            if (j + 1 < n) {
                int diagonal = (j + 1) * n + j + 1;
                inverseLower[diagonal] = 1 / lower[diagonal];
                inverseLower[j * n + j + 1] = -lower[diagonal - 1] * inverseLower[j * n + j] / lower[diagonal];
            }
            int i = j + 2;
            for (; i + 3 < n; i += 4) {
                quads(lower, i * n, n, inverseLower, j * n, j * n + n, j, i, sums);
                setInverse(inverseLower, i, j, sums, 0);
                addTwo(inverseLower, i, j, sums);
                setInverse(inverseLower, i + 2, j, sums, 4);
            }
            for (; i < n; i += 2) {
                int row = i * n;
                pairs(lower, row, i + 1 < n ? row + n : row, inverseLower, j * n, j * n + n, j, i, sums);
                setInverse(inverseLower, i, j, sums, 0);
            }
        }
        return inverseLower;
    }

    /** Adds to the sums of the third and fourth row what the first two of the four, just found, have in them. */
    private void addTwo(double[] inverseLower, int i, int j, double[] sums) {
        int row = (i + 2) * n;
        for (int m = i; m < i + 2; m++) {
            double one = inverseLower[j * n + m];
            double two = inverseLower[j * n + n + m];
            sums[4] += lower[row + m] * one;
            sums[5] += lower[row + m] * two;
            sums[6] += lower[row + n + m] * one;
            sums[7] += lower[row + n + m] * two;
        }
    }

    private void setInverse(double[] inverseLower, int i, int j, double[] sums, int from) {
        int row = i * n;
        int one = j * n;
        int two = one + n;
        double first = -sums[from] / lower[row + i];
        double second = -sums[from + 1] / lower[row + i];
        inverseLower[one + i] = first;
        inverseLower[two + i] = second;
        if (i + 1 < n) {
            int below = row + n;
            double under = lower[below + i];
            inverseLower[one + i + 1] = -(sums[from + 2] + under * first) / lower[below + i + 1];
            inverseLower[two + i + 1] = -(sums[from + 3] + under * second) / lower[below + i + 1];
        }
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
