package org.proxylens.data.raw;

import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One column of a file as it stands there, before anything is judged or joined.
 *
 * <p>What is wrong with a value is decided later and in one place, so a reader leaves -1, 0 and infinity as they are,
 * puts NaN where nothing stands (an empty cell, {@code null}) and, where a word stands instead of a number
 * ({@code invalid}, {@code nan}), NaN here and the word in {@code words}.
 *
 * @param name the device's or accuracy column's name; null for a device named after its file
 * @param kind what the column holds
 * @param unit the unit of {@code values}
 * @param costName what a cost is called ({@code macs}); null for all else
 * @param values by raw row
 * @param words the words that stand instead of numbers, by raw row
 * @param exact the decimals that {@code values} is off by a last bit, to the last bit, by raw row
 * @param copied the rows whose file says that the value was measured on another architecture
 */
@SuppressWarnings("ArrayRecordComponent") // columns too large to copy or to compare
public record RawColumn(
        @Nullable String name,
        Kind kind,
        RawUnit unit,
        @Nullable String costName,
        double[] values,
        Map<Integer, String> words,
        Map<Integer, Double> exact,
        BitSet copied) {

    /** A column whose values are exact as they are. */
    public RawColumn(
            @Nullable String name,
            Kind kind,
            RawUnit unit,
            @Nullable String costName,
            double[] values,
            Map<Integer, String> words) {
        this(name, kind, unit, costName, values, words, Map.of(), new BitSet());
    }

    /** What a column holds. */
    public enum Kind {
        /** Latencies of a device. */
        LATENCY,
        /** A cost without a unit: orders architectures as a device does. */
        COST,
        /** Accuracies, in percent. */
        ACCURACY
    }

    /** The same by another name. */
    public RawColumn named(String other) {
        return new RawColumn(other, kind, unit, costName, values, words, exact, copied);
    }

    /** The same, with those rows told to be copies. */
    public RawColumn copied(BitSet rows) {
        return new RawColumn(name, kind, unit, costName, values, words, exact, rows);
    }

    /** Whether the column orders architectures: everything but an accuracy. */
    public boolean isDevice() {
        return kind != Kind.ACCURACY;
    }
}
