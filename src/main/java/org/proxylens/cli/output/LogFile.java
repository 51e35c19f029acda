package org.proxylens.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.source.PlatformFolder;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The log, in the platform's own folder for such files. */
public final class LogFile {
    /** The system property that carries the log's path to what sets the log up. */
    public static final String PROPERTY = "proxylens.log";

    private static final long LARGEST = 5_000_000;

    private LogFile() {}

    /** Chooses the log's place before anything is logged; where it cannot be written there is no log. */
    public static void choose(Map<String, String> variables) {
        Path file = PlatformFolder.LOGS.ofProcess(variables).resolve("proxylens.log");
        System.setProperty(PROPERTY, file.toString());
    }

    /** Sends what the toolkit logs, through java.util.logging, to the log as well instead of the console. */
    public static void takeToolkit() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Puts an error down in full and says where; null where no log can be written. */
    public static @Nullable Path record(Throwable error) {
        String chosen = System.getProperty(PROPERTY, "");
        if (chosen.isEmpty()) {
            return null;
        }
        Path file = Path.of(chosen);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.delete(file);
            }
            LoggerFactory.getLogger("org.proxylens.cli").error("Unexpected error", error);
            return Files.exists(file) ? file : null;
        } catch (IOException | RuntimeException unwritable) {
            return null;
        }
    }
}
