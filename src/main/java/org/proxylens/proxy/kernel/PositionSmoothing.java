package org.proxylens.proxy.kernel;

import java.util.Arrays;
import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.proxylens.proxy.numeric.Cholesky;

/**
 * A basis in which weights by position are smooth: the eigenvectors of a squared exponential over positions, a quarter
 * of the length wide, each times the root of its eigenvalue; those that carry next to nothing left out. Being so smooth they
 * are reckoned at {@value #MOST_NODES} positions at most, with straight lines between.
 */
public final class PositionSmoothing {
    private static final double KEPT = 0.995;
    private static final int MOST_NODES = 100;

    private final double[][] basis;

    public PositionSmoothing(int positions) {
        double[][] nodes = atNodes(Math.min(positions, MOST_NODES));
        basis = nodes.length == positions ? nodes : new double[positions][];
        for (int position = 0; position < positions && basis != nodes; position++) {
            double at = (double) position * (nodes.length - 1) / (positions - 1);
            int before = Math.min((int) at, nodes.length - 2);
            double share = at - before;
            basis[position] = new double[nodes[0].length];
            Arrays.setAll(basis[position], j -> (1 - share) * nodes[before][j] + share * nodes[before + 1][j]);
        }
    }

    private static double[][] atNodes(int positions) {
        double length = Math.max(1, positions / 4.0);
        double[][] kernel = new double[positions][positions];
        for (int i = 0; i < positions; i++) {
            for (int j = 0; j < positions; j++) {
                double distance = (i - j) / length;
                kernel[i][j] = Math.exp(-0.5 * distance * distance);
            }
        }
        RealMatrix matrix = new Array2DRowRealMatrix(kernel, false);
        double[] values;
        RealMatrix vectors;
        try {
            EigenDecomposition eigen = new EigenDecomposition(matrix);
            values = eigen.getRealEigenvalues();
            vectors = eigen.getV();
        } catch (MaxCountExceededException e) {
            // its many eigenvalues next to zero keep the iteration from ending at some lengths; singular values do not
            SingularValueDecomposition singular = new SingularValueDecomposition(matrix);
            values = singular.getSingularValues();
            vectors = singular.getU();
        }
        int kept = 0;
        for (double sum = 0; kept < positions && sum < KEPT * positions; kept++) {
            sum += values[kept];
        }
        double[][] basis = new double[positions][kept];
        for (int j = 0; j < kept; j++) {
            double root = Math.sqrt(Math.max(0, values[j]));
            for (int i = 0; i < positions; i++) {
                basis[i][j] = root * vectors.getEntry(i, j);
            }
        }
        return basis;
    }

    /** The number of basis functions. */
    public int width() {
        return basis.length == 0 ? 0 : basis[0].length;
    }

    /** How alike two positions are: the product of their basis functions. */
    public double product(int position, int other) {
        double[] own = basis[position];
        return Cholesky.dot(own, 0, basis[other], 0, own.length);
    }

    /** Adds a value that stands at a position to a stretch of {@link #width()} features. */
    public void add(double value, int position, double[] features, int from) {
        double[] at = basis[position];
        for (int j = 0; j < at.length; j++) {
            features[from + j] += value * at[j];
        }
    }
}
