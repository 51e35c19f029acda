package org.proxylens.analysis.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.measured.MeasurementFile;
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
    /** Three for each column of the code of a whole cell; of fewer, what explains more has only more freedom. */
    private static final int LEAST_ROWS = 90;

    private KnownExtent() {}

    /** The extent that explains the measured devices best; {@link Extent#WHOLE} where nothing tells. */
    public static Extent of(Dataset dataset) {
        List<Device> devices = CostFeatures.measured(dataset).devices();
        Extent best = Extent.WHOLE;
        double most = Double.NEGATIVE_INFINITY;
        for (Extent extent : Extent.values()) {
            double explained = explained(dataset.architectures(), devices, extent);
            if (Double.isNaN(explained)) {
                return Extent.WHOLE;
            }
            if (explained > most) {
                most = explained;
                best = extent;
            }
        }
        return best;
    }

    /** The extent with which the measurements in a file were begun; empty where there are none, or none of cells. */
    public static Optional<Extent> begun(@Nullable Path file) {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return MeasurementFile.read(file).flatMap(log -> Stream.of(Extent.values())
                    .filter(extent -> extent.toString().equals(log.attributes().get("cells")))
                    .findFirst());
        } catch (IOException e) {
            // told where it is gone on with
            return Optional.empty();
        }
    }

    /** The mean over devices of the share of their variance that the code explains; NaN where too little is known. */
    static double explained(ArchitectureTable table, List<Device> devices, Extent extent) {
        OneHotCode code = OneHotCode.of(table.size(), row -> {
            String arch = table.arch(row);
            return arch == null
                    ? null
                    : Spaces.read(arch).map(read -> built(read, extent)).orElse(arch);
        });
        if (code.isEmpty()) {
            return Double.NaN;
        }
        return devices.stream()
                .mapToDouble(device -> explained(code, device.latencies()))
                .filter(share -> !Double.isNaN(share))
                .average()
                .orElse(Double.NaN);
    }

    private static String built(Architecture architecture, Extent extent) {
        return architecture.space().write(architecture.space().built(architecture.tokens(), extent));
    }

    private static double explained(OneHotCode code, double[] latencies) {
        int[] rows = IntStream.range(0, latencies.length)
                .filter(row -> code.known(row) && !Double.isNaN(latencies[row]))
                .toArray();
        if (rows.length < LEAST_ROWS) {
            return Double.NaN;
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
