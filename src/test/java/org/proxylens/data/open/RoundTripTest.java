package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchIds;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Progress;
import org.proxylens.data.Repeats;
import org.proxylens.data.source.FileWriter;
import org.proxylens.data.write.DatasetWriter;

/** What is written reads back as the same dataset, to the last bit. */
class RoundTripTest {
    private Path temp;

    @BeforeProperty
    void makeFolder() throws IOException {
        temp = Files.createTempDirectory("round-trip");
    }

    @AfterProperty
    void deleteFolder() {
        delete(temp);
    }

    @Property(tries = 150)
    void aFolderReadsBack(@ForAll("datasets") Dataset dataset) throws IOException {
        Path folder = temp.resolve("folder");
        List<String> notes = DatasetWriter.folder(dataset, folder);
        Dataset back = Datasets.open(folder, Progress.NONE);
        delete(folder);

        assertThat(back.architectures().ids()).isEqualTo(dataset.architectures().ids());
        assertThat(archs(back)).isEqualTo(archs(dataset));
        assertThat(back.architectures().accuracies())
                .hasSize(dataset.architectures().accuracies().size());
        for (AccuracyColumn column : dataset.architectures().accuracies()) {
            assertThat(back.architectures()
                            .accuracy(column.name())
                            .orElseThrow()
                            .percent())
                    .isEqualTo(column.percent());
        }
        assertThat(back.devices()).hasSameSizeAs(dataset.devices());
        if (notes.isEmpty()) {
            dataset.devices()
                    .forEach(device -> assertSame(back.device(device.name()).orElseThrow(), device, true));
        }
    }

    @Property(tries = 150)
    void aWideTableReadsBack(@ForAll("datasets") Dataset dataset) throws IOException {
        Path file = temp.resolve("wide.csv");
        FileWriter.write(file, out -> DatasetWriter.wide(dataset, out));
        Dataset back = Datasets.open(file, Progress.NONE);

        assertThat(back.architectures().ids()).isEqualTo(dataset.architectures().ids());
        assertThat(back.deviceNames()).isEqualTo(dataset.deviceNames());
        dataset.devices()
                .forEach(device -> assertSame(back.device(device.name()).orElseThrow(), device, false));
    }

    @Example
    void namesThatHoldOtherSeparatorsReadBack() throws IOException {
        Path file = temp.resolve("named.csv");
        Files.writeString(file, "arch_id,\"a;b;c\",\"d\te\tf\"\n1,2,3\n2,3,4\n");
        Dataset dataset = Datasets.open(file, Progress.NONE);
        FileWriter.write(file, out -> DatasetWriter.wide(dataset, out));
        assertThat(Datasets.open(file, Progress.NONE).deviceNames())
                .isEqualTo(dataset.deviceNames())
                .containsExactly("a;b;c", "d\te\tf");
    }

    @Property(tries = 100)
    void aLongTableReadsBack(@ForAll("datasets") Dataset dataset) throws IOException {
        Path file = temp.resolve("long.csv");
        List<Device> timed = dataset.devices().stream()
                .filter(device -> device.unit() == LatencyUnit.MILLISECONDS)
                .toList();
        FileWriter.write(file, out -> DatasetWriter.longTable(dataset, out));
        if (!timed.isEmpty()) {
            Dataset back = Datasets.open(file, Progress.NONE);
            assertThat(back.deviceNames())
                    .containsExactlyElementsOf(timed.stream().map(Device::name).toList());
            Device last = timed.get(timed.size() - 1);
            for (int row = 0; row < dataset.architectures().size(); row++) {
                int there = back.architectures().row(dataset.architectures().id(row));
                double value = there < 0
                        ? Double.NaN
                        : back.device(last.name()).orElseThrow().exactLatency(there);
                assertThat(Double.valueOf(value)).isEqualTo(Double.valueOf(last.latencies()[row]));
            }
        }
    }

    @Property(tries = 1)
    void aFolderThatIsInUseIsLeftAlone() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("used"));
        Files.writeString(folder.resolve("mine.txt"), "mine");
        Dataset dataset = new Dataset(
                "d",
                new ArchitectureTable(List.of("1"), List.of(), List.of()),
                List.of(Device.ofMilliseconds("a", new double[] {1})),
                List.of(),
                List.of());

        assertThatThrownBy(() -> DatasetWriter.folder(dataset, folder)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
        try (Stream<Path> left = Files.list(temp)) {
            assertThat(left).containsExactly(folder);
        }
    }

    private static List<@Nullable String> archs(Dataset dataset) {
        List<@Nullable String> archs = new ArrayList<>();
        for (int row = 0; row < dataset.architectures().size(); row++) {
            archs.add(dataset.architectures().arch(row));
        }
        return archs;
    }

    private static void assertSame(Device back, Device device, boolean repeats) {
        assertThat(back.exactLatencies()).isEqualTo(device.latencies());
        assertThat(back.unit()).isEqualTo(device.unit());
        assertThat(back.invalid()).isEqualTo(device.invalid());
        if (repeats) {
            assertThat(back.costName()).isEqualTo(device.costName());
            Repeats expected = device.repeats();
            Repeats found = back.repeats();
            assertThat(found == null).isEqualTo(expected == null);
            for (int row = 0; expected != null && found != null && row < back.latencies().length; row++) {
                assertThat(found.values(row)).isEqualTo(expected.values(row));
            }
        }
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        Arbitrary<List<String>> ids =
                names().list().uniqueElements().ofMinSize(3).ofMaxSize(8);
        Arbitrary<List<String>> devices = names().list()
                .uniqueElements(name -> name.toLowerCase(java.util.Locale.ROOT))
                .ofMinSize(1)
                .ofMaxSize(4);
        return Combinators.combine(ids, devices, Arbitraries.randoms()).as((archIds, names, random) -> {
            List<String> sorted = new ArrayList<>(archIds);
            sorted.sort(ArchIds.ORDER);
            List<Device> made = new ArrayList<>();
            for (String name : names) {
                made.add(device(name, sorted.size(), random));
            }
            double[] accuracy =
                    random.doubles(sorted.size()).map(share -> 100 * share).toArray();
            List<@Nullable String> archs = new ArrayList<>();
            sorted.forEach(id -> archs.add(archs.isEmpty() ? null : "cell of " + id.strip()));
            return new Dataset(
                    "d",
                    new ArchitectureTable(sorted, archs, List.of(new AccuracyColumn("top, 1", accuracy))),
                    made,
                    List.of(),
                    List.of());
        });
    }

    /** Names without blanks around them, as a reader strips those. */
    private static Arbitrary<String> names() {
        Arbitrary<String> any = Arbitraries.strings()
                .withChars("abcZ019 ,;\"'/\\=+-@()_.éß京\t")
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(String::strip)
                .filter(name -> !name.isEmpty());
        return Arbitraries.oneOf(
                any,
                Arbitraries.of("macs", "latency_ms", "x_us", "arch", "device", "acc", "007", "12", "-3", "gpu (s)"));
    }

    private static Device device(String name, int rows, java.util.Random random) {
        boolean cost = random.nextInt(4) == 0;
        double[] first = new double[rows];
        double[] second = new double[rows];
        int[] counts = new int[rows];
        double[] latencies = new double[rows];
        BitSet invalid = new BitSet();
        boolean repeated = random.nextBoolean();
        boolean any = false;
        for (int row = 0; row < rows; row++) {
            first[row] = Math.exp(random.nextGaussian() * 20);
            second[row] = Double.NaN;
            counts[row] = 1;
            latencies[row] = first[row];
            if (row > 0 && random.nextInt(4) == 0) {
                counts[row] = 0;
                invalid.set(row);
                first[row] = Double.NaN;
                latencies[row] = Double.NaN;
            } else if (repeated && random.nextBoolean()) {
                counts[row] = 2;
                second[row] = Math.exp(random.nextGaussian() * 20);
                latencies[row] = (first[row] + second[row]) / 2;
                any = true;
            }
        }
        return new Device(
                name,
                latencies,
                cost ? LatencyUnit.NONE : LatencyUnit.MILLISECONDS,
                cost ? "effort" : null,
                any ? new Repeats(counts, first, second) : null,
                Map.of(),
                invalid);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
