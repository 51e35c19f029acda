package org.proxylens.data.join;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.JoinBy;
import org.proxylens.data.JoinEvidence;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.Severity;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawContent;
import org.proxylens.data.raw.RawLookup;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.raw.ReadFile;

/** Makes one dataset of all that the readers found: joins, merges, judges. */
public final class DatasetAssembly {
    /** One column of one table, with the device it belongs to. */
    private record Part(Link link, RawColumn column) {}

    /** The reason for which a device of one name in several sources is refused. */
    public static final String SAME_DEVICE = "same-device";

    private final List<ReadFile> files;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<ReadFile> lookups = new ArrayList<>();
    private final Map<String, Map<String, String>> attributes;

    /** @param attributes what is known of each device, by name */
    public DatasetAssembly(List<ReadFile> files, Map<String, Map<String, String>> attributes, List<Problem> found) {
        this.files = files;
        this.attributes = attributes;
        problems.addAll(found);
        for (ReadFile file : files) {
            for (RawContent content : file.contents()) {
                problems.addAll(content.problems());
                if (content instanceof RawTable table) {
                    links.add(new Link(table, file.source()));
                }
            }
            if (file.contents().stream().anyMatch(RawLookup.class::isInstance)) {
                lookups.add(file);
            }
        }
    }

    /**
     * Joins the tables.
     *
     * @throws DataException where nothing was measured or the tables do not fit together
     */
    public Dataset assemble(String name, OpenOptions options) {
        AssemblySize.check(links, Runtime.getRuntime().maxMemory());
        Joiner joiner = new Joiner(links, options.join());
        joiner.join();
        problems.addAll(joiner.problems());
        RowMaps rows = RowMaps.union(measuredIds(options.architecturesAlone()));
        ArchitectureMerge architectures = new ArchitectureMerge(rows);
        for (Link link : links) {
            int matched = architectures.add(link);
            if (!link.table().measures()
                    && link.evidence() == null
                    && link.table().ids() != null) {
                link.prove(JoinBy.ARCH_ID, matched, found(link, rows));
            }
        }
        ArchitectureTable table = architectures.table();
        proveAdded();
        List<Device> devices = devices(rows, options.sameDevices());
        devices.addAll(lookedUp(table, devices));
        problems.addAll(architectures.problems());
        reportRepeats(devices);
        reportHoles(devices, table.size());
        return new Dataset(name, table, devices, problems, SourceList.of(files, links));
    }

    /** Keeps, of what was measured in a further source, how many of its architectures the sources before know. */
    private void proveAdded() {
        if (links.stream().allMatch(link -> link.source() == 0)) {
            return;
        }
        Set<String> known = new HashSet<>();
        for (Link link : links) {
            List<@Nullable String> ids = link.ids();
            boolean own = link.table().ids() != null && link.table().measures();
            if (ids != null && link.source() > 0 && own && link.evidence() == null) {
                List<@Nullable String> there = new ArrayList<>();
                ids.forEach(id -> there.add(known.contains(id) ? id : null));
                link.prove(
                        JoinBy.ARCH_ID,
                        (int) there.stream().filter(Objects::nonNull).count(),
                        there);
            }
            if (ids != null && link.source() == 0) {
                known.addAll(ids);
            }
        }
    }

    /** The same name in two sources may well be another device: that is for the user to say. */
    private static void refuseTwin(String device, List<Part> parts) {
        for (Part part : parts) {
            if (part.link().source() != parts.get(0).link().source()) {
                JoinEvidence evidence = part.link().evidence();
                throw DataException.of(
                        SAME_DEVICE,
                        device,
                        parts.get(0).link().table().file(),
                        part.link().table().file(),
                        evidence == null ? 0 : evidence.matched(),
                        part.link().table().rows());
            }
        }
    }

    private static List<@Nullable String> found(Link link, RowMaps rows) {
        List<@Nullable String> ids = Objects.requireNonNull(link.ids());
        List<@Nullable String> found = new ArrayList<>();
        for (String id : ids) {
            found.add(rows.row(id) < 0 ? null : id);
        }
        return found;
    }

    /** Ids of the tables that measure; where only lookup tables or none do, those of all lists of architectures. */
    private List<List<@Nullable String>> measuredIds(boolean listsAlone) {
        List<List<@Nullable String>> measured = new ArrayList<>();
        for (boolean measures : new boolean[] {true, false}) {
            for (Link link : links) {
                if (link.table().measures() == measures && (measures || listsAlone || !lookups.isEmpty())) {
                    measured.add(Objects.requireNonNull(link.ids()));
                }
            }
            if (!measured.isEmpty()) {
                return measured;
            }
        }
        String reason = lookups.isEmpty() ? "no-latency" : "nothing-to-sum";
        throw files.isEmpty()
                ? DataException.of(reason)
                : DataException.at(files.get(0).file().shown(), reason);
    }

    private List<Device> devices(RowMaps rows, boolean sameDevices) {
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        int at = 0;
        for (ReadFile file : files) {
            for (RawContent content : file.contents()) {
                if (content instanceof RawTable) {
                    Link link = links.get(at++);
                    for (RawColumn column : link.table().columns()) {
                        if (column.isDevice()) {
                            String device = column.name() == null ? file.file().deviceName() : column.name();
                            parts.computeIfAbsent(device, key -> new ArrayList<>())
                                    .add(new Part(link, column));
                        }
                    }
                }
            }
        }
        List<DeviceMerge> merges = new ArrayList<>();
        List<Runnable> adding = new ArrayList<>();
        parts.forEach((device, columns) -> {
            if (!sameDevices) {
                refuseTwin(device, columns);
            }
            refuseMixed(device, columns);
            DeviceMerge merge = new DeviceMerge(device, rows.ids());
            int[][] places = columns.stream()
                    .map(part -> rows.rows(Objects.requireNonNull(part.link().ids())))
                    .toArray(int[][]::new);
            merges.add(merge);
            adding.add(() -> {
                for (int i = 0; i < places.length; i++) {
                    Part part = columns.get(i);
                    merge.add(part.link().table(), part.column(), places[i]);
                }
            });
        });
        adding.parallelStream().forEach(Runnable::run);
        List<Device> devices = new ArrayList<>();
        parts.forEach((device, columns) -> devices.add(device(device, columns, merges.get(devices.size()))));
        return devices;
    }

    private static void refuseMixed(String device, List<Part> parts) {
        for (Part part : parts) {
            if (part.column().kind() != parts.get(0).column().kind()) {
                throw DataException.at(part.link().table().file(), "latency-and-cost", device);
            }
        }
    }

    private Device device(String name, List<Part> parts, DeviceMerge merge) {
        problems.addAll(merge.problems());
        reportSplit(name, parts);
        Device device = merge.device(attributes(name, parts));
        if (device.isEmpty()) {
            problems.add(Problem.of(Severity.ERROR, "no-valid-latency")
                    .at(parts.get(0).link().table().file(), 0)
                    .on(name)
                    .repairedBy(new Repair.LeaveOutDevice(name)));
        }
        return device;
    }

    private Map<String, String> attributes(String device, List<Part> parts) {
        Map<String, String> all = new LinkedHashMap<>();
        parts.forEach(part -> all.putAll(part.link().table().attributes()));
        all.putAll(attributes.getOrDefault(device, Map.of()));
        return all;
    }

    /** Files of one folder may share a device out; the same name in two sources may well be another device. */
    private void reportSplit(String name, List<Part> parts) {
        long inFiles = parts.stream()
                .map(part -> part.link().table().file())
                .distinct()
                .count();
        long inSources =
                parts.stream().map(part -> part.link().source()).distinct().count();
        if (inFiles > 1) {
            problems.add(Problem.of(inSources > 1 ? Severity.WARNING : Severity.INFO, "split-device", inFiles)
                    .at(parts.get(1).link().table().file(), 0)
                    .on(name)
                    .counted(inFiles, List.of()));
        }
    }

    private List<Device> lookedUp(ArchitectureTable table, List<Device> measured) {
        List<Device> devices = new ArrayList<>();
        for (ReadFile file : lookups) {
            for (RawContent content : file.contents()) {
                if (content instanceof RawLookup lookup) {
                    String name = lookup.device() == null ? file.file().deviceName() : lookup.device();
                    if (measured.stream().anyMatch(device -> device.name().equals(name))) {
                        throw DataException.at(lookup.file(), "device-measured-twice", name);
                    }
                    LookupSum sum = new LookupSum(lookup);
                    devices.add(sum.device(name, table));
                    problems.addAll(sum.problems());
                }
            }
        }
        return devices;
    }

    private void reportRepeats(List<Device> devices) {
        List<Device> repeated =
                devices.stream().filter(device -> device.repeats() != null).toList();
        if (!repeated.isEmpty()) {
            int most = repeated.stream()
                    .mapToInt(device -> Objects.requireNonNull(device.repeats()).most())
                    .max()
                    .orElse(0);
            problems.add(
                    Problem.of(Severity.INFO, "repeats", repeated.size(), most).counted(repeated.size(), List.of()));
        }
    }

    private void reportHoles(List<Device> devices, int architectures) {
        int[] missing = devices.parallelStream()
                .mapToInt(device ->
                        architectures - device.valid() - device.invalid().cardinality())
                .toArray();
        long holes = IntStream.of(missing).asLongStream().sum();
        long holed = IntStream.of(missing).filter(hole -> hole > 0).count();
        if (holes > 0) {
            problems.add(Problem.of(
                            Severity.INFO,
                            "missing-latency",
                            holed,
                            devices.size(),
                            holes,
                            (long) devices.size() * architectures)
                    .counted(holes, List.of())
                    .repairedBy(new Repair.Compare(true)));
        }
    }
}
