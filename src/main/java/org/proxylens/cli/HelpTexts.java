package org.proxylens.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.ResourceBundle;
import org.proxylens.data.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What {@code --help} says, by the keys that the parser of commands looks for: {@code kendall} for an option wherever it
 * stands, {@code proxylens.srcc.usage.description} for a command. In the file they stand after {@value #START}; there
 * {@code {0}} is an option's default and {@code {1}} the values that it takes.
 */
final class HelpTexts extends ResourceBundle {
    static final String START = "cli.help.";

    private final List<String> keys = Messages.keys(START);

    /** The help of a command; the texts of all are looked up when the first is asked for, as most runs want none. */
    static CommandLine.Help help(CommandSpec command, CommandLine.Help.ColorScheme colours) {
        if (command.resourceBundle() == null) {
            command.root().commandLine().setResourceBundle(new HelpTexts());
        }
        return new CommandLine.Help(command, colours);
    }

    @Override
    protected Object handleGetObject(String key) {
        return Messages.text(START + key, "${DEFAULT-VALUE}", "${COMPLETION-CANDIDATES}");
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
