package org.proxylens.model.choice;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Arrangement.SortBy;

/**
 * How the heatmap is arranged, beside the order of its devices.
 *
 * @param by the device whose values sort all others, null where the order holds
 * @param grouped the attribute whose groups stand together, null for none
 * @param bands the attributes shown as bands of colours; null for the one that explains most
 * @param tree whether the tree of clusters is shown
 */
public record HeatmapChoices(
        @Nullable SortBy by,
        @Nullable String grouped,
        @Nullable List<String> bands,
        boolean tree) {
    /** Unless the user chooses otherwise. */
    public static final HeatmapChoices DEFAULT = new HeatmapChoices(null, null, null, true);

    public HeatmapChoices {
        bands = bands == null ? null : List.copyOf(bands);
    }

    /** The same sorted by other values. */
    public HeatmapChoices withSort(@Nullable SortBy value) {
        return new HeatmapChoices(value, grouped, bands, tree);
    }

    /** The same with a device under another name. */
    HeatmapChoices renamed(String device, String now) {
        return by != null && by.device().equals(device) ? withSort(new SortBy(now, by.asTarget())) : this;
    }

    /** The same with other groups together. */
    public HeatmapChoices withGrouped(@Nullable String value) {
        return new HeatmapChoices(by, value, bands, tree);
    }

    /** The same with other bands. */
    public HeatmapChoices withBands(List<String> value) {
        return new HeatmapChoices(by, grouped, value, tree);
    }

    /** The same with or without the tree. */
    public HeatmapChoices withTree(boolean value) {
        return new HeatmapChoices(by, grouped, bands, value);
    }
}
