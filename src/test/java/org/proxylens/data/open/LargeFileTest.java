package org.proxylens.data.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;

/** A large file is read in blocks; packed it is read from front to back, and nothing may differ. */
class LargeFileTest {
    private static final int ROWS = 150_000;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void blocksGiveWhatTheWholeGives(String lineEnd) throws IOException {
        String text = "\uFEFF" + table(lineEnd, "", false);
        assertThat(text.length()).isGreaterThan(10_000_000);
        Dataset whole = packed(text);
        Dataset blocks = plain(text);
        assertThat(blocks.architectures().size()).isEqualTo(ROWS - 1);
        assertThat(blocks.devices().get(0).exact()).isNotEmpty();
        assertSame(blocks, whole);
    }

    @Test
    void repeatsOfAShuffledFileGiveTheSame() throws IOException {
        String text = table("\n", "", true);
        assertSame(plain(text), packed(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"x\",1,2,3,4\n", "x,1,2\n", "ü,1,2,3,4\n", "x,fail,,-1,4\n", "\n\n"})
    void anOddLineGivesTheSame(String line) throws IOException {
        String text = table("\n", line, false);
        assertSame(plain(text), packed(text));
    }

    private static void assertSame(Dataset one, Dataset other) {
        assertThat(one.architectures().ids()).isEqualTo(other.architectures().ids());
        assertThat(one.deviceNames()).isEqualTo(other.deviceNames());
        for (int i = 0; i < one.devices().size(); i++) {
            Device left = one.devices().get(i);
            Device right = other.devices().get(i);
            assertThat(left.latencies()).isEqualTo(right.latencies());
            assertThat(left.exact()).isEqualTo(right.exact());
            assertThat(left.invalid()).isEqualTo(right.invalid());
        }
        assertThat(told(one)).isEqualTo(told(other));
    }

    private static List<String> told(Dataset dataset) {
        return dataset.problems().stream()
                .map(problem -> problem.kind() + problem.line() + " " + problem.count() + problem.archIds())
                .toList();
    }

    private Dataset plain(String text) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return Datasets.open(file, Progress.NONE);
    }

    private Dataset packed(String text) throws IOException {
        Path file = folder.resolve("table.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Datasets.open(file, Progress.NONE);
    }

    /** One row without an id in the middle, an invalid latency, and {@code odd} behind it. */
    private static String table(String lineEnd, String odd, boolean repeated) {
        SplittableRandom random = new SplittableRandom(5);
        StringBuilder text = new StringBuilder("arch_id,a,b,c,d").append(lineEnd);
        for (int row = 0; row < ROWS; row++) {
            text.append(row == 120_000 ? "" : Integer.toString(repeated ? row * 7 % 50_000 : row));
            for (int device = 0; device < 4; device++) {
                text.append(',')
                        .append(row == 110_000 && device == 2 ? "-1" : Double.toString(1 + 9 * random.nextDouble()));
            }
            text.append(lineEnd).append(row == 115_000 ? odd : "");
        }
        return text.toString();
    }
}
