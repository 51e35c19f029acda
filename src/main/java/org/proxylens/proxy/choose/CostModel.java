package org.proxylens.proxy.choose;

import java.util.OptionalInt;
import java.util.function.ToDoubleBiFunction;

/**
 * What a search for many devices costs, in machine-hours (Lu et al. 2022).
 *
 * @param training c_T, training
 * @param accuracyEvaluation c_A, evaluating accuracies
 * @param latencyEvaluation c_L, evaluating latencies on one device
 * @param secondsPerMeasurement s, for one network on a new device
 * @param measurements k, networks measured on each new device
 * @param frontModels m, front networks measured again on each new device
 */
public record CostModel(
        double training,
        double accuracyEvaluation,
        double latencyEvaluation,
        double secondsPerMeasurement,
        int measurements,
        int frontModels) {

    /** Seconds to deploy, warm up and time one network. */
    public static final double SECONDS_PER_MEASUREMENT = 20;

    /** Training of the once-for-all network, GPU-hours (Cai et al., ICLR 2020, section 4.1 and table 1). */
    public static final double ONCE_FOR_ALL_TRAINING = 1200;

    /**
     * Accuracies of 16,000 of its subnetworks, GPU-hours: what its accuracy predictor is trained on, paid once for any
     * number of devices (Cai et al., ICLR 2020, section 3.4 and table 1).
     */
    public static final double ONCE_FOR_ALL_ACCURACIES = 40;

    private static final double SECONDS_PER_HOUR = 3600;

    /**
     * A start for the dataset at hand: its table measured on one device, training and accuracies of Once-for-All.
     *
     * @param architectures in the latency table of a device
     * @param measurements on a new device
     * @param frontModels measured again
     */
    public static CostModel forTable(int architectures, int measurements, int frontModels) {
        return new CostModel(
                ONCE_FOR_ALL_TRAINING,
                ONCE_FOR_ALL_ACCURACIES,
                architectures * SECONDS_PER_MEASUREMENT / SECONDS_PER_HOUR,
                SECONDS_PER_MEASUREMENT,
                measurements,
                frontModels);
    }

    /** Hours with a latency table of its own for each of {@code devices}: c_T + c_A + n·c_L. */
    public double perDeviceSearch(int devices) {
        return training + accuracyEvaluation + devices * latencyEvaluation;
    }

    /** Hours with one proxy for {@code devices}: c_T + c_A + c_L + n·(k + m)·s/3600. */
    public double oneProxy(int devices) {
        return training + accuracyEvaluation + latencyEvaluation + devices * perNewDevice();
    }

    /** Hours that each new device costs with a proxy. */
    public double perNewDevice() {
        return (measurements + frontModels) * secondsPerMeasurement / SECONDS_PER_HOUR;
    }

    /** The fewest devices from which one proxy is cheaper than per-device search; empty where it never is. */
    public OptionalInt breakEven() {
        double saved = latencyEvaluation - perNewDevice();
        if (!(saved > 0)) {
            return OptionalInt.empty();
        }
        int devices = Math.max(1, (int) Math.floor(latencyEvaluation / saved));
        while (oneProxy(devices) >= perDeviceSearch(devices)) {
            devices++;
        }
        return OptionalInt.of(devices);
    }

    /**
     * Published searches, by the table of costs of Lu et al. (SIGMETRICS 2022); training of what is found is not in it.
     * The hours are those of the machines that each was published with, TPU and GPU alike counted as one.
     */
    public enum Preset {
        /** 4.5 days on 64 TPUs (Tan et al., CVPR 2019). */
        MNASNET("MNasNet", (cost, n) -> 6912.0 * n),
        /** Wu et al., CVPR 2019. */
        FBNET("FBNet", (cost, n) -> 216.0 * n),
        /** Cai et al., ICLR 2019. */
        PROXYLESSNAS("ProxylessNAS", (cost, n) -> (200 + cost.latencyEvaluation) * n),
        /** Yang et al., ECCV 2018. */
        NETADAPT("NetAdapt", (cost, n) -> cost.training + (cost.accuracyEvaluation + cost.latencyEvaluation) * n),
        /** Wang et al., CVPR 2020. */
        APQ("APQ", (cost, n) -> 2400 + cost.accuracyEvaluation + cost.latencyEvaluation * n),
        /** Dai et al., CVPR 2019. */
        CHAMNET("ChamNet", (cost, n) -> cost.training + cost.accuracyEvaluation + cost.latencyEvaluation * n),
        /** Cai et al., ICLR 2020. */
        ONCE_FOR_ALL("Once-for-All", (cost, n) -> 1200 + cost.accuracyEvaluation + cost.latencyEvaluation * n);

        private final String label;

        @SuppressWarnings("ImmutableEnumChecker") // a function without state
        private final ToDoubleBiFunction<CostModel, Integer> hours;

        Preset(String label, ToDoubleBiFunction<CostModel, Integer> hours) {
            this.label = label;
            this.hours = hours;
        }

        /** The method's name as published. */
        public String label() {
            return label;
        }
    }

    /** Hours of a published search for {@code devices}, with this model's costs where its formula has them. */
    public double hours(Preset preset, int devices) {
        return preset.hours.applyAsDouble(this, devices);
    }
}
