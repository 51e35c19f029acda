package org.proxylens.controller.job;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.proxylens.data.message.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors that nobody expected: each is logged, and one at a time is shown with a short code by which it can be named. */
public final class Trouble implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final String OWN = "org.proxylens.";
    private static final int RADIX = 32;
    private static final int CODE_LENGTH = 5;
    private static final int MOST_CAUSES = 8;

    private final Executor fx;
    private final BiConsumer<String, String> show;
    private boolean showing;

    /**
     * @param fx runs on the FX thread
     * @param show shows a code and what happened, and returns when it was read
     */
    public Trouble(Executor fx, BiConsumer<String, String> show) {
        this.fx = fx;
        this.show = show;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        LOG.error("unexpected error {}", code(error), error);
        fx.execute(() -> show(error));
    }

    /** Shows an error, unless another is being shown; on the FX thread. */
    public void show(Throwable error) {
        if (showing) {
            return;
        }
        showing = true;
        try {
            show.accept(code(error), details(error));
        } finally {
            showing = false;
        }
    }

    /** Five letters and digits, the same for every error of one kind from one place of the program. */
    static String code(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        CRC32 sum = new CRC32();
        sum.update((root.getClass().getName() + place(root)).getBytes(StandardCharsets.UTF_8));
        String digits = Long.toString(sum.getValue(), RADIX).toUpperCase(Locale.ROOT);
        return ("0".repeat(CODE_LENGTH) + digits).substring(digits.length());
    }

    /** The first place of the program on its way; empty where it has none. */
    private static String place(Throwable error) {
        return Arrays.stream(error.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
    }

    /** The error, what caused it and what it kept back, a line each with the place where it came up; the whole way stands in the log. */
    private static String details(Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .flatMap(one -> Stream.concat(
                        Stream.of(line(one)),
                        Arrays.stream(one.getSuppressed())
                                .map(other -> Messages.text("trouble.suppressed", line(other)))))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Throwable error) {
        String place = place(error);
        return place.isEmpty() ? error.toString() : error + " · " + place;
    }
}
