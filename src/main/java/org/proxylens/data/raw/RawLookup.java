package org.proxylens.data.raw;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.Problem;

/**
 * A latency lookup table: the latency of an architecture is the sum over its blocks.
 *
 * @param file the file as shown to the user
 * @param format the reader's name
 * @param device the device's name; null for a device named after its file
 * @param unit the unit of the means
 * @param means mean latency by block key, as in the file; where a block's latency depends on where it stands, the key is
 *     {@code position/block}, counted from 0
 * @param always keys that every architecture has (stem, head); a sum starts with them
 * @param problems what the reader left out or found odd
 */
public record RawLookup(
        String file,
        String format,
        @Nullable String device,
        RawUnit unit,
        Map<String, Double> means,
        List<String> always,
        List<Problem> problems)
        implements RawContent {

    public RawLookup {
        means = Map.copyOf(means);
        always = List.copyOf(always);
        problems = List.copyOf(problems);
    }
}
