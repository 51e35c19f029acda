package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.proxylens.cli.output.Environment;

/**
 * One run of a command inside the test's process.
 *
 * @param status exit status
 * @param out what went to standard output
 * @param err what went to standard error
 */
public record CliRun(int status, String out, String err) {
    public static final Path SAMPLE = Path.of("sample-data");

    /** Runs a command in plain surroundings: no terminal, no display. */
    static CliRun of(Object... args) {
        return in(environment(Path.of("target")), args);
    }

    /**
     * Runs a command line in plain surroundings.
     *
     * @param line its words, none of which holds a blank
     * @param values what stands for each {@code %s}, blanks and all
     */
    static CliRun line(String line, Object... values) {
        Iterator<Object> next = List.of(values).iterator();
        return of(Stream.of(line.split(" "))
                .map(word -> word.equals("%s") ? next.next() : word)
                .toArray());
    }

    /** Runs a command in given surroundings. */
    public static CliRun in(Environment environment, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] texts = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        int status = Main.run(environment, new PrintWriter(out), new PrintWriter(err), texts);
        return new CliRun(status, out.toString(), err.toString());
    }

    /**
     * Runs a command line that the window shows, as a shell takes it apart.
     *
     * @param folder for the program's own files
     * @param output what is written in place of the file it names
     */
    public static CliRun shell(Path folder, String line, Path output) {
        return in(environment(folder), words(line, output).toArray());
    }

    /** The words of a command line, as a shell takes it apart, with another output. */
    static List<String> words(String line, Path output) {
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("(?:[^\\s']|'[^']*')+").matcher(line);
        while (word.find()) {
            words.add(word.group().replace("'", ""));
        }
        words.remove(0);
        words.set(words.indexOf("-o") + 1, output.toString());
        return words;
    }

    /** Surroundings without terminal and display. */
    public static Environment environment(Path folder) {
        return new Environment(Map.of(), Path.of("").toAbsolutePath(), folder, () -> false, () -> false, dataset -> {
            throw new AssertionError("no window here");
        });
    }

    /** Surroundings with a terminal. */
    static Environment terminal(Map<String, String> variables) {
        return new Environment(
                variables, Path.of("").toAbsolutePath(), Path.of("target"), () -> true, () -> false, dataset -> {
                    throw new AssertionError("no window here");
                });
    }

    /** This run, which must have gone well. */
    public CliRun ok() {
        assertThat(status).as(err).isZero();
        return this;
    }

    /** Standard output as JSON, of a run that must have gone well. */
    JsonNode json() {
        ok();
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + out, e);
        }
    }

    /** The keys of a JSON object in their order. */
    static List<String> keys(JsonNode json) {
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** The lines of standard output. */
    public List<String> lines() {
        return out.lines().toList();
    }
}
