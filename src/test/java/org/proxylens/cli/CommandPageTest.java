package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxylens.data.cache.DatasetCache;

/** The page on the command line names every command, what its JSON holds and the variables that it reads. */
class CommandPageTest {
    private String page;

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("docs/command-line.md"));
    }

    @Test
    void commandsAndVariables() {
        CliRun.of("--help").ok().lines().stream()
                .filter(line -> line.matches("  [a-z].*"))
                .forEach(line -> assertThat(page).contains("| `" + line.strip().split(" ")[0]));
        assertThat(page).contains("`" + DatasetCache.VARIABLE + "=", "`PROXYLENS_JAVA_OPTS=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info sample-data",
                "srcc sample-data --kendall",
                "explain sample-data",
                "scatter sample-data --x macs --y ort_b1 --bootstrap",
                "pareto sample-data --proxy macs --target ort_b1 --adapt scratch",
                "loss sample-data --devices macs,ort_b1",
                "rank-proxies sample-data --set",
                "adapt sample-data --target ort_b1 --method scratch",
                "plan sample-data --samples 5",
                "study sample-data --targets ort_b1 --methods scratch --samples 10 --draws 2 --design random,chosen",
                "compare sample-data sample-data"
            })
    void keys(String command) {
        Set<String> keys = new TreeSet<>();
        collect(CliRun.line(command + " --json -").json(), keys);
        assertThat(row(command.split(" ")[0]).split("[^a-z0-9_]+")).contains(keys.toArray(String[]::new));
    }

    /** What the table of keys says of a command, on one line or more. */
    private String row(String command) {
        String section = page.substring(page.indexOf("## Keys of the JSON"));
        List<String> lines = section.lines()
                .dropWhile(line -> !line.matches("\\|[^|]*`" + command + "`.*"))
                .toList();
        return lines.get(0)
                + lines.stream()
                        .skip(1)
                        .takeWhile(line -> line.startsWith("| |"))
                        .collect(Collectors.joining());
    }

    private static void collect(JsonNode json, Set<String> keys) {
        json.properties().forEach(entry -> {
            keys.add(entry.getKey());
            if (!entry.getKey().equals("attributes") || entry.getValue().isArray()) {
                collect(entry.getValue(), keys);
            }
        });
        if (json.isArray()) {
            json.forEach(each -> collect(each, keys));
        }
    }
}
