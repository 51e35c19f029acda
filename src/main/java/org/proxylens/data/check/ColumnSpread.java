package org.proxylens.data.check;

import java.util.Arrays;
import org.proxylens.data.ColumnValues;

/**
 * How the valid values of a column spread, found without sorting them: each figure is that of the rising values.
 *
 * @param n how many there are; with none all figures are NaN
 * @param least the least
 * @param lowerQuartile that at place n / 4
 * @param median as {@link ColumnValues#median}
 * @param upperQuartile that at place 3 n / 4
 * @param greatest the greatest
 * @param mayTie whether one pair in a hundred may tie: only where one value stands in about as many rows
 */
record ColumnSpread(
        int n,
        double least,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double greatest,
        boolean mayTie) {

    static final ColumnSpread NONE =
            new ColumnSpread(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, false);

    private static final int BUCKET_BITS = 12;
    private static final long SCATTERING = 0x9e3779b97f4a7c15L;

    /** @param column by row, NaN missing; left as it is */
    static ColumnSpread of(double[] column) {
        double[] values = new double[column.length];
        int n = 0;
        for (double value : column) {
            if (!Double.isNaN(value)) {
                values[n++] = value;
            }
        }
        if (n == 0) {
            return NONE;
        }
        boolean mayTie = mayTie(values, n);
        double upperMiddle = select(values, 0, n, n / 2);
        double lowerMiddle = n % 2 == 1 ? upperMiddle : greatest(values, n / 2);
        double lower = select(values, 0, n / 2 + 1, n / 4);
        double upper = select(values, n / 2, n, (int) (3L * n / 4));
        return new ColumnSpread(
                n,
                least(values, n / 4 + 1),
                lower,
                (lowerMiddle + upperMiddle) / 2,
                upper,
                greatest(values, n),
                mayTie);
    }

    /** The pairs that tie are at most n times the rows of the commonest value, and no more rows share a bucket. */
    private static boolean mayTie(double[] values, int n) {
        int[] counts = new int[1 << BUCKET_BITS];
        int most = 0;
        for (int i = 0; i < n; i++) {
            long bits = Double.doubleToRawLongBits(values[i] + 0.0) * SCATTERING;
            most = Math.max(most, ++counts[(int) (bits >>> (Long.SIZE - BUCKET_BITS))]);
        }
        return most - 1 >= QuantisationCheck.TIED_PAIRS * (n - 1);
    }

    private static double least(double[] values, int n) {
        double least = values[0];
        for (int i = 1; i < n; i++) {
            least = Math.min(least, values[i]);
        }
        return least;
    }

    private static double greatest(double[] values, int n) {
        double greatest = values[0];
        for (int i = 1; i < n; i++) {
            greatest = Math.max(greatest, values[i]);
        }
        return greatest;
    }

    /**
     * The value that would stand at a place if values {@code from} … {@code to} − 1 rose (Hoare 1961); afterwards none
     * before it is greater and none behind it less. Columns that make the parts uneven too often are sorted.
     */
    private static double select(double[] values, int from, int to, int place) {
        int low = from;
        int high = to - 1;
        for (int left = 3 * (Integer.SIZE - Integer.numberOfLeadingZeros(to - from)); low < high; left--) {
            if (left == 0) {
                Arrays.sort(values, low, high + 1);
                break;
            }
            double a = values[low];
            double b = values[(low + high) >>> 1];
            double c = values[high];
            double pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (values[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double swap = values[i];
                    values[i++] = values[j];
                    values[j--] = swap;
                }
            }
            if (place <= j) {
                high = j;
            } else if (place >= i) {
                low = i;
            } else {
                break;
            }
        }
        return values[place];
    }
}
