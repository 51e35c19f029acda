package org.proxylens.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.proxylens.data.message.Message;

/**
 * A mistake in the data that is put right after reading, by choice: the files stay as they are. A value, so that it can
 * be undone, named and written down.
 */
public sealed interface DataRepair extends Repair {
    /** The kind of the problem it repairs: {@code wrong-unit}, {@code outlier}, {@code accuracy-fraction}, {@code copied-latency}. */
    String kind();

    /** What is done, in words: the device or column, then what becomes of it. */
    Message words();

    /** The device or column it is about. */
    String column();

    /** The dataset with it; the same object where it holds no such device or column. */
    Dataset apply(Dataset dataset);

    /**
     * A device's latencies times a factor: another unit than it seemed to be in.
     *
     * @param column the device's name
     * @param factor positive; 1000 where the file is in seconds, 0.001 where in microseconds
     */
    record Rescale(String column, double factor) implements DataRepair {
        @Override
        public String kind() {
            return "wrong-unit";
        }

        @Override
        public Message words() {
            return Message.of("repair.rescale", column, Numbers.significant(factor, 4));
        }

        @Override
        public Dataset apply(Dataset dataset) {
            return onDevice(dataset, column, device -> device.scaled(factor));
        }
    }

    /**
     * Latencies of a device outside a range count as missing, whatever latencies marked as invalid count as.
     *
     * @param column the device's name
     * @param least the least latency that stands, ms
     * @param greatest the greatest latency that stands, ms; infinite where none is too great
     */
    record CountMissing(String column, double least, double greatest) implements DataRepair {
        @Override
        public String kind() {
            return "outlier";
        }

        @Override
        public Message words() {
            boolean below = greatest == Double.POSITIVE_INFINITY;
            return Message.of(
                    below ? "repair.missing-below" : "repair.missing-above",
                    column,
                    Numbers.significant(below ? least : greatest, 3));
        }

        @Override
        public Dataset apply(Dataset dataset) {
            return onDevice(dataset, column, device -> device.without(outside(device.latencies())));
        }

        private BitSet outside(double[] latencies) {
            BitSet rows = new BitSet();
            for (int row = 0; row < latencies.length; row++) {
                rows.set(row, latencies[row] < least || latencies[row] > greatest);
            }
            return rows;
        }
    }

    /**
     * A column of accuracies as fractions, times 100.
     *
     * @param column its name
     */
    record ReadAsPercent(String column) implements DataRepair {
        private static final double PERCENT = 100;

        @Override
        public String kind() {
            return "accuracy-fraction";
        }

        @Override
        public Message words() {
            return Message.of("repair.percent", column);
        }

        @Override
        public Dataset apply(Dataset dataset) {
            ArchitectureTable table = dataset.architectures();
            if (table.accuracy(column).isEmpty()) {
                return dataset;
            }
            List<AccuracyColumn> columns = table.accuracies().stream()
                    .map(one -> one.name().equals(column) ? percent(one) : one)
                    .toList();
            return new Dataset(
                    dataset.name(),
                    table.withAccuracies(columns),
                    dataset.devices(),
                    dataset.problems(),
                    dataset.sources());
        }

        private static AccuracyColumn percent(AccuracyColumn one) {
            return new AccuracyColumn(
                    one.name(),
                    Arrays.stream(one.percent()).map(value -> value * PERCENT).toArray());
        }
    }

    /**
     * Latencies that were copied to a device's architectures from others count as missing; what was measured stands.
     *
     * @param column the device's name
     */
    record KeepMeasured(String column) implements DataRepair {
        /** The kind of problem it mends. */
        public static final String KIND = "copied-latency";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Message words() {
            return Message.of("repair.measured", column);
        }

        @Override
        public Dataset apply(Dataset dataset) {
            CopiedLatencies copied = new CopiedLatencies(dataset.architectures());
            return onDevice(dataset, column, device -> device.without(copied.of(device)));
        }
    }

    private static Dataset onDevice(Dataset dataset, String name, UnaryOperator<Device> change) {
        if (dataset.device(name).isEmpty()) {
            return dataset;
        }
        List<Device> devices = dataset.devices().stream()
                .map(device -> device.name().equals(name) ? change.apply(device) : device)
                .toList();
        return dataset.withDevices(devices);
    }
}
