package org.proxylens.figure.heatmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.explain.AttributeEffect;
import org.proxylens.rank.DeviceTree;

/**
 * What a heatmap shows beside its cells.
 *
 * @param tree the tree over the columns, in drawing order; null for none
 * @param bands colour bands beside rows and columns, the outermost first
 * @param window the part that is shown, null for all
 */
public record HeatmapDress(
        @Nullable DeviceTree tree,
        List<Band> bands,
        @Nullable HeatmapWindow window) {
    /** Cells, names and nothing else. */
    public static final HeatmapDress NONE = new HeatmapDress(null, List.of(), null);

    public HeatmapDress {
        bands = List.copyOf(bands);
    }

    /**
     * An attribute of devices as a band of colours.
     *
     * @param attribute what it is called
     * @param groups the values in the order of their colours
     * @param of the group of each device by matrix index, -1 where nothing is known
     */
    public record Band(String attribute, List<String> groups, List<Integer> of) {
        public Band {
            groups = List.copyOf(groups);
            of = List.copyOf(of);
        }

        /** The groups of an attribute, for devices in matrix order. */
        public static Band of(AttributeEffect effect, List<String> devices) {
            return new Band(
                    effect.name(),
                    effect.groups().stream().map(AttributeEffect.Group::value).toList(),
                    effect.groupOf(devices));
        }
    }

    /** The same for another part. */
    HeatmapDress within(HeatmapWindow part) {
        return new HeatmapDress(tree, bands, part);
    }
}
