package org.proxylens.controller.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.function.Consumer;
import org.proxylens.data.DataException;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Notice;
import org.proxylens.model.Workbench;

/** Says what went wrong in one line. */
public final class Failures {
    private final Workbench model;
    private Consumer<Throwable> trouble = failure -> {};

    public Failures(Workbench model) {
        this.model = model;
    }

    /** Tells the user above the views. */
    public void tell(Throwable failure) {
        Notice.Offer details = new Notice.Offer(Messages.text("trouble.details"), () -> trouble.accept(failure));
        model.notice().set(new Notice(Severity.ERROR, line(failure), expected(failure) ? null : details));
    }

    /** Failures that nobody expected are shown by this from now on. */
    public void unexpected(Consumer<Throwable> shower) {
        trouble = shower;
    }

    private static boolean expected(Throwable failure) {
        return failure instanceof DataException
                || failure instanceof IOException
                || failure instanceof OutOfMemoryError;
    }

    /** One line for the user: what, where, what to do. */
    public static String line(Throwable failure) {
        if (failure instanceof DataException) {
            return String.valueOf(failure.getMessage());
        }
        if (failure instanceof AccessDeniedException denied) {
            return Messages.text("failure.denied", String.valueOf(denied.getFile()));
        }
        if (failure instanceof NoSuchFileException missing) {
            return Messages.text("failure.missing", String.valueOf(missing.getFile()));
        }
        if (failure instanceof FileSystemException inFiles && inFiles.getReason() != null) {
            return Messages.text("failure.file", String.valueOf(inFiles.getFile()), inFiles.getReason());
        }
        if (failure instanceof IOException) {
            return Messages.text("failure.io", String.valueOf(failure.getMessage()));
        }
        if (failure instanceof OutOfMemoryError) {
            return Messages.text("failure.memory");
        }
        return Messages.text("failure.unexpected", failure.toString());
    }
}
