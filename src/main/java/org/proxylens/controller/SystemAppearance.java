package org.proxylens.controller;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Whether the system is set to dark, as far as it tells. Slow: it asks other programs. */
final class SystemAppearance {
    private static final long PATIENCE_SECONDS = 2;

    private SystemAppearance() {}

    /** Asks GNOME, macOS or Windows; light where nothing answers. */
    static boolean dark(String system, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return answer(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                    .contains("dark");
        }
        if (os.contains("win")) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return answer(List.of("reg", "query", key, "/v", "AppsUseLightTheme"))
                    .contains("0x0");
        }
        String theme = environment.get("GTK_THEME");
        if (theme != null && !theme.isBlank()) {
            return theme.toLowerCase(Locale.ROOT).contains("dark");
        }
        return gnome("color-scheme").contains("dark") || gnome("gtk-theme").contains("dark");
    }

    private static String gnome(String key) {
        return answer(List.of("gsettings", "get", "org.gnome.desktop.interface", key));
    }

    private static String answer(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return "";
            }
            byte[] output = process.getInputStream().readAllBytes();
            return new String(output, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
