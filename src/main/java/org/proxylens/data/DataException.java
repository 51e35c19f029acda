package org.proxylens.data;

import java.io.Serial;

/** Data that cannot be used, told in one line fit for the user: what, which file and line, what to do. */
public final class DataException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** @param message one line, no line breaks, a whole sentence */
    public DataException(String message) {
        super(message);
    }

    /** As above, keeping the cause for the log. */
    public DataException(String message, Throwable cause) {
        super(message, cause);
    }
}
