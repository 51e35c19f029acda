package org.proxylens.cli.command;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.output.Environment;
import org.proxylens.data.message.Messages;
import picocli.CommandLine;

/**
 * Opens the window, or where none can be shown does the same job as text and as a report.
 *
 * @param environment what it finds around it
 * @param command whose output it writes to where there is no window
 */
public record MainJob(Environment environment, Supplier<CommandLine> command) {
    /**
     * Opens a dataset, or the bundled sample data.
     *
     * @param coloured whether text may be coloured
     */
    public void open(@Nullable Path dataset, boolean coloured) {
        String why = environment.display().getAsBoolean() ? opened(dataset) : Messages.text("cli.headless.no-display");
        if (why != null) {
            new HeadlessJob(environment, command.get())
                    .run(dataset == null ? environment.sampleData() : dataset, why, coloured);
        }
    }

    /** Shows the window until it is closed; says why where that is not possible. */
    private @Nullable String opened(@Nullable Path dataset) {
        try {
            environment.window().open(dataset);
            return null;
        } catch (RuntimeException | LinkageError failure) {
            if (!isDisplay(failure)) {
                throw failure;
            }
            return Messages.text("cli.headless.display-failed", reason(failure));
        }
    }

    /** Whether the toolkit, not the program, failed: it could not open the display or load its native code. */
    private static boolean isDisplay(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            String message = String.valueOf(at.getMessage());
            if (at instanceof UnsupportedOperationException
                    || at instanceof LinkageError
                    || message.contains("DISPLAY")
                    || message.contains("toolkit")) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
