package org.proxylens.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.output.OutputException;
import org.proxylens.cli.text.TextWidth;
import org.proxylens.data.DataException;
import org.proxylens.data.message.Messages;
import picocli.CommandLine;

/** Turns whatever went wrong into one clear line and an exit status. */
public final class ErrorLines
        implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
    /** Exit status: the result could not be written, or the program itself failed. */
    public static final int FAILED = 1;

    /** Exit status: wrong usage. */
    static final int USAGE = 2;

    /** Exit status: the data cannot be used. */
    static final int DATA = 3;

    private final Log log;

    /** Where unexpected errors are put down in full. */
    @FunctionalInterface
    interface Log {
        /** Records the error and says where; null where that was not possible. */
        @Nullable
        Path record(Throwable error);
    }

    ErrorLines(Log log) {
        this.log = log;
    }

    @Override
    public int handleParseException(CommandLine.ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        say(err, Messages.text("cli.wrong", wrong.getMessage() + suggestions(wrong), name(command)));
        return USAGE;
    }

    @Override
    public int handleExecutionException(Exception error, CommandLine command, CommandLine.ParseResult parsed) {
        return handle(error, command.getErr());
    }

    /** Says what went wrong and returns the exit status. */
    int handle(Throwable error, PrintWriter err) {
        if (error instanceof DataException) {
            say(err, error.getMessage());
            return DATA;
        }
        if (error instanceof OutputException) {
            say(err, error.getMessage());
            return FAILED;
        }
        if (outOfMemory(error)) {
            say(err, Messages.text("cli.no-memory", Runtime.getRuntime().maxMemory() / (1 << 20)));
            return FAILED;
        }
        FileSystemException unwritable = unwritable(error);
        if (unwritable != null) {
            say(err, new OutputException(Path.of(unwritable.getFile()), unwritable).getMessage());
            return FAILED;
        }
        Path details = log.record(error);
        String name = error.getClass().getSimpleName();
        String reason = error.getMessage() == null ? name : name + ": " + error.getMessage();
        say(
                err,
                details == null
                        ? Messages.text("cli.unexpected", reason)
                        : Messages.text("cli.unexpected-details", reason, details));
        return FAILED;
    }

    /** A file or folder that failed beneath, such as the temporary folder where a library copies its own files to. */
    private static @Nullable FileSystemException unwritable(Throwable error) {
        for (Throwable at = error; at != null; at = at.getCause()) {
            if (at instanceof FileSystemException in && in.getFile() != null) {
                return in;
            }
        }
        return null;
    }

    private static boolean outOfMemory(@Nullable Throwable error) {
        return error != null && (error instanceof OutOfMemoryError || outOfMemory(error.getCause()));
    }

    private static void say(PrintWriter err, @Nullable String message) {
        String line = message == null ? "" : message.replaceAll("\\s*\\R\\s*", " ");
        err.println("proxylens: " + TextWidth.printable(line));
        err.flush();
    }

    private static String suggestions(CommandLine.ParameterException wrong) {
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched) {
            List<String> suggestions = unmatched.getSuggestions();
            return suggestions.isEmpty() ? "" : Messages.text("cli.wrong.suggestion", suggestions.get(0));
        }
        return "";
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }
}
