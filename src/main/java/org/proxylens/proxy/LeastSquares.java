package org.proxylens.proxy;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Least squares of least norm by truncated singular value decomposition: singular values below 1e-10 of the largest
 * count as zero, as a one-hot code with a constant is rank deficient.
 */
final class LeastSquares {
    private static final double CUT = 1e-10;

    private LeastSquares() {}

    /**
     * Solves for the weights.
     *
     * @param design n rows of p columns
     * @param y n values
     * @return p weights
     */
    static double[] solve(double[][] design, double[] y) {
        RealMatrix matrix = new Array2DRowRealMatrix(design, false);
        RealVector right = new ArrayRealVector(y, false);
        int columns = matrix.getColumnDimension();
        if (matrix.getRowDimension() > 2 * columns) {
            // the singular values of a tall matrix are those of its triangular factor
            QRDecomposition qr = new QRDecomposition(matrix);
            RealMatrix triangle = qr.getR().getSubMatrix(0, columns - 1, 0, columns - 1);
            RealVector rotated = qr.getQT().operate(right).getSubVector(0, columns);
            return truncated(triangle, rotated);
        }
        return truncated(matrix, right);
    }

    private static double[] truncated(RealMatrix matrix, RealVector right) {
        SingularValueDecomposition svd = new SingularValueDecomposition(matrix);
        double[] values = svd.getSingularValues();
        RealVector weights = new ArrayRealVector(matrix.getColumnDimension());
        for (int i = 0; i < values.length && values[i] > CUT * values[0]; i++) {
            double share = svd.getU().getColumnVector(i).dotProduct(right) / values[i];
            weights = weights.add(svd.getV().getColumnVector(i).mapMultiply(share));
        }
        return weights.toArray();
    }
}
