package org.proxylens.data;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the user calls devices and says of them, beside what the files say. Devices are named here as the files name them.
 *
 * @param names what a device is called instead
 * @param attributes what is said of a device; an empty value takes back what the files say
 */
public record DeviceLabels(Map<String, String> names, Map<String, Map<String, String>> attributes) {
    /** As the files have it. */
    public static final DeviceLabels NONE = new DeviceLabels(Map.of(), Map.of());

    public DeviceLabels {
        names = Map.copyOf(names);
        attributes = Map.copyOf(attributes);
    }

    /** The dataset as it is called and described here; its columns are the very same. */
    public Dataset apply(Dataset dataset) {
        return equals(NONE)
                ? dataset
                : dataset.named(dataset.devices().stream().map(this::labelled).toList(), this::shown);
    }

    private Device labelled(Device device) {
        Map<String, String> all = new LinkedHashMap<>(device.attributes());
        attributes.getOrDefault(device.name(), Map.of()).forEach((attribute, value) -> {
            if (value.isEmpty()) {
                all.remove(attribute);
            } else {
                all.put(attribute, value);
            }
        });
        return device.labelled(shown(device.name()), all);
    }

    /** What a device is called. */
    public String shown(String name) {
        return names.getOrDefault(name, name);
    }

    /** What the files call the device that is called so here. */
    public String read(String shown) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(shown))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(shown);
    }

    /** The same with another name for a device; its own name, or none, takes the alias back. */
    public DeviceLabels named(String name, String alias) {
        Map<String, String> others = new HashMap<>(names);
        if (alias.isBlank() || alias.strip().equals(name)) {
            others.remove(name);
        } else {
            others.put(name, alias.strip());
        }
        return new DeviceLabels(others, attributes);
    }

    /** The same with a value of an attribute for some devices. */
    public DeviceLabels saying(List<String> devices, String attribute, String value) {
        Map<String, Map<String, String>> others = new HashMap<>(attributes);
        for (String device : devices) {
            Map<String, String> own = new LinkedHashMap<>(others.getOrDefault(device, Map.of()));
            own.put(attribute.strip(), value.strip());
            others.put(device, own);
        }
        return new DeviceLabels(names, others);
    }
}
