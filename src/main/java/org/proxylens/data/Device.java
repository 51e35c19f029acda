package org.proxylens.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One device: anything that orders architectures (a phone, a GPU at batch 32, MACs).
 *
 * @param name the device's name, unique in its dataset
 * @param latencies by architecture row, in milliseconds (or without a unit, see {@code unit}); NaN where missing.
 *     Where an architecture was measured several times this is the median. Shared, not copied: treat as read-only
 * @param unit milliseconds, or none for a cost such as MACs
 * @param costName what the column is called where it has no unit ({@code macs}); null for latencies
 * @param repeats the repeats, null where every architecture was measured at most once
 * @param attributes what {@code devices.csv} says of it, in that file's order; empty where nothing is known
 * @param invalid the rows whose file holds an invalid marker (-1, 0, a word) and no valid latency; empty where none.
 *     Shared, not copied: treat as read-only
 * @param exact the latencies that differ in their last bit from the decimals in the file, to the last bit, by row. Text is
 *     read as the field's notebooks read it (see {@code docs/decisions/0003-last-bits.md}), and what is written back is
 *     what stood there
 * @param copied the rows whose file says that their latency was measured on another architecture; empty where none.
 *     Shared, not copied: treat as read-only
 */
@SuppressWarnings("ArrayRecordComponent") // columns too large to copy or to compare
public record Device(
        String name,
        double[] latencies,
        LatencyUnit unit,
        @Nullable String costName,
        @Nullable Repeats repeats,
        Map<String, String> attributes,
        BitSet invalid,
        Map<Integer, Double> exact,
        BitSet copied) {

    /** A device whose latencies are exact as they are. */
    public Device(
            String name,
            double[] latencies,
            LatencyUnit unit,
            @Nullable String costName,
            @Nullable Repeats repeats,
            Map<String, String> attributes,
            BitSet invalid) {
        this(name, latencies, unit, costName, repeats, attributes, invalid, Map.of(), new BitSet());
    }

    /** A device with one latency in milliseconds per architecture. */
    public static Device ofMilliseconds(String name, double[] latencies) {
        return new Device(name, latencies, LatencyUnit.MILLISECONDS, null, null, Map.of(), new BitSet());
    }

    /** The same device under another name. */
    public Device named(String other) {
        return new Device(other, latencies, unit, costName, repeats, attributes, invalid, exact, copied);
    }

    /** The same device called and described otherwise. */
    Device labelled(String other, Map<String, String> described) {
        return new Device(other, latencies, unit, costName, repeats, described, invalid, exact, copied);
    }

    /** Whether it is the very same column under the same name: figures of one are figures of the other. */
    boolean sameColumn(Device other) {
        return name.equals(other.name)
                && latencies == other.latencies
                && unit == other.unit
                && Objects.equals(repeats, other.repeats);
    }

    /** The same device with other latencies. */
    public Device withLatencies(double[] others) {
        return new Device(name, others, unit, costName, repeats, attributes, invalid, Map.of(), copied);
    }

    /** The same device with every latency and every repeat times a factor. */
    public Device scaled(double factor) {
        Map<Integer, Double> exactly = new HashMap<>();
        exact.forEach((row, latency) -> exactly.put(row, latency * factor));
        return new Device(
                name,
                Arrays.stream(latencies).map(latency -> latency * factor).toArray(),
                unit,
                costName,
                repeats == null ? null : repeats.scaled(factor),
                attributes,
                invalid,
                exactly,
                copied);
    }

    /** The same device with nothing measured on those rows. */
    public Device without(BitSet rows) {
        double[] rest = latencies.clone();
        Map<Integer, Double> exactly = new HashMap<>(exact);
        rows.stream().forEach(row -> {
            rest[row] = Double.NaN;
            exactly.remove(row);
        });
        BitSet stillCopied = (BitSet) copied.clone();
        stillCopied.andNot(rows);
        return new Device(
                name,
                rest,
                unit,
                costName,
                repeats == null ? null : repeats.without(rows),
                attributes,
                invalid,
                exactly,
                stillCopied);
    }

    /** The latency of a row to the last bit of the decimal it was read from; NaN where missing. */
    public double exactLatency(int row) {
        return exact.isEmpty() ? latencies[row] : exact.getOrDefault(row, latencies[row]);
    }

    /** The latencies to the last bit of the decimals they were read from; shared where they are those anyway. */
    public double[] exactLatencies() {
        if (exact.isEmpty()) {
            return latencies;
        }
        double[] exactly = latencies.clone();
        exact.forEach((row, latency) -> exactly[row] = latency);
        return exactly;
    }

    /** Whether no architecture has a valid latency. */
    public boolean isEmpty() {
        return Arrays.stream(latencies).allMatch(Double::isNaN);
    }

    /** How many architectures have a valid latency. */
    public int valid() {
        int valid = 0;
        for (double latency : latencies) {
            if (!Double.isNaN(latency)) {
                valid++;
            }
        }
        return valid;
    }
}
