package org.proxylens.analysis.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Numbers;
import org.proxylens.rank.GroupContrast;

/**
 * What explains that devices rank networks differently: for each attribute of devices the SRCC inside its groups
 * against the SRCC between them.
 *
 * @param attributes those that divide the devices, the greatest difference first
 * @param leftOut attributes that cannot divide them: one value for all, another for each, or measured figures (numbers,
 *     most of them different)
 */
public record Disagreement(List<AttributeEffect> attributes, List<String> leftOut) {
    /** How many shuffles of the groups are drawn. */
    public static final int SHUFFLES = 9999;

    private static final long SEED = 1;
    private static final double LEVEL = 0.05;

    public Disagreement {
        attributes = List.copyOf(attributes);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Holds every attribute against the SRCCs. Costs without a unit are no devices and take no part; a device without
     * an attribute takes no part in that one.
     *
     * @param dataset whose devices have the attributes
     * @param matrix the SRCCs of its devices, in whatever order
     */
    public static Disagreement of(Dataset dataset, MatrixReading matrix) {
        List<Device> devices = dataset.devices().stream()
                .filter(device -> device.unit() != LatencyUnit.NONE)
                .filter(device -> matrix.devices().contains(device.name()))
                .toList();
        List<String> names = devices.stream()
                .flatMap(device -> device.attributes().keySet().stream())
                .distinct()
                .toList();
        Map<String, Map<String, List<Device>>> dividing = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        for (String name : names) {
            Map<String, List<Device>> groups = groups(devices, name);
            if (divides(groups)) {
                dividing.put(name, groups);
            } else {
                leftOut.add(name);
            }
        }
        List<AttributeEffect> effects = new ArrayList<>();
        dividing.forEach((name, groups) -> {
            List<String> others = dividing.keySet().stream()
                    .filter(other -> !other.equals(name) && !decides(name, other, devices))
                    .toList();
            effects.add(effect(name, groups, others, matrix));
        });
        effects.sort(Comparator.comparingDouble(effect -> -effect.contrast().difference()));
        return new Disagreement(effects, leftOut);
    }

    /** The attribute that divides the devices most, where that is more than chance (p at most 0.05). */
    public Optional<AttributeEffect> foremost() {
        return attributes.stream()
                .filter(effect -> effect.contrast().p() <= LEVEL)
                .findFirst();
    }

    private static Map<String, List<Device>> groups(List<Device> devices, String name) {
        Map<String, List<Device>> groups = new LinkedHashMap<>();
        for (Device device : devices) {
            String value = device.attributes().get(name);
            if (value != null) {
                groups.computeIfAbsent(value, key -> new ArrayList<>()).add(device);
            }
        }
        return groups;
    }

    private static boolean divides(Map<String, List<Device>> groups) {
        int devices = groups.values().stream().mapToInt(List::size).sum();
        boolean measured =
                2 * groups.size() > devices && groups.keySet().stream().allMatch(Disagreement::isNumber);
        return groups.size() > 1 && groups.size() < devices && !measured;
    }

    private static boolean isNumber(String text) {
        return !Double.isNaN(Numbers.typed(text));
    }

    /** Whether the value of one attribute tells the value of the other, on every device. */
    private static boolean decides(String one, String other, List<Device> devices) {
        Map<String, String> told = new HashMap<>();
        for (Device device : devices) {
            String value = device.attributes().get(one);
            String says = String.valueOf(device.attributes().get(other));
            if (value != null && !says.equals(told.computeIfAbsent(value, key -> says))) {
                return false;
            }
        }
        return true;
    }

    private static AttributeEffect effect(
            String name, Map<String, List<Device>> groups, List<String> others, MatrixReading matrix) {
        double[][] srcc = matrix.srcc().value();
        List<Device> members = groups.values().stream().flatMap(List::stream).toList();
        int[] indices = indices(members, matrix);
        List<String> values = List.copyOf(groups.keySet());
        int[] labels = members.stream()
                .mapToInt(device -> values.indexOf(device.attributes().get(name)))
                .toArray();
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < indices.length; i++) {
            for (int j = i + 1; j < indices.length; j++) {
                double r = srcc[indices[i]][indices[j]];
                if (labels[i] != labels[j] && !Double.isNaN(r) && agree(members.get(i), members.get(j), others)) {
                    sum += r;
                    pairs++;
                }
            }
        }
        return new AttributeEffect(
                name,
                groups.entrySet().stream()
                        .map(group -> group(group.getKey(), group.getValue(), matrix))
                        .sorted(Comparator.comparingInt(
                                group -> -group.devices().size()))
                        .toList(),
                GroupContrast.of(srcc, indices, labels, SHUFFLES, SEED),
                sum / pairs,
                pairs);
    }

    private static boolean agree(Device one, Device other, List<String> attributes) {
        return attributes.stream().allMatch(name -> Objects.equals(value(one, name), value(other, name)));
    }

    private static @Nullable String value(Device device, String attribute) {
        return device.attributes().get(attribute);
    }

    private static AttributeEffect.Group group(String value, List<Device> devices, MatrixReading matrix) {
        double[][] srcc = matrix.srcc().value();
        int[] indices = indices(devices, matrix);
        double mean = IntStream.range(0, indices.length)
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, indices.length).mapToObj(j -> srcc[indices[i]][indices[j]]))
                .filter(r -> !Double.isNaN(r))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
        return new AttributeEffect.Group(
                value, devices.stream().map(Device::name).toList(), mean);
    }

    private static int[] indices(List<Device> devices, MatrixReading matrix) {
        return devices.stream()
                .mapToInt(device -> matrix.devices().indexOf(device.name()))
                .toArray();
    }
}
