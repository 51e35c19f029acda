package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Command lines that the window shows, run in a process of their own and held against what the window wrote. */
public final class FreshProcess {
    /** Neither stands in a word. */
    private static final String BETWEEN = "\t";

    private final Path folder;
    private final List<String> runs = new ArrayList<>();
    private final Map<Path, Path> outputs = new LinkedHashMap<>();

    /** @param folder where the command lines write */
    public FreshProcess(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes a command line up.
     *
     * @param expected what the window wrote, a file or a folder; the command's output has the same ending
     */
    public void expect(String line, Path expected) {
        String name = String.valueOf(expected.getFileName());
        Path output = folder.resolve("command-" + runs.size() + "-" + name);
        List<String> words = CliRun.words(line, output);
        assertThat(words).noneMatch(word -> word.contains(BETWEEN) || word.contains("\n"));
        runs.add(String.join(BETWEEN, words));
        outputs.put(output, expected);
    }

    /** How many command lines there are. */
    public int count() {
        return runs.size();
    }

    /** Runs them all, one after the other, in one new process; every output must have the bytes of what was expected. */
    public void check() throws IOException, InterruptedException {
        Path list = Files.write(folder.resolve("runs.txt"), runs);
        Path told = folder.resolve("told.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FreshProcess.class.getName(),
                        list.toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(new File(told.toString()))
                .start();
        assertThat(process.waitFor()).as(Files.readString(told)).isZero();
        for (Map.Entry<Path, Path> output : outputs.entrySet()) {
            assertThat(bytes(output.getKey()))
                    .as(output.getKey().toString())
                    .containsExactlyInAnyOrderEntriesOf(bytes(output.getValue()));
        }
    }

    /** The files of a folder, or a file by no name. */
    private static Map<String, byte[]> bytes(Path path) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        if (!Files.isDirectory(path)) {
            all.put("", Files.readAllBytes(path));
            return all;
        }
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                all.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return all;
    }

    /** Runs every line of a file; ends at the first that fails. */
    public static void main(String[] args) throws IOException {
        PrintWriter told = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        for (String run : Files.readAllLines(Path.of(args[0]))) {
            told.println(run);
            int status = Main.run(CliRun.environment(Path.of(args[1])), told, told, run.split(BETWEEN, -1));
            if (status != 0) {
                System.exit(status);
            }
        }
    }
}
