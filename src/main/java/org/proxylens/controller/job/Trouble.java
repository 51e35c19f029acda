package org.proxylens.controller.job;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Errors that nobody expected: each is logged, and one at a time is shown with a short code by which it can be named. */
public final class Trouble implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Trouble.class);
    private static final String OWN = "org.proxylens.";
    private static final int RADIX = 32;
    private static final int CODE_LENGTH = 5;

    private final Executor fx;
    private final BiConsumer<String, String> show;
    private boolean showing;

    /**
     * @param fx runs on the FX thread
     * @param show shows a code and what stands in the log, and returns when it was read
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
        String place = Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("");
        CRC32 sum = new CRC32();
        sum.update((root.getClass().getName() + place).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String digits = Long.toString(sum.getValue(), RADIX).toUpperCase(Locale.ROOT);
        return ("0".repeat(CODE_LENGTH) + digits).substring(digits.length());
    }

    private static String details(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
