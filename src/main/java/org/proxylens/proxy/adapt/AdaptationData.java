package org.proxylens.proxy.adapt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.proxy.blend.Blend;
import org.proxylens.proxy.blend.BlendFeatures;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.proxy.code.LinearModel;
import org.proxylens.space.OneHotCode;

/**
 * What all adaptations on one dataset share, each computed when first asked for: the architecture code, the linear fit of
 * each proxy, the blend of each pool. Safe for several threads.
 */
final class AdaptationData {
    private static final long POOL_SEED = 1;

    private final Dataset dataset;
    private final OneHotCode code;
    private final Map<String, LinearModel> linear = new ConcurrentHashMap<>();
    private final Map<Set<String>, Blend> blends = new ConcurrentHashMap<>();
    private @Nullable BlendFeatures features;

    AdaptationData(Dataset dataset) {
        this.dataset = dataset;
        code = OneHotCode.of(dataset.architectures().size(), dataset.architectures()::arch);
    }

    Dataset dataset() {
        return dataset;
    }

    /** The architecture code; empty where there is none. */
    OneHotCode code() {
        return code;
    }

    /** The architecture code for a method that cannot do without. */
    OneHotCode codeFor(AdaptationMethod method) {
        if (code.isEmpty()) {
            throw DataException.of("no-arch-column", method.id());
        }
        return code;
    }

    private synchronized BlendFeatures features() {
        BlendFeatures made = features;
        if (made == null) {
            made = new BlendFeatures(dataset, code);
            features = made;
        }
        return made;
    }

    /** The device of that name. */
    Device device(String name) {
        return dataset.device(name)
                .orElseThrow(() -> DataException.of(
                        "no-such-device", name, dataset.name(), String.join(", ", dataset.deviceNames())));
    }

    /** The linear fit of a proxy's latencies on the code. */
    LinearModel linear(String proxy) {
        return linear.computeIfAbsent(
                proxy, name -> LinearModel.fit(code, device(name).latencies()));
    }

    /** The known devices for a target: those named, or all that were measured; the target itself never. */
    List<Device> pool(String target, @Nullable List<String> names) {
        List<Device> pool = new ArrayList<>();
        for (String name : names == null ? CostFeatures.measured(dataset).deviceNames() : names) {
            if (!name.equals(target)) {
                pool.add(device(name));
            }
        }
        return pool;
    }

    /** The blend over a pool. */
    Blend blend(List<Device> pool) {
        Set<String> names = new TreeSet<>();
        pool.forEach(device -> names.add(device.name()));
        BlendFeatures shared = features();
        if (pool.isEmpty() && code.isEmpty()) {
            throw DataException.of("nothing-to-blend");
        }
        return blends.computeIfAbsent(
                names, key -> new Blend(shared, name -> device(name).latencies(), key, POOL_SEED));
    }
}
