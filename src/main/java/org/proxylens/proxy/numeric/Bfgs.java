package org.proxylens.proxy.numeric;

/**
 * Minimises a smooth function of a few variables by the BFGS method with an Armijo line search. Made for the dozen
 * scales of a Gaussian process, where a dense inverse Hessian costs nothing.
 */
public final class Bfgs {
    private static final double ENOUGH = 1e-4;
    private static final int HALVINGS = 12;
    private static final double LONGEST_STEP = 2;

    /** The function and its gradient. */
    @FunctionalInterface
    public interface Objective {
        /** Returns the value at x and writes the gradient. */
        double at(double[] x, double[] gradient);

        /**
         * The same where the gradient is of use up to a value alone: a third of all steps tried are too long, and the gradient is what takes
         * longest.
         *
         * @param most above this value the gradient need not be written
         */
        default double at(double[] x, double[] gradient, double most) {
            return at(x, gradient);
        }
    }

    private Bfgs() {}

    /**
     * Searches downhill.
     *
     * @param start where to begin; not changed
     * @param iterations at most
     * @param tolerance stops where an iteration lowers the function by less
     * @return the best point met
     */
    public static double[] minimise(Objective function, double[] start, int iterations, double tolerance) {
        int n = start.length;
        double[] x = start.clone();
        double[] gradient = new double[n];
        double value = function.at(x, gradient);
        double[][] inverse = identity(n);
        double[] next = new double[n];
        double[] nextGradient = new double[n];
        for (int iteration = 0; iteration < iterations; iteration++) {
            double[] step = direction(inverse, gradient);
            double slope = dot(step, gradient);
            if (!(slope < 0)) {
                break;
            }
            double length = 1;
            double nextValue = Double.POSITIVE_INFINITY;
            for (int halving = 0; halving < HALVINGS; halving++, length *= 0.4) {
                for (int i = 0; i < n; i++) {
                    next[i] = x[i] + length * step[i];
                }
                double enough = value + ENOUGH * length * slope;
                nextValue = function.at(next, nextGradient, halving < HALVINGS - 1 ? enough : value);
                if (nextValue <= enough) {
                    break;
                }
            }
            if (!(nextValue < value)) {
                break;
            }
            double gain = value - nextValue;
            update(inverse, x, next, gradient, nextGradient);
            System.arraycopy(next, 0, x, 0, n);
            System.arraycopy(nextGradient, 0, gradient, 0, n);
            value = nextValue;
            if (gain < tolerance) {
                break;
            }
        }
        return x;
    }

    private static double[][] identity(int n) {
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            matrix[i][i] = 1;
        }
        return matrix;
    }

    private static double[] direction(double[][] inverse, double[] gradient) {
        double[] step = new double[gradient.length];
        double longest = 0;
        for (int i = 0; i < step.length; i++) {
            step[i] = -dot(inverse[i], gradient);
            longest = Math.max(longest, Math.abs(step[i]));
        }
        if (longest > LONGEST_STEP) {
            for (int i = 0; i < step.length; i++) {
                step[i] *= LONGEST_STEP / longest;
            }
        }
        return step;
    }

    private static void update(double[][] inverse, double[] x, double[] next, double[] g, double[] nextG) {
        int n = x.length;
        double[] s = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            s[i] = next[i] - x[i];
            y[i] = nextG[i] - g[i];
        }
        double sy = dot(s, y);
        if (sy <= 1e-12) {
            return;
        }
        double[] hy = new double[n];
        for (int i = 0; i < n; i++) {
            hy[i] = dot(inverse[i], y);
        }
        double factor = (1 + dot(y, hy) / sy) / sy;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                inverse[i][j] += factor * s[i] * s[j] - (s[i] * hy[j] + hy[i] * s[j]) / sy;
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
