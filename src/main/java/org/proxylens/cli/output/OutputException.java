package org.proxylens.cli.output;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.proxylens.data.message.Messages;

/** A result that could not be written where the user wants it; told in one line. */
public final class OutputException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LONGEST_NAME = 200;

    public OutputException(Path file, IOException cause) {
        super(Messages.text("cli.not-written", shown(file.toString()), reason(cause)), cause);
    }

    private static String shown(String name) {
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
    }

    private static String reason(IOException cause) {
        if (cause instanceof FileSystemException inFiles && inFiles.getReason() != null) {
            return inFiles.getReason();
        }
        if (cause instanceof AccessDeniedException) {
            return Messages.text("cli.not-written.permission");
        }
        if (cause instanceof NoSuchFileException) {
            return Messages.text("cli.not-written.no-file");
        }
        if (cause instanceof FileAlreadyExistsException) {
            return Messages.text("cli.not-written.no-folder");
        }
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
