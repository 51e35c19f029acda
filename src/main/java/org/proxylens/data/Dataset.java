package org.proxylens.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was opened: an immutable value.
 *
 * @param name a short name to show (the folder's or file's)
 * @param architectures the architectures, the union over devices
 * @param devices the devices in the order given (files by name)
 * @param problems what was left out or is odd
 * @param sources which files it came from and how they were joined
 */
public record Dataset(
        String name,
        ArchitectureTable architectures,
        List<Device> devices,
        List<Problem> problems,
        List<Source> sources) {

    public Dataset {
        devices = List.copyOf(devices);
        problems = List.copyOf(problems);
        sources = List.copyOf(sources);
    }

    /** The device of that name. */
    public Optional<Device> device(String deviceName) {
        return devices.stream()
                .filter(device -> device.name().equals(deviceName))
                .findFirst();
    }

    /** The attributes that any device has, in order of appearance. */
    public List<String> attributeNames() {
        return devices.stream()
                .flatMap(device -> device.attributes().keySet().stream())
                .distinct()
                .toList();
    }

    /** The latency columns in device order. */
    public List<double[]> latencies() {
        return devices.stream().map(Device::latencies).toList();
    }

    /** The device names in order. */
    public List<String> deviceNames() {
        return devices.stream().map(Device::name).toList();
    }

    /** Whether the other holds the very same columns: figures of one are figures of the other. */
    public boolean sameColumns(@Nullable Dataset other) {
        return other != null
                && architectures == other.architectures
                && devices.size() == other.devices.size()
                && IntStream.range(0, devices.size())
                        .allMatch(i -> devices.get(i).sameColumn(other.devices.get(i)));
    }

    /** The same dataset with further problems behind those it has. */
    public Dataset withProblems(List<Problem> further) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(further);
        return new Dataset(name, architectures, devices, all, sources);
    }

    /** The same dataset with other devices. */
    public Dataset withDevices(List<Device> others) {
        return new Dataset(name, architectures, others, problems, sources);
    }

    /** The same dataset, its devices called otherwise: these, and what is odd on them under the same names. */
    Dataset named(List<Device> others, UnaryOperator<String> shown) {
        return new Dataset(
                name,
                architectures,
                others,
                problems.stream().map(problem -> problem.named(shown)).toList(),
                sources);
    }

    /** The same dataset with the latencies of all other rows missing. */
    public Dataset onlyRows(IntPredicate kept) {
        return withDevices(devices.stream()
                .map(device -> {
                    double[] some = device.latencies().clone();
                    Arrays.setAll(some, row -> kept.test(row) ? some[row] : Double.NaN);
                    return device.withLatencies(some);
                })
                .toList());
    }

    /** The same dataset with only the named devices, in the order given; unknown names are left out. */
    public Dataset onlyDevices(List<String> names) {
        return withDevices(
                names.stream().map(this::device).flatMap(Optional::stream).toList());
    }
}
