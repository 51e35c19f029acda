package org.proxylens.data.measured;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The machine that measures.
 *
 * @param processor its model
 * @param cores that this program may use
 * @param governor how the processor's clock is governed; unknown where the system does not say
 * @param system name and version
 */
public record Host(String processor, int cores, String governor, String system) {
    private static final String UNKNOWN = "unknown";
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path GOVERNOR = Path.of("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor");

    /** This machine. */
    public static Host here() {
        String named = System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", System.getProperty("os.arch", UNKNOWN));
        return new Host(
                line(PROCESSORS, "model name", named),
                Runtime.getRuntime().availableProcessors(),
                line(GOVERNOR, "", UNKNOWN),
                System.getProperty("os.name", UNKNOWN) + " " + System.getProperty("os.version", ""));
    }

    /** What stands behind a colon in the first line that begins so, or in the line itself. */
    private static String line(Path file, String begins, String otherwise) {
        if (!Files.isReadable(file)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begins))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
