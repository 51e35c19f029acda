package org.proxylens.data.source;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The program's own folders, where the platform keeps such files: as XDG, macOS or Windows has it. */
public enum PlatformFolder {
    /** Settings. */
    SETTINGS("XDG_CONFIG_HOME", ".config", "Library/Application Support/ProxyLens", "APPDATA", "AppData/Roaming", ""),
    /** The log. */
    LOGS("XDG_STATE_HOME", ".local/state", "Library/Logs/ProxyLens", "LOCALAPPDATA", "AppData/Local", "Logs"),
    /** What can be made again. */
    CACHE("XDG_CACHE_HOME", ".cache", "Library/Caches/ProxyLens", "LOCALAPPDATA", "AppData/Local", "Cache");

    private final String variable;
    private final String usual;
    private final String onMac;
    private final String variableOnWindows;
    private final String usualOnWindows;
    private final String insideOnWindows;

    PlatformFolder(
            String variable,
            String usual,
            String onMac,
            String variableOnWindows,
            String usualOnWindows,
            String insideOnWindows) {
        this.variable = variable;
        this.usual = usual;
        this.onMac = onMac;
        this.variableOnWindows = variableOnWindows;
        this.usualOnWindows = usualOnWindows;
        this.insideOnWindows = insideOnWindows;
    }

    /** The folder of the running process. */
    public Path ofProcess(Map<String, String> variables) {
        return of(System.getProperty("os.name", ""), variables, Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * The folder.
     *
     * @param system the operating system's name
     * @param variables the environment variables; a folder that one names counts where it is absolute
     * @param home the user's own folder
     */
    public Path of(String system, Map<String, String> variables, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return home.resolve(onMac);
        }
        if (name.startsWith("win")) {
            return said(variables.getOrDefault(variableOnWindows, ""), home.resolve(usualOnWindows))
                    .resolve("ProxyLens")
                    .resolve(insideOnWindows);
        }
        return said(variables.getOrDefault(variable, ""), home.resolve(usual)).resolve("proxylens");
    }

    private static Path said(String folder, Path otherwise) {
        return Path.of(folder).isAbsolute() ? Path.of(folder) : otherwise;
    }
}
