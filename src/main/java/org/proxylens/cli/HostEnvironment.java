package org.proxylens.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.proxylens.cli.output.Environment;
import org.proxylens.cli.output.LogFile;
import org.proxylens.controller.WindowLauncher;

/** The environment of the running process. */
final class HostEnvironment {
    private HostEnvironment() {}

    /** The surroundings of this process. */
    static Environment ofProcess() {
        Map<String, String> variables = System.getenv();
        return new Environment(
                variables,
                Path.of(System.getProperty("proxylens.home", "")).toAbsolutePath(),
                Path.of("").toAbsolutePath(),
                HostEnvironment::isTerminal,
                () -> hasDisplay(variables),
                dataset -> {
                    LogFile.takeToolkit();
                    WindowLauncher.open(dataset);
                });
    }

    private static boolean hasDisplay(Map<String, String> variables) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean hasAlways = system.startsWith("windows") || system.startsWith("mac");
        return hasAlways
                || System.getProperty("glass.platform") != null
                || !variables.getOrDefault("DISPLAY", "").isEmpty()
                || !variables.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    /** Newer Java has a console without a terminal too, and a method to tell. */
    @SuppressWarnings("SystemConsoleNull") // on the oldest Java supported it is null without a terminal
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
