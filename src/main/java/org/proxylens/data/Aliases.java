package org.proxylens.data;

import java.util.List;
import java.util.Map;

/**
 * What devices are called in figures.
 *
 * @param names by the device's own name
 */
public record Aliases(Map<String, String> names) {
    /** Every device by its own name. */
    public static final Aliases NONE = new Aliases(Map.of());

    public Aliases {
        names = Map.copyOf(names);
    }

    /** What a device is called. */
    public String of(String device) {
        return names.getOrDefault(device, device);
    }

    /** What devices are called, in their order. */
    public List<String> of(List<String> devices) {
        return devices.stream().map(this::of).toList();
    }

    /** The device under its alias. */
    public Device named(Device device) {
        String alias = of(device.name());
        return alias.equals(device.name()) ? device : device.named(alias);
    }
}
