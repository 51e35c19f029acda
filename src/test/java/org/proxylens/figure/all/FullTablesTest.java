package org.proxylens.figure.all;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.check.Repairs;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.CorrelationMatrix;

class FullTablesTest {
    @Test
    void theMatrixKeepsEveryDigitAndQuotesNames() {
        CorrelationMatrix srcc = new CorrelationMatrix(
                new double[][] {{1, 0.1234567890123456}, {0.1234567890123456, Double.NaN}}, new int[2][2]);
        assertThat(FullTables.matrix(List.of("a, b", "c"), srcc.value()).lines())
                .containsExactly("device,\"a, b\",c", "\"a, b\",1,0.1234567890123456", "c,0.1234567890123456,");
    }

    @Test
    void theReadoutNamesPairFiguresAndUnits() {
        Dataset dataset = new Dataset(
                "two",
                new ArchitectureTable(List.of("1", "2", "3", "4"), List.of(), List.of()),
                List.of(device("p", 1, 2, 3, 4), device("t", 1, 3, 2, 4)),
                List.of(),
                List.of());
        PairReading pair = PairReading.of(
                dataset,
                dataset.devices().get(0),
                dataset.devices().get(1),
                new Basis(null, RegionOfInterest.ALL, ReferencePoint.DEFAULT));
        assertThat(FullTables.readout(pair, Repairs.NONE, null).lines().filter(line -> !line.startsWith("srcc_")))
                .containsExactly(
                        "figure,value,unit",
                        "proxy,p,",
                        "target,t,",
                        "accuracy,,",
                        "n,4,",
                        "srcc,0.8,",
                        "kendall,0.6666666666666666,");
    }

    private static Device device(String name, double... latencies) {
        return Device.ofMilliseconds(name, latencies);
    }
}
