package org.proxylens.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Opens the window, or where there is no display does the same job as text and as a report. */
final class MainJob {
    private final Environment environment;
    private final CommandLine command;

    MainJob(Environment environment, CommandLine command) {
        this.environment = environment;
        this.command = command;
    }

    /** Opens a dataset, or the bundled sample data. */
    int open(@Nullable Path dataset, boolean noColour) {
        environment.window().open(dataset);
        return 0;
    }
}
