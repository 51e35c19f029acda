package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proxylens.data.open.DatasetFolder.latencies;
import static org.proxylens.data.open.DatasetFolder.problems;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Progress;
import org.proxylens.data.Repeats;

/** Every form that a dataset may have, on small files. */
class DatasetFormsTest extends FolderTest {
    @Test
    void readsAFolderOfOneFilePerDeviceWithArchitectures() {
        Dataset dataset = folder.with("latency/phone.csv", "arch_id,latency_ms", "10,1.5", "2,2.5")
                .with("latency/gpu.csv", "arch_id,latency_ms", "2,0.5", "x,0.25")
                .with("architectures.csv", "arch_id,arch,cifar,other", "2,a|b,90.5,1", "10,c,91,2", "x,,92,3")
                .with("devices.csv", "device,runtime,threads", "phone,\"lite, fast\",4", "gpu,,1")
                .open();

        assertThat(dataset.architectures().ids()).containsExactly("2", "10", "x");
        assertThat(dataset.deviceNames()).containsExactly("gpu", "phone");
        assertThat(latencies(dataset, "phone")).containsExactly(2.5, 1.5, Double.NaN);
        assertThat(latencies(dataset, "gpu")).containsExactly(0.5, Double.NaN, 0.25);
        assertThat(dataset.architectures().arch(0)).isEqualTo("a|b");
        assertThat(dataset.architectures().arch(2)).isNull();
        assertThat(dataset.architectures().accuracies()).extracting("name").containsExactly("cifar", "other");
        assertThat(dataset.architectures().accuracies().get(0).percent()).containsExactly(90.5, 91, 92);
        assertThat(dataset.device("phone").orElseThrow().attributes())
                .containsEntry("runtime", "lite, fast")
                .containsEntry("threads", "4");
        assertThat(dataset.device("gpu").orElseThrow().attributes()).containsOnlyKeys("threads");
        assertThat(problems(dataset, "missing-latency"))
                .singleElement()
                .extracting("count")
                .isEqualTo(2L);
    }

    @Test
    void readsAWideFile() {
        Dataset dataset = folder.with(
                        "table.csv",
                        "arch_id,arch,Pixel 3,gpu_latency_us,acc_top1,note,macs",
                        "a,x,1,2000,90,good,5",
                        "b,y,,3000,91,bad,6")
                .open("table.csv");

        assertThat(dataset.name()).isEqualTo("table");
        assertThat(dataset.deviceNames()).containsExactly("Pixel 3", "gpu", "macs");
        assertThat(latencies(dataset, "Pixel 3")).containsExactly(1, Double.NaN);
        assertThat(latencies(dataset, "gpu")).containsExactly(2, 3);
        assertThat(dataset.device("macs").orElseThrow().unit()).isEqualTo(LatencyUnit.NONE);
        assertThat(dataset.architectures().accuracies())
                .singleElement()
                .extracting("name")
                .isEqualTo("acc_top1");
        assertThat(dataset.architectures().arch(1)).isEqualTo("y");
        assertThat(problems(dataset, "ignored-column")).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains("'note'");
            assertThat(problem.place()).isEqualTo("table.csv:1");
        });
    }

    @Test
    void readsALongFile() {
        Dataset dataset = folder.with(
                        "long.csv", "arch_id,device,latency_s", "1,b,0.5", "2,a,0.25", "1,a,0.125", "3,a,0")
                .open("long.csv");

        assertThat(dataset.deviceNames()).containsExactly("b", "a");
        assertThat(latencies(dataset, "a")).containsExactly(125, 250, Double.NaN);
        assertThat(latencies(dataset, "b")).containsExactly(500, Double.NaN, Double.NaN);
        assertThat(problems(dataset, "invalid-latency")).singleElement().satisfies(problem -> {
            assertThat(problem.device()).isEqualTo("a");
            assertThat(problem.place()).isEqualTo("long.csv:5");
            assertThat(problem.archIds()).containsExactly("3");
        });
    }

    @Test
    void readsAFolderOfWideAndLongFiles() {
        Dataset dataset = folder.with("one.csv", "arch_id,a,b", "1,1,2", "2,3,4")
                .with("two.csv", "arch_id,device,latency_ms", "1,c,5", "2,c,6")
                .with("README.md", "# what it is")
                .open();

        assertThat(dataset.deviceNames()).containsExactly("a", "b", "c");
        assertThat(latencies(dataset, "c")).containsExactly(5, 6);
        assertThat(dataset.problems()).isEmpty();
    }

    @Test
    void readsPerDeviceFilesWithoutLatencyFolder() {
        Dataset dataset = folder.with("phone.csv", "arch_id,latency_ms", "1,1", "2,2")
                .with("macs.csv", "arch_id,macs", "1,100", "2,200")
                .with("architectures.csv", "arch_id,top", "1,60", "2,70")
                .open();

        assertThat(dataset.deviceNames()).containsExactly("macs", "phone");
        Device macs = dataset.device("macs").orElseThrow();
        assertThat(macs.unit()).isEqualTo(LatencyUnit.NONE);
        assertThat(macs.costName()).isEqualTo("macs");
        assertThat(dataset.architectures().accuracy("top")).isPresent();
    }

    @Test
    void readsACostWithoutUnitInTheLatencyFolder() {
        Dataset dataset = folder.with("latency/work.csv", "arch_id,effort", "1,100", "2,200")
                .open();

        assertThat(dataset.device("work").orElseThrow().costName()).isEqualTo("effort");
    }

    @Test
    void takesTheMedianOfRepeatsAndKeepsTheFirstTwo() {
        Dataset dataset = folder.with(
                        "latency/d.csv",
                        "arch_id,latency_ms",
                        "1,3",
                        "1,1",
                        "2,5",
                        "3,4",
                        "3,1",
                        "3,-1",
                        "3,2",
                        "3,3",
                        "4,-1",
                        "4,7")
                .open();

        Device device = dataset.device("d").orElseThrow();
        Repeats repeats = Objects.requireNonNull(device.repeats());
        assertThat(device.latencies()).containsExactly(2, 5, 2.5, 7);
        assertThat(repeats.counts()).containsExactly(2, 1, 4, 1);
        assertThat(repeats.first()).containsExactly(3, 5, 4, 7);
        assertThat(repeats.second()).containsExactly(1, Double.NaN, 1, Double.NaN);
        assertThat(device.invalid().isEmpty()).isTrue();
        assertThat(problems(dataset, "repeats")).hasSize(1);
        assertThat(problems(dataset, "invalid-latency"))
                .singleElement()
                .extracting("count")
                .isEqualTo(2L);
    }

    @Test
    void leavesOutInvalidLatenciesAndMarksThem() {
        Dataset dataset = folder.with(
                        "latency/d.csv",
                        "arch_id,latency_ms",
                        "1,-1",
                        "2,0",
                        "3,inf",
                        "4,nan",
                        "5,invalid",
                        "6,",
                        "7,1e400",
                        "8,1")
                .open();

        Device device = dataset.device("d").orElseThrow();
        assertThat(device.valid()).isEqualTo(1);
        assertThat(device.invalid().stream().toArray()).containsExactly(0, 1, 2, 3, 4, 6);
        assertThat(problems(dataset, "invalid-latency")).singleElement().satisfies(problem -> {
            assertThat(problem.count()).isEqualTo(6);
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.archIds()).containsExactly("1", "2", "3", "4", "5", "7");
        });
        assertThat(problems(dataset, "empty-latency"))
                .singleElement()
                .extracting("line")
                .isEqualTo(7L);
    }

    @ParameterizedTest
    @CsvSource({
        "latency_ms,1",
        "latency,1",
        "latency_us,0.001",
        "latency_s,1000",
        "Latency (ms),1",
        "latency_ns,0.000001"
    })
    void readsTheUnitFromTheColumnName(String column, double milliseconds) {
        Dataset dataset =
                folder.with("latency/d.csv", "arch_id," + column, "1,1").open();

        assertThat(latencies(dataset, "d")).containsExactly(milliseconds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"; \\n", "\\t \\r\\n", ", \\r", ", \\n"})
    void recognisesSeparatorsAndLineEnds(String separator, String lineEnd) {
        String text = "\uFEFF\"arch_id\"§\"latency_ms\"¶\"a \"\"quoted\"\" one, two; three\"§1.5¶¶Zürich/京都§2¶"
                .replace("§", separator.translateEscapes())
                .replace("¶", lineEnd.translateEscapes());
        Dataset dataset = folder.withBytes("latency/my phone, v2.csv", text.getBytes(StandardCharsets.UTF_8))
                .open();

        assertThat(dataset.architectures().ids()).containsExactly("Zürich/京都", "a \"quoted\" one, two; three");
        assertThat(latencies(dataset, "my phone, v2")).containsExactly(2, 1.5);
    }

    @Test
    void unpacksGzipWhateverItsName() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write("arch_id,latency_ms\n1,2\n".getBytes(StandardCharsets.UTF_8));
        }
        Dataset dataset = folder.withBytes("latency/a.csv.gz", packed.toByteArray())
                .withBytes("latency/b.csv", packed.toByteArray())
                .open();

        assertThat(dataset.deviceNames()).containsExactly("a", "b");
        assertThat(latencies(dataset, "b")).containsExactly(2);
    }

    @Test
    void leavesArchitecturesThatWereNeverMeasuredOutOfTheTable() {
        Dataset dataset = folder.with("latency/d.csv", "arch_id,latency_ms", "1,1", "2,-1")
                .with("architectures.csv", "arch_id,acc", "1,90", "2,91", "3,92", "4,93")
                .open();

        assertThat(dataset.architectures().ids()).containsExactly("1", "2");
        assertThat(problems(dataset, "unmeasured-architecture")).singleElement().satisfies(problem -> {
            assertThat(problem.count()).isEqualTo(2);
            assertThat(problem.archIds()).containsExactly("3", "4");
        });
    }

    @Test
    void tellsMeasuredArchitecturesThatTheListLacks() {
        Dataset dataset = folder.with("latency/d.csv", "arch_id,latency_ms", "1,1", "2,2")
                .with("architectures.csv", "arch_id,acc", "1,90")
                .open();

        assertThat(dataset.architectures().accuracies().get(0).percent()).containsExactly(90, Double.NaN);
        assertThat(problems(dataset, "unlisted-architecture"))
                .singleElement()
                .extracting("archIds")
                .isEqualTo(List.of("2"));
    }

    @Test
    void putsADeviceOfTwoFilesTogether() {
        Dataset dataset = folder.with("a.csv", "arch_id,device,latency_ms", "1,d,1", "2,d,2")
                .with("b.csv", "arch_id,device,latency_ms", "2,d,4", "3,d,3")
                .open();

        assertThat(latencies(dataset, "d")).containsExactly(1, 3, 3);
        assertThat(problems(dataset, "split-device")).hasSize(1);
    }

    @Test
    void leavesOutRaggedRowsAndTellsTheirLines() {
        Dataset dataset = folder.with("t.csv", "arch_id,a,b", "1,1,2", "2,1", "3,1,2,3", "4,1,2", "5,3,4")
                .open("t.csv");

        assertThat(dataset.architectures().ids()).containsExactly("1", "4", "5");
        assertThat(problems(dataset, "ragged-row")).singleElement().satisfies(problem -> {
            assertThat(problem.count()).isEqualTo(2);
            assertThat(problem.place()).isEqualTo("t.csv:3");
            assertThat(problem.what()).contains("3, 4");
        });
    }

    @Test
    void leavesOutRowsWithoutArchId() {
        Dataset dataset = folder.with("t.csv", "arch_id,a", "1,1", ",2", "3,3").open("t.csv");

        assertThat(latencies(dataset, "a")).containsExactly(1, 3);
        assertThat(problems(dataset, "no-arch-id"))
                .singleElement()
                .extracting("line")
                .isEqualTo(3L);
    }

    @Test
    void stopsWhereTheUserGaveUp() {
        for (int device = 0; device < 8; device++) {
            folder.with("latency/d" + device + ".csv", "arch_id,latency_ms", "1,1", "2,2");
        }
        Progress givenUp = fraction -> {
            throw new CancellationException();
        };

        assertThatThrownBy(() -> Datasets.open(temp, givenUp)).isInstanceOf(CancellationException.class);
    }
}
