package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;

/** Files of a folder that are not what they seem: not fetched, kept from before, fetched twice. */
class FolderFilesTest {
    private static final String TABLE = "arch_id,latency_ms\n1,1\n2,3\n3,2\n";
    private static final String LFS = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n";

    @TempDir
    Path folder;

    private Path latency;

    @BeforeEach
    void oneDevice() throws IOException {
        latency = Files.createDirectory(folder.resolve("latency"));
        Files.writeString(latency.resolve("a.csv"), TABLE);
    }

    @Test
    void whatIsNotFetchedIsNamedWithWhatToDo() throws IOException {
        Files.createSymbolicLink(latency.resolve("b.csv"), Path.of("../.git/annex/objects/b"));
        Files.writeString(latency.resolve("c.csv"), LFS);
        Files.writeString(latency.resolve("d.csv"), "/annex/objects/MD5E-s12--4d7a.csv\n");
        Dataset dataset = Datasets.open(folder, Progress.NONE);
        assertThat(dataset.deviceNames()).containsExactly("a");
        List<Problem> absent = of(dataset, "absent-file");
        assertThat(absent).extracting(Problem::file).containsExactly("latency/b.csv", "latency/c.csv", "latency/d.csv");
        assertThat(absent.get(0).what()).contains("git annex get", "dvc pull");
        assertThat(absent.get(1).what()).contains("git lfs pull");
        assertThat(absent.get(2).what()).contains("git annex get");
    }

    @Test
    void whereNothingElseIsThereItIsTheReason() throws IOException {
        Files.writeString(latency.resolve("a.csv"), LFS);
        for (Path path : List.of(folder, latency.resolve("a.csv"))) {
            assertThatThrownBy(() -> Datasets.open(path, Progress.NONE))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("git lfs pull");
        }
    }

    @Test
    void filesKeptFromBeforeAreNoDevices() throws IOException {
        Files.writeString(latency.resolve("a.csv.bak"), TABLE);
        Files.writeString(latency.resolve("a.csv~"), TABLE);
        Dataset dataset = Datasets.open(folder, Progress.NONE);
        assertThat(dataset.deviceNames()).containsExactly("a");
        assertThat(of(dataset, "ignored-file").get(0).what()).contains("a.csv.bak", "a.csv~");
    }

    @Test
    void whatDvcLeavesInPlaceOfAFileIsNamed() throws IOException {
        Files.writeString(latency.resolve("b.csv.dvc"), "outs:\n- path: b.csv\n");
        Files.writeString(latency.resolve("a.csv.dvc"), "outs:\n- path: a.csv\n");
        Dataset dataset = Datasets.open(folder, Progress.NONE);
        assertThat(of(dataset, "absent-file")).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo("latency/b.csv.dvc");
            assertThat(problem.what()).contains("dvc pull");
        });
    }

    @Test
    void copiesByOtherNamesAreSaidToo() throws IOException {
        for (String name : List.of("Copy of a", "a_old", "a.bak", "a-backup")) {
            Files.writeString(latency.resolve(name + ".csv"), TABLE);
        }
        assertThat(of(Datasets.open(folder, Progress.NONE), "copied-file"))
                .extracting(Problem::device)
                .containsExactlyInAnyOrder("Copy of a", "a_old", "a.bak", "a-backup");
    }

    @Test
    void aFileFetchedTwiceIsSaid() throws IOException {
        Files.writeString(latency.resolve("a (1).csv"), TABLE);
        Files.writeString(latency.resolve("b (1).csv"), TABLE);
        Dataset dataset = Datasets.open(folder, Progress.NONE);
        assertThat(of(dataset, "copied-file")).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("latency/a (1).csv looks like a copy of a.");
            assertThat(problem.repairs()).hasSize(1);
        });
    }

    private static List<Problem> of(Dataset dataset, String kind) {
        return dataset.problems().stream()
                .filter(problem -> problem.kind().equals(kind))
                .toList();
    }
}
