package org.proxylens.proxy;

import java.util.Arrays;

/** From scratch: least squares of least norm on the measurements alone. */
final class FromScratch {
    private FromScratch() {}

    static LinearModel fit(OneHotCode code, Measurements measured) {
        double[] column = new double[code.rows()];
        Arrays.fill(column, Double.NaN);
        for (int i = 0; i < measured.size(); i++) {
            column[measured.rows()[i]] = measured.latencies()[i];
        }
        return LinearModel.fit(code, column);
    }
}
