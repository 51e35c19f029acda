package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.proxylens.cli.output.Environment;
import org.proxylens.cli.text.TextWidth;

/** What people read: inside 100 columns, coloured only where that is wanted. */
class TextOutputTest {
    private static final String ESCAPE = "\u001b";

    @TempDir
    Path folder;

    static Stream<List<Object>> commands() {
        return Stream.of(
                List.of("info", CliRun.SAMPLE),
                List.of("srcc", CliRun.SAMPLE, "--kendall"),
                List.of("heatmap", CliRun.SAMPLE),
                List.of("heatmap", CliRun.SAMPLE, "--measure", "hv-loss"),
                List.of("loss", CliRun.SAMPLE),
                List.of("pareto", CliRun.SAMPLE, "--proxy", "ort_b1", "--target", "torch_b1"),
                List.of("scatter", CliRun.SAMPLE, "--x", "ort_b1", "--y", "torch_b1"),
                List.of("rank-proxies", CliRun.SAMPLE, "--set"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void fitsAHundredColumnsAndHasNoColour(List<Object> command) {
        CliRun run = CliRun.of(command.toArray()).ok();
        assertThat(run.lines()).isNotEmpty().allMatch(line -> TextWidth.of(line) <= 100);
        assertThat(run.out()).doesNotContain(ESCAPE);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatWasLeftOutIsSaidBesideEveryResultAndOnceInInfo() throws IOException {
        Path wide = Files.writeString(folder.resolve("odd.csv"), "arch_id,a,b\n1,1,2\n2,x,3\n3,4\n4,5,6\n5,7,8\n");

        CliRun srcc = CliRun.of("srcc", wide, "--json", "-").ok();
        assertThat(srcc.err().lines())
                .containsExactly(
                        "Note: odd.csv:4: 1 row has another number of fields than the header (3) and was left out: line 4.",
                        "Note: odd.csv:3: 1 of 4 latencies are invalid (x × 1) and were left out.");
        assertThat(srcc.out()).doesNotContain("Note");
        assertThat(CliRun.of("info", wide).ok().err()).isEmpty();
    }

    @Test
    void ofManyProblemsAFewAreSaidAndWhereTheRestStand() throws IOException {
        StringBuilder csv = new StringBuilder("arch_id,a,b,c,d,e\n1,x,x,x,x,x\n");
        for (int row = 2; row < 9; row++) {
            csv.append(row).append((",1." + row).repeat(5)).append('\n');
        }
        Path wide = Files.writeString(folder.resolve("many.csv"), csv);

        assertThat(CliRun.of("srcc", wide).ok().err().lines())
                .hasSize(4)
                .last()
                .asString()
                .startsWith("Note: 2 more such problems")
                .contains("proxylens info " + wide);
    }

    @Test
    void longAndForeignNamesFitToo() throws IOException {
        String longName = "a-device-with-a-very-long-name-".repeat(5);
        String[] names = {longName, "手机 " + "长".repeat(60), "with, comma", "evil\u001b[31m"};
        StringBuilder csv = new StringBuilder("arch_id");
        for (String name : names) {
            csv.append(",\"").append(name).append('"');
        }
        csv.append("\n1,1,2,3,4\n2,2,3,4,1\n3,3,1,2,2\n4,5,4,1,3\n");
        Path wide = Files.writeString(folder.resolve("wide.csv"), csv);
        for (String command : List.of("info", "srcc", "heatmap", "rank-proxies")) {
            CliRun run = CliRun.of(command, wide).ok();
            assertThat(run.lines()).as(command).allMatch(line -> TextWidth.of(line) <= 100);
            assertThat(run.out()).doesNotContain(ESCAPE);
        }
        CliRun.of("srcc", wide, "--devices", "with, comma," + longName).ok();
    }

    @Test
    void manyDevicesComeInBlocks() throws IOException {
        StringBuilder csv = new StringBuilder("arch_id");
        for (int device = 0; device < 60; device++) {
            csv.append(",device").append(device);
        }
        for (int row = 0; row < 5; row++) {
            csv.append('\n').append(row);
            for (int device = 0; device < 60; device++) {
                csv.append(',').append(1 + (row * 7 + device * 3) % 11);
            }
        }
        Path wide = Files.writeString(folder.resolve("many.csv"), csv);
        CliRun run = CliRun.of("srcc", wide).ok();
        assertThat(run.lines()).allMatch(line -> TextWidth.of(line) <= 100);
        assertThat(run.lines().stream().filter(line -> line.contains(" device0 ")))
                .hasSizeGreaterThan(1);
    }

    @Test
    void coloursInATerminalUnlessUnwanted() {
        Environment colourful = CliRun.terminal(Map.of("TERM", "xterm-256color"));
        assertThat(CliRun.in(colourful, "srcc", CliRun.SAMPLE).ok().out()).contains(ESCAPE + "[");
        assertThat(CliRun.in(colourful, "srcc", CliRun.SAMPLE, "--no-color")
                        .ok()
                        .out())
                .doesNotContain(ESCAPE);
        Environment unwanted = CliRun.terminal(Map.of("TERM", "xterm-256color", "NO_COLOR", "1"));
        assertThat(CliRun.in(unwanted, "srcc", CliRun.SAMPLE).ok().out()).doesNotContain(ESCAPE);
        Environment dumb = CliRun.terminal(Map.of("TERM", "dumb"));
        assertThat(CliRun.in(dumb, "srcc", CliRun.SAMPLE).ok().out()).doesNotContain(ESCAPE);
    }

    @Test
    void infoTellsRepeatsAndRepeatability() {
        String line = CliRun.of("info", CliRun.SAMPLE).ok().lines().stream()
                .filter(text -> text.startsWith("ort_2threads_b32"))
                .findFirst()
                .orElseThrow();
        assertThat(line.split(" +")).endsWith("2", "0.603");
    }
}
