package org.proxylens.analysis.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proxylens.rank.GroupContrast;

/**
 * What one attribute of devices says of how alike they rank.
 *
 * @param name the attribute, a column of {@code devices.csv} or a part of what names a device
 * @param groups its values, those of most devices first, equal ones in order of appearance
 * @param contrast SRCC inside the groups against SRCC between them
 * @param alone mean SRCC of the pairs that differ in this attribute and agree in every other that it does not decide; NaN
 *     of none
 * @param alonePairs how many those are
 */
public record AttributeEffect(String name, List<Group> groups, GroupContrast contrast, double alone, int alonePairs) {
    public AttributeEffect {
        groups = List.copyOf(groups);
    }

    /**
     * The devices of one value.
     *
     * @param value the value
     * @param devices their names, in the dataset's order
     * @param srcc mean SRCC of their pairs, NaN of a single device
     */
    public record Group(String value, List<String> devices, double srcc) {
        public Group {
            devices = List.copyOf(devices);
        }
    }

    /** The group of each of these devices, by its place among {@link #groups}; -1 where it has none. */
    public List<Integer> groupOf(List<String> names) {
        Map<String, Integer> of = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (String device : groups.get(group).devices()) {
                of.put(device, group);
            }
        }
        return names.stream().map(name -> of.getOrDefault(name, -1)).toList();
    }

    /** How many devices have the attribute. */
    public int devices() {
        return groups.stream().mapToInt(group -> group.devices().size()).sum();
    }
}
