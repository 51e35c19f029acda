package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The launcher for Windows gives Java the options of the other one, except those that only save time. */
class LaunchersTest {
    private static final Path BIN = Path.of("packaging/bin");
    private static final Pattern OPTION =
            Pattern.compile("--(?:add|enable|sun|module)[a-z-]*(?:[= ][a-zA-Z./,_-]+)?|-Xlog:\\w+|-Dproxylens\\.home");

    private static TreeSet<String> options(String file) throws IOException {
        TreeSet<String> options = new TreeSet<>();
        Matcher matcher = OPTION.matcher(Files.readString(BIN.resolve(file)));
        while (matcher.find()) {
            options.add(matcher.group().replace(' ', '='));
        }
        return options;
    }

    @Test
    void giveTheSameOptions() throws IOException {
        TreeSet<String> unix = options("proxylens");
        assertThat(options("proxylens.bat")).isEqualTo(unix).hasSizeGreaterThan(6);
    }

    /** A command that a launcher does not know starts as slowly as the window. */
    @Test
    void knowEveryCommandThatNeedsNoWindow() throws IOException {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        CommandLine program = Main.program(
                "", CliRun.environment(Path.of("target")), nowhere, nowhere, new ErrorLines(failure -> null));
        Set<String> commands = new TreeSet<>(program.getSubcommands().keySet());
        commands.remove("open");
        for (String file : List.of("proxylens", "proxylens.bat")) {
            List<String> words = List.of(Files.readString(BIN.resolve(file)).split("[^a-z-]+"));
            assertThat(commands).as(file).isSubsetOf(words).hasSizeGreaterThan(10);
        }
    }

    @Test
    void askForTheSameJavaAndMainClass() throws IOException {
        for (String file : List.of("proxylens", "proxylens.bat")) {
            assertThat(Files.readString(BIN.resolve(file)))
                    .contains("17", "PROXYLENS_JAVA_OPTS", "JAVA_HOME", "org.proxylens.cli.Main", "this needs Java");
        }
    }
}
