package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.JoinBy;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;
import org.proxylens.data.SparseColumn;
import org.proxylens.data.cache.DatasetCache;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.raw.RawUnit;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;
import org.proxylens.data.table.ImportSpec;
import org.proxylens.rank.ReferenceData;

class DatasetCacheTest {
    private static final long MUCH = 1L << 40;

    @TempDir
    private Path folder;

    private DatasetCache cache(long most) {
        return new DatasetCache(folder.resolve("cache"), "build", 0, most, Runnable::run);
    }

    private static Dataset open(DatasetCache cache, OpenOptions options, Path... sources) {
        return Datasets.open(List.of(sources), options, cache, Progress.NONE);
    }

    /** What is kept of these files as they are now; empty where nothing is. */
    private static Optional<Dataset> kept(DatasetCache cache, OpenOptions options, Path... sources) {
        return new Plan(List.of(sources), options, new Readers(new ByHand(options.importSpec())))
                .key(cache)
                .flatMap(cache::find);
    }

    private static void assertSame(Dataset one, Dataset other) {
        assertThat(one)
                .usingRecursiveComparison()
                .withEqualsForType(Arrays::equals, double[].class)
                .withEqualsForType(Arrays::equals, int[].class)
                .withEqualsForType(Object::equals, SparseColumn.class)
                .ignoringFields("architectures.rows", "architectures.isomorphs")
                .isEqualTo(other);
        assertThat(one.problems()).isEqualTo(other.problems());
        assertThat(one.problems().stream().map(Problem::what).toList())
                .isEqualTo(other.problems().stream().map(Problem::what).toList());
        assertThat(one.sources()).isEqualTo(other.sources());
        for (int i = 0; i < one.devices().size(); i++) {
            Device device = one.devices().get(i);
            Device twin = other.devices().get(i);
            assertThat(bits(device.exactLatencies())).isEqualTo(bits(twin.exactLatencies()));
            assertThat(device.attributes().keySet())
                    .containsExactlyElementsOf(twin.attributes().keySet());
        }
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
    }

    static Stream<Path> sets() {
        return Stream.concat(
                Stream.of(Path.of("sample-data")),
                Stream.concat(ReferenceData.roots(), Stream.of(Path.of("src/test/resources/formats")))
                        .flatMap(DatasetCacheTest::inside)
                        .filter(DatasetCacheTest::reads));
    }

    private static Stream<Path> inside(Path root) {
        try (Stream<Path> files = Files.list(root)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean reads(Path set) {
        try {
            return !Datasets.open(set, Progress.NONE).devices().isEmpty();
        } catch (DataException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void whatIsOpenedAgainIsWhatWasRead(Path set) {
        Dataset read = open(cache(MUCH), OpenOptions.DEFAULT, set);
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).hasValueSatisfying(again -> assertSame(again, read));
        assertSame(open(cache(MUCH), OpenOptions.DEFAULT, set), read);
    }

    private DatasetFolder odd() {
        return new DatasetFolder(folder.resolve("odd"))
                .with(
                        "latency/a.csv",
                        "arch_id,latency_ms",
                        "0,5.512607644017287",
                        "0,7.1",
                        "0,7.3",
                        "1,-1",
                        "2,word",
                        "b,1e-300",
                        "😀,0.1")
                .with("latency/a (1).csv", "arch_id,latency_ms", "0,0.30000000000000004", "1,2", "3,4")
                .with("latency/c.csv", "arch_id,macs", "0,100", "1,200", "3,300")
                .with("architectures.csv", "arch_id,arch,accuracy", "0,|x~0|,0.9", "1,,0.8", "3,|y~0|,")
                .with("devices.csv", "device,year,kind", "c,2020,phone", "a,,tablet")
                .with("notes.txt", "left alone");
    }

    private static final String[] ODD_KINDS = {"ignored-file", "copied-file", "invalid-latency", "repeats"};

    @Test
    void whatIsOddIsKeptWithIt() {
        odd();
        Path set = folder.resolve("odd");
        Dataset read = open(cache(MUCH), OpenOptions.DEFAULT, set);
        assertThat(read.problems().stream().map(Problem::kind).toList()).contains(ODD_KINDS);
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).hasValueSatisfying(again -> assertSame(again, read));
    }

    @Test
    void aDamagedFileIsAsGoodAsNone() throws IOException {
        odd();
        Path set = folder.resolve("odd");
        open(cache(MUCH), OpenOptions.DEFAULT, set);
        Path file = inside(folder.resolve("cache")).findFirst().orElseThrow();
        byte[] whole = Files.readAllBytes(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << (at % 8));
            Files.write(file, damaged);
            assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).isEmpty();
        }
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).isEmpty();
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).isEmpty();
        Dataset read = open(cache(MUCH), OpenOptions.DEFAULT, set);
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).hasValueSatisfying(again -> assertSame(again, read));
    }

    /** Columns long enough to stand apart from the tree, damaged at random. */
    @Test
    void aDamagedColumnIsNoticed() throws IOException {
        Path set = large("large");
        open(cache(MUCH), OpenOptions.DEFAULT, set);
        Path file = inside(folder.resolve("cache")).findFirst().orElseThrow();
        byte[] whole = Files.readAllBytes(file);
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int draw = 0; draw < 200; draw++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(whole.length)] += (byte) (1 + random.nextInt(255));
            Files.write(file, damaged);
            assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).isEmpty();
        }
    }

    private Path large(String name) {
        new DatasetFolder(folder)
                .with(
                        name + ".csv",
                        Stream.concat(
                                        Stream.of("arch_id,one,two"),
                                        IntStream.range(0, 3000)
                                                .mapToObj(row -> row + "," + (1 + row) / 3.0 + "," + (2 + row)))
                                .toArray(String[]::new));
        return folder.resolve(name + ".csv");
    }

    @Test
    void whateverADatasetFollowsFromIsInItsKey() throws IOException {
        DatasetFolder files = odd();
        Path set = folder.resolve("odd");
        open(cache(MUCH), OpenOptions.DEFAULT, set);
        OpenOptions hand = OpenOptions.DEFAULT.importedBy(new ImportSpec(
                List.of(), "arch_id", false, List.of(), List.of("latency_ms"), RawUnit.SECONDS, List.of(), Map.of()));
        for (OpenOptions other : List.of(
                hand,
                OpenOptions.DEFAULT.joinedBy(JoinBy.ARCH),
                OpenOptions.DEFAULT.withSameDevices(),
                OpenOptions.DEFAULT.orArchitecturesAlone())) {
            assertThat(kept(cache(MUCH), other, set)).isEmpty();
        }
        DatasetCache newer = new DatasetCache(folder.resolve("cache"), "newer", 0, MUCH, Runnable::run);
        assertThat(kept(newer, OpenOptions.DEFAULT, set)).isEmpty();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
            assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).isPresent();
        for (String name : List.of("latency/c.csv", "devices.csv", "architectures.csv")) {
            byte[] bytes = Files.readAllBytes(files.path(name));
            FileTime time = Files.getLastModifiedTime(files.path(name));
            files.withBytes(
                    name,
                    new String(bytes, StandardCharsets.UTF_8).replace('0', '5').getBytes(StandardCharsets.UTF_8));
            Files.setLastModifiedTime(files.path(name), time);
            assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).as(name).isEmpty();
            files.withBytes(name, bytes);
        }
        Files.move(files.path("latency/c.csv"), files.path("latency/d.csv"));
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).isEmpty();
        Files.move(files.path("latency/d.csv"), files.path("latency/c.csv"));
        files.with("more.txt", "left alone too");
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).isEmpty();
    }

    @Test
    void aFileWrittenWhileItIsReadIsNotKept() {
        Path set = large("changing");
        AtomicBoolean changed = new AtomicBoolean();
        Datasets.open(List.of(set), OpenOptions.DEFAULT, cache(MUCH), done -> {
            if (!changed.getAndSet(true)) {
                new DatasetFolder(folder).with("changing.csv", "arch_id,one", "0,1", "1,2", "2,3");
            }
        });
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        Path[] sets = {large("one"), large("two"), large("three")};
        open(cache(MUCH), OpenOptions.DEFAULT, sets[0]);
        long size = Files.size(inside(folder.resolve("cache")).findFirst().orElseThrow());
        open(cache(MUCH), OpenOptions.DEFAULT, sets[1]);
        for (Path file : inside(folder.resolve("cache")).toList()) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
        }
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, sets[0])).isPresent();
        open(cache(2 * size + size / 2), OpenOptions.DEFAULT, sets[2]);
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, sets[0])).isPresent();
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, sets[1])).isEmpty();
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, sets[2])).isPresent();
    }

    @Test
    void whatIsLargerThanAllThatIsKeptLeavesTheOthers() throws IOException {
        odd();
        open(cache(MUCH), OpenOptions.DEFAULT, folder.resolve("odd"));
        long size = Files.size(inside(folder.resolve("cache")).findFirst().orElseThrow());
        Path set = large("set");
        assertThat(open(cache(size), OpenOptions.DEFAULT, set).devices()).hasSize(2);
        assertThat(inside(folder.resolve("cache"))).hasSize(1);
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, folder.resolve("odd")))
                .isPresent();
    }

    @Test
    void whatHasToGoMakesRoomForWhatIsOlder() throws IOException {
        odd();
        open(cache(MUCH), OpenOptions.DEFAULT, folder.resolve("odd"));
        Path old = inside(folder.resolve("cache")).findFirst().orElseThrow();
        Files.setLastModifiedTime(old, FileTime.fromMillis(1000));
        Path middle = large("middle");
        open(cache(MUCH), OpenOptions.DEFAULT, middle);
        new DatasetFolder(folder).with("new.csv", "arch_id,one", "0,1.5", "1,2", "2,3");
        open(cache(2 * Files.size(old)), OpenOptions.DEFAULT, folder.resolve("new.csv"));
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, folder.resolve("new.csv")))
                .isPresent();
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, middle)).isEmpty();
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, folder.resolve("odd")))
                .isPresent();
    }

    /** An archive for a given Java is a file system that refuses every change, whoever asks. */
    @Test
    void aFolderThatMayOnlyBeReadServes() throws IOException {
        Path set = large("set");
        Dataset read = open(cache(MUCH), OpenOptions.DEFAULT, set);
        Path file = inside(folder.resolve("cache")).findFirst().orElseThrow();
        Path archive = folder.resolve("cache.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(archive), manifest)) {
            out.putNextEntry(new ZipEntry(file.getFileName().toString()));
            Files.copy(file, out);
        }
        try (FileSystem fixed = FileSystems.newFileSystem(archive, Map.of("releaseVersion", "17"))) {
            assertThat(fixed.isReadOnly()).isTrue();
            DatasetCache cache = new DatasetCache(fixed.getPath("/"), "build", 0, MUCH, Runnable::run);
            assertThat(kept(cache, OpenOptions.DEFAULT, set)).hasValueSatisfying(again -> assertSame(again, read));
        }
    }

    @Test
    void whatIsKeptIsForTheUserAlone() throws IOException {
        open(cache(MUCH), OpenOptions.DEFAULT, large("set"));
        Path cache = folder.resolve("cache");
        Path file = inside(cache).findFirst().orElseThrow();
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            assertThat(Files.getPosixFilePermissions(cache)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(file).isReadable().isWritable();
    }

    @Test
    void aFileNamedLikeStandardInputIsNotTakenForIt() throws IOException {
        Path name = Path.of(SourceFile.STANDARD_INPUT);
        assertThat(name).doesNotExist();
        try {
            Files.writeString(name, "arch_id,one\n0,1\n");
            Path[] sources = {large("set"), name};
            assertThat(new Plan(List.of(sources), OpenOptions.DEFAULT, new Readers(new ByHand(null))).key(cache(MUCH)))
                    .isEmpty();
        } finally {
            Files.deleteIfExists(name);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFault() {
        new DatasetFolder(folder).with("cache", "a file");
        Path set = large("set");
        assertThat(open(cache(MUCH), OpenOptions.DEFAULT, set).devices()).hasSize(2);
    }

    @Test
    void twoWritersAtOnceLeaveOneWholeFile() {
        Path set = large("set");
        IntStream.range(0, 8).parallel().forEach(at -> open(cache(MUCH), OpenOptions.DEFAULT, set));
        assertThat(inside(folder.resolve("cache"))).hasSize(1);
        assertThat(kept(cache(MUCH), OpenOptions.DEFAULT, set)).isPresent();
    }

    @Test
    void fewBytesAreNotKept() {
        Path set = large("set");
        DatasetCache large = new DatasetCache(folder.resolve("cache"), "build", 1 << 20, MUCH, Runnable::run);
        open(large, OpenOptions.DEFAULT, set);
        open(DatasetCache.NONE, OpenOptions.DEFAULT, set);
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", " Off ", "", "\0"})
    void aProcessWithoutProgramFileKeepsNothing(String said) {
        String before = System.getProperty(DatasetCache.PROPERTY);
        System.clearProperty(DatasetCache.PROPERTY);
        try {
            String fault =
                    DatasetCache.choose(Map.of(DatasetCache.VARIABLE, said, "XDG_CACHE_HOME", folder.toString()));
            assertThat(System.getProperty(DatasetCache.PROPERTY))
                    .isEqualTo(said.isEmpty() ? folder.resolve("proxylens").toString() : null);
            assertThat(DatasetCache.ofProcess()).isEqualTo(DatasetCache.NONE);
            if (said.equals("\0")) {
                assertThat(fault).contains(DatasetCache.VARIABLE, "is no path").hasLineCount(1);
            } else {
                assertThat(fault).isNull();
            }
        } finally {
            System.clearProperty(DatasetCache.PROPERTY);
            if (before != null) {
                System.setProperty(DatasetCache.PROPERTY, before);
            }
        }
    }
}
