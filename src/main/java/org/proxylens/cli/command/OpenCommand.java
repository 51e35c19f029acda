package org.proxylens.cli.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.output.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code open}: the window; without a display the main job as text and as a report. */
@Command(name = "open")
public final class OpenCommand extends ProgramCommand {
    private final Environment environment;

    @Parameters(arity = "0..1", paramLabel = "DATASET", descriptionKey = "dataset")
    private @Nullable Path dataset;

    @Option(names = "--no-color")
    private boolean noColour;

    public OpenCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void run() {
        new MainJob(environment, spec::commandLine).open(dataset, !noColour && environment.colours());
    }
}
