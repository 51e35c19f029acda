package org.proxylens.data;

import java.io.Serial;
import org.proxylens.data.message.Message;

/** Data that cannot be used, told in one line fit for the user: what, which file and line, what to do. */
public final class DataException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Message told;

    /** @param told worded as one line, no line breaks, a whole sentence */
    public DataException(Message told) {
        super(told.text());
        this.told = told;
    }

    /** What is told, as key and values. */
    public Message told() {
        return told;
    }

    /**
     * A refusal for a reason.
     *
     * @param reason the key {@code refused.<reason>}
     * @param values what fills it
     */
    public static DataException of(String reason, Object... values) {
        return new DataException(Message.of("refused." + reason, values));
    }

    /** A refusal of what stands at a place, {@code file} or {@code file:line}: {@code <place>: <reason>}. */
    public static DataException at(String place, String reason, Object... values) {
        return new DataException(Message.of("refused.at", place, Message.of("refused." + reason, values)));
    }

    /** A refusal that does not know its file, with the file. */
    public static DataException at(String place, DataException refusal) {
        return new DataException(Message.of("refused.at", place, refusal.told())).because(refusal);
    }

    /** The same, keeping the cause for the log. */
    public DataException because(Throwable cause) {
        initCause(cause);
        return this;
    }
}
