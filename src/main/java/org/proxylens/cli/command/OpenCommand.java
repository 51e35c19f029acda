package org.proxylens.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.output.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code open}: the window; without a display the main job as text and as a report. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = "Open the window; without a display, do the main job as text and as a report.")
public final class OpenCommand implements Callable<Integer> {
    private final Environment environment;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DATASET",
            description = "Dataset to open; default: the bundled sample data.")
    private @Nullable Path dataset;

    @Option(names = "--no-color", description = "No colours, whatever the terminal shows.")
    private boolean noColour;

    public OpenCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        return new MainJob(environment, spec::commandLine).open(dataset, !noColour && environment.colours());
    }
}
