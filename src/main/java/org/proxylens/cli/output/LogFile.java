package org.proxylens.cli.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        Path folder = folder(variables, System.getProperty("os.name", ""), Path.of(System.getProperty("user.home")));
        Path file = folder.resolve("proxylens.log");
        System.setProperty(PROPERTY, file.toString());
    }

    /** Sends what the toolkit logs, through java.util.logging, to the log as well instead of the console. */
    public static void takeToolkit() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** Where the platform keeps logs. */
    static Path folder(Map<String, String> variables, String system, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            String local = variables.getOrDefault("LOCALAPPDATA", "");
            Path base = local.isEmpty() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return base.resolve("ProxyLens").resolve("Logs");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Logs").resolve("ProxyLens");
        }
        String state = variables.getOrDefault("XDG_STATE_HOME", "");
        Path base = state.isEmpty() ? home.resolve(".local").resolve("state") : Path.of(state);
        return base.resolve("proxylens");
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
