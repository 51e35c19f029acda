package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every command and option is worded, and nothing is worded that is neither. */
class HelpTextsTest {
    private static final Set<String> OF_THE_PARSER = Set.of("generate-completion", "--help", "--version");

    private final List<String> worded = Collections.list(new HelpTexts().getKeys());
    private final Set<String> used = new TreeSet<>();

    @Test
    void commandsAndOptionsAndTheirTextsAgree() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        CommandLine program = Main.program(
                "", CliRun.environment(Path.of("target")), nowhere, nowhere, new ErrorLines(failure -> null));
        HelpTexts.help(program.getCommandSpec(), CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        look(program.getCommandSpec());
        program.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .filter(command -> !OF_THE_PARSER.contains(command.name()))
                .forEach(this::look);
        assertThat(worded)
                .filteredOn(key -> !key.startsWith("proxylens.usage.footer."))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    private void look(CommandSpec command) {
        assertThat(command.usageMessage().description()).as(command.name()).hasSize(1);
        used.add(command.qualifiedName(".") + ".usage.description");
        for (ArgSpec argument : command.args()) {
            String name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
            if (!argument.hidden() && !OF_THE_PARSER.contains(name)) {
                assertThat(argument.description())
                        .as(command.name() + " " + name)
                        .hasSize(1);
                String given = argument.descriptionKey();
                String key = given == null || given.isEmpty() ? name.replaceFirst("^-+", "") : given;
                String own = command.qualifiedName(".") + "." + key;
                used.add(worded.contains(own) ? own : key);
            }
        }
    }
}
