package org.proxylens.analysis.measure;

import java.util.List;
import java.util.stream.IntStream;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.proxy.code.LinearModel;
import org.proxylens.space.Architecture;
import org.proxylens.space.OneHotCode;
import org.proxylens.space.Spaces;
import org.proxylens.space.network.NetworkShape.Extent;

/**
 * What of a cell the known devices of a dataset ran, told by their latencies. The published code runs every operation,
 * converters leave out what does not reach the output, some compilers what the input does not reach as well; the same cells then rank
 * otherwise. Latency is nearly a sum over the operations that run, so the extent whose one-hot code explains most of it (least squares) is theirs.
 */
public final class KnownExtent {
    /** Fewer rows for each column of a code tell nothing. */
    private static final int ROWS_A_COLUMN = 3;

    private KnownExtent() {}

    /** The extent that explains the measured devices best; {@link Extent#WHOLE} where nothing tells. */
    public static Extent of(Dataset dataset) {
        List<Device> devices = CostFeatures.measured(dataset).devices();
        Extent best = Extent.WHOLE;
        double most = Double.NEGATIVE_INFINITY;
        for (Extent extent : Extent.values()) {
            double explained = explained(dataset.architectures(), devices, extent);
            if (explained > most) {
                most = explained;
                best = extent;
            }
        }
        return best;
    }

    /** The mean over devices of the share of their variance that the code explains; 0 where too little is known. */
    static double explained(ArchitectureTable table, List<Device> devices, Extent extent) {
        OneHotCode code = OneHotCode.of(table.size(), row -> {
            String arch = table.arch(row);
            return arch == null
                    ? null
                    : Spaces.read(arch).map(read -> built(read, extent)).orElse(arch);
        });
        if (code.isEmpty()) {
            return 0;
        }
        return devices.stream()
                .mapToDouble(device -> explained(code, device.latencies()))
                .average()
                .orElse(0);
    }

    private static String built(Architecture architecture, Extent extent) {
        return architecture.space().write(architecture.space().built(architecture.tokens(), extent));
    }

    private static double explained(OneHotCode code, double[] latencies) {
        int[] rows = IntStream.range(0, latencies.length)
                .filter(row -> code.known(row) && !Double.isNaN(latencies[row]))
                .toArray();
        if (rows.length < ROWS_A_COLUMN * code.columns()) {
            return 0;
        }
        double[] predicted = LinearModel.fit(code, latencies).predict(code);
        double mean =
                IntStream.of(rows).mapToDouble(row -> latencies[row]).average().orElseThrow();
        double missed = 0;
        double all = 0;
        for (int row : rows) {
            missed += Math.pow(latencies[row] - predicted[row], 2);
            all += Math.pow(latencies[row] - mean, 2);
        }
        return all > 0 ? 1 - missed / all : 0;
    }
}
