package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.rank.ReferenceData;

/** {@code convert} of every file as published, or of ours of that shape, alone gives, value for value, the CSV beside it. */
class ConvertOriginalsTest {
    @TempDir
    Path folder;

    private static List<Path> files(Path root, String set) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve("originals").resolve(set))) {
            return files.sorted().toList();
        }
    }

    private static String device(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    /** The fields of the rows below the header. */
    private static List<String[]> rows(Path csv) throws IOException {
        List<String[]> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(csv);
        lines.subList(1, lines.size()).forEach(line -> rows.add(line.split(",")));
        return rows;
    }

    private void assertConverts(Path original, Path csv) throws IOException {
        Path out = folder.resolve(device(original));
        CliRun.of("convert", original, "-o", out).ok();
        List<String[]> actual = rows(out.resolve("latency/" + device(original) + ".csv"));
        List<String[]> expected = rows(csv);
        assertThat(actual).hasSameSizeAs(expected);
        for (int row = 0; row < actual.size(); row++) {
            assertThat(actual.get(row)[0]).isEqualTo(Integer.toString(row));
            assertThat(Double.parseDouble(actual.get(row)[1]))
                    .as("%s, row %s", original, row)
                    .isEqualTo(Double.parseDouble(expected.get(row)[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void everyLatencyFile(Path root) throws IOException {
        Map<String, String> folders = Map.of("oneproxy", "oneproxy/latency", "help", "nasbench201/latency");
        int converted = 0;
        for (Map.Entry<String, String> set : folders.entrySet()) {
            for (Path original : files(root, set.getKey())) {
                if (!device(original).equals("encode")) {
                    assertConverts(original, root.resolve(set.getValue()).resolve(device(original) + ".csv"));
                    converted++;
                }
            }
        }
        assertThat(converted).isEqualTo(root.equals(ReferenceData.OWN) ? 9 : 21);
    }

    @ParameterizedTest
    @MethodSource("org.proxylens.rank.ReferenceData#roots")
    void theOneHotCodeGivesTheCells(Path root) throws IOException {
        Map<String, String> cells = new HashMap<>();
        rows(root.resolve("nasbench201/architectures.csv")).forEach(row -> cells.put(row[0], row[1]));
        Path out = folder.resolve("cells");
        CliRun.of("convert", root.resolve("originals/oneproxy/encode.pickle"), "-o", out)
                .ok();
        List<String[]> actual = rows(out.resolve("architectures.csv"));
        List<String[]> measured = rows(files(root, "../oneproxy/latency").get(0));
        assertThat(actual).hasSameSizeAs(measured);
        for (int row = 0; row < actual.size(); row++) {
            assertThat(actual.get(row)[1]).isEqualTo(cells.get(measured.get(row)[0]));
        }
        assertThat(out.resolve("latency")).doesNotExist();
    }

    @Test
    void aTableOfLatenciesNeedsLatencies() {
        Path wide = folder.resolve("wide.csv");
        CliRun run =
                CliRun.of("convert", ReferenceData.OWN.resolve("originals/oneproxy/encode.pickle"), "--wide", wide);
        assertThat(run.status()).isEqualTo(ErrorLines.DATA);
        assertThat(run.err()).contains("no latency stands in it, only architectures");
        assertThat(wide).doesNotExist();
    }
}
