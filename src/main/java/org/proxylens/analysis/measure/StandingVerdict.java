package org.proxylens.analysis.measure;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.proxylens.analysis.plan.TenMore;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.newdevice.FurtherMeasurements;

/**
 * Measures networks of a dataset on this machine, ten more and ten more, until the verdict on the known devices stands.
 *
 * @param reading all that was measured
 * @param further what ten more would change; empty where that cannot be told
 */
public record StandingVerdict(MeasuredReading reading, Optional<FurtherMeasurements> further) {
    /**
     * Measures.
     *
     * @param dataset the known devices
     * @param first rows to begin with
     * @param most rows in all
     * @param measure measures rows, what was measured before among them, and sums up
     * @param told is given what ten more would change, each time they are measured
     */
    public static StandingVerdict reach(
            Dataset dataset,
            int[] first,
            int most,
            Function<int[], MeasuredReading> measure,
            Consumer<FurtherMeasurements> told) {
        Adapter adapter = new Adapter(dataset);
        int[] rows = first;
        while (true) {
            MeasuredReading reading = measure.apply(rows);
            Optional<FurtherMeasurements> further =
                    TenMore.of(adapter, column(dataset, reading), AdaptationOptions.BLEND.threshold());
            if (further.isEmpty() || further.get().stands() || rows.length >= most) {
                return new StandingVerdict(reading, further);
            }
            told.accept(further.get());
            IntStream more = Arrays.stream(further.get().rows()).limit(most - rows.length);
            rows = IntStream.concat(IntStream.of(rows), more).toArray();
        }
    }

    private static double[] column(Dataset dataset, MeasuredReading reading) {
        double[] column = ColumnValues.missing(dataset.architectures().size());
        for (MeasuredReading.Row row : reading.rows()) {
            int at = dataset.architectures().row(row.archId());
            if (at >= 0) {
                column[at] = row.latencyMs();
            }
        }
        return column;
    }
}
