package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong: the exit status, one clear line, nothing on standard output, nothing overwritten in part. */
class FailureTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "srcc",
                "srcc sample-data --nonsense",
                "srcc sample-data --threshold high",
                "srcc sample-data --threshold 7",
                "srcc sample-data --json - --csv -",
                "srcc sample-data --devices ort_b1,nope",
                "srcc sample-data --latency-window 1:2",
                "pareto sample-data --proxy ort_b1",
                "pareto sample-data --proxy ort_b1 --target nope",
                "pareto sample-data --proxy ort_b1 --target torch_b1 --accuracy nope",
                "pareto sample-data --proxy ort_b1 --target torch_b1 --latency-window 3:1",
                "heatmap sample-data -o figure.gif",
                "heatmap sample-data -o figure.png --dpi -3",
                "heatmap sample-data -o figure.png --order upside-down",
                "scatter sample-data --x ort_b1 --y torch_b1 --ranks --log -o figure.png",
                "convert sample-data",
                "convert sample-data -o table.csv",
                "report sample-data",
                "report sample-data -o report.html --proxy ort_b1",
                "rank-proxies sample-data --max-loss 3",
                "adapt sample-data --target torch_b1 --method odd",
                "adapt sample-data --target torch_b1 --samples 5000",
                "adapt sample-data --target torch_b1 --design odd",
                "study sample-data --methods blend,odd"
            })
    void wrongUsage(String command) {
        assertFailure(CliRun.of((Object[]) command.split(" ")), ErrorLines.USAGE);
    }

    @Test
    void aMistypedNameIsGuessed() {
        CliRun run = CliRun.of("pareto", CliRun.SAMPLE, "--proxy", "ort_b1", "--target", "torchb1");
        assertThat(run.err()).contains("No device \"torchb1\"", "did you mean \"torch_b1\"?", "proxylens info");
        assertThat(CliRun.of("heatmp", CliRun.SAMPLE).err()).contains("heatmap");
    }

    @Test
    void unusableData() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path noId = Files.writeString(folder.resolve("noid.csv"), "net,latency\nx,1\n");
        Path noNumber = Files.writeString(folder.resolve("words.csv"), "arch_id,a\n1,x\n2,y\n");
        Path twins = Files.writeString(folder.resolve("twins.csv"), "arch_id,a,a\n1,1,2\n");
        Path latin = Files.write(folder.resolve("latin.csv"), new byte[] {'a', (byte) 0xE9, ',', 'b', '\n'});
        for (Path data : List.of(folder.resolve("absent"), empty, noId, noNumber, twins, latin)) {
            assertFailure(CliRun.of("info", data), ErrorLines.DATA);
            assertFailure(CliRun.of("open", data), ErrorLines.DATA);
        }
    }

    @Test
    void aFrontNeedsAccuracies() throws IOException {
        Path wide = Files.writeString(folder.resolve("wide.csv"), "arch_id,a,b\n1,1,2\n2,2,3\n3,4,4\n");
        CliRun run = CliRun.of("pareto", wide, "--proxy", "a", "--target", "b");
        assertFailure(run, ErrorLines.DATA);
        assertThat(run.err()).contains("--architectures FILE");
        assertFailure(CliRun.of("loss", wide), ErrorLines.DATA);
        CliRun.of("rank-proxies", wide).ok();
        CliRun.of("report", wide, "-o", folder.resolve("report.html")).ok();
    }

    @Test
    void aFileThatCannotBeWrittenStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertFailure(CliRun.of("srcc", CliRun.SAMPLE, "--json", file.resolve("below.json")), ErrorLines.FAILED);
        assertFailure(CliRun.of("srcc", CliRun.SAMPLE, "--json", folder), ErrorLines.FAILED);
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void aFailedRunLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(folder.resolve("result.json"), "old");
        CliRun.of("pareto", CliRun.SAMPLE, "--proxy", "ort_b1", "--target", "nope", "--json", file);
        assertThat(file).hasContent("old");
        CliRun.of("srcc", CliRun.SAMPLE, "--json", file).ok();
        assertThat(Files.readString(file)).startsWith("{");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".part"));
    }

    @Test
    void theUnexpectedIsOneLineToo() {
        StringWriter err = new StringWriter();
        ErrorLines failures = new ErrorLines(error -> Path.of("some.log"));
        int status = failures.handle(new IllegalStateException("two\nlines"), new PrintWriter(err));
        assertThat(status).isEqualTo(ErrorLines.FAILED);
        assertThat(err.toString().lines())
                .containsExactly("proxylens: Unexpected error: IllegalStateException: two lines; details in some.log");
    }

    @Test
    void outOfMemorySaysWhatToDo() {
        StringWriter err = new StringWriter();
        int status = new ErrorLines(error -> null).handle(new OutOfMemoryError("heap"), new PrintWriter(err));
        assertThat(status).isEqualTo(ErrorLines.FAILED);
        assertThat(err.toString().lines()).singleElement().asString().contains("-Xmx");
    }

    private static void assertFailure(CliRun run, int status) {
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().startsWith("proxylens: ");
    }
}
