package org.proxylens.proxy.numeric;

import org.apache.commons.math3.exception.MaxCountExceededException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Least squares of least norm by truncated decomposition: singular values below 1e-10 of the largest, and eigenvalues of
 * normal equations below 1e-12, count as zero, as a one-hot code with a constant is rank deficient.
 */
public final class LeastSquares {
    private static final double CUT = 1e-10;
    /** Of squares, and above what rounding leaves of zeros. */
    private static final double NORMAL_CUT = 1e-12;

    private LeastSquares() {}

    /**
     * Solves for the weights.
     *
     * @param design n rows of p columns
     * @param y n values
     * @return p weights
     */
    public static double[] solve(double[][] design, double[] y) {
        return truncated(new Array2DRowRealMatrix(design, false), new ArrayRealVector(y, false), CUT);
    }

    /**
     * The same from the normal equations, for columns of small whole numbers: their products are exact, and no singular value that is not zero
     * comes near the cut.
     *
     * @param products p × p products of the columns with each other
     * @param right p products of the columns with the values
     * @return p weights
     */
    public static double[] solveNormal(double[][] products, double[] right) {
        RealMatrix matrix = new Array2DRowRealMatrix(products, false);
        RealVector sums = new ArrayRealVector(right, false);
        try {
            return truncated(new EigenDecomposition(matrix), sums);
        } catch (MaxCountExceededException e) {
            // eigenvalues next to zero may keep the iteration from ending; singular values do not
            return truncated(matrix, sums, NORMAL_CUT);
        }
    }

    /** By the eigenvectors of a symmetric matrix, of falling eigenvalues; they take a quarter of the time of its singular ones. */
    private static double[] truncated(EigenDecomposition eigen, RealVector right) {
        double[] values = eigen.getRealEigenvalues();
        RealVector weights = new ArrayRealVector(values.length);
        for (int i = 0; i < values.length; i++) {
            if (values[i] > NORMAL_CUT * values[0]) {
                RealVector vector = eigen.getEigenvector(i);
                weights = weights.add(vector.mapMultiply(vector.dotProduct(right) / values[i]));
            }
        }
        return weights.toArray();
    }

    private static double[] truncated(RealMatrix matrix, RealVector right, double cut) {
        SingularValueDecomposition svd = new SingularValueDecomposition(matrix);
        double[] values = svd.getSingularValues();
        RealVector weights = new ArrayRealVector(matrix.getColumnDimension());
        for (int i = 0; i < values.length && values[i] > cut * values[0]; i++) {
            double share = svd.getU().getColumnVector(i).dotProduct(right) / values[i];
            weights = weights.add(svd.getV().getColumnVector(i).mapMultiply(share));
        }
        return weights.toArray();
    }
}
