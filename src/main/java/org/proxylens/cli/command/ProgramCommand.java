package org.proxylens.cli.command;

import org.proxylens.cli.output.ConsoleProgress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command of the program: its help, its version and how far its work is. */
@Command(mixinStandardHelpOptions = true, versionProvider = ProgramVersion.class)
public abstract class ProgramCommand implements Runnable {
    @Spec
    protected CommandSpec spec;

    /** Tells on standard error how far work is. */
    protected final ConsoleProgress progress(String key) {
        return new ConsoleProgress(spec.commandLine().getErr(), key);
    }
}
