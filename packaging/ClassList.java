import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the classes that the window's class-data archive holds: those that the window loads on its way to the sample data,
 * found by opening it without a display, and all of the program, of JavaFX and of the libraries that its other views
 * need. Run by the build: {@code java ClassList.java IMAGE_FOLDER WORK_FOLDER TEST_CLASS_PATH OUTPUT}.
 */
class ClassList {
    private static final List<String> LIBRARIES = List.of(
            "proxylens", "javafx", "atlantafx", "controlsfx", "ikonli", "jfreechart", "org.jfree", "fastcsv", "logback",
            "slf4j", "jul-to", "fontbox", "picocli");
    private static final long PATIENCE_SECONDS = 60;
    private static final long DRAWN_AFTER_SECONDS = 5;

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path image = Path.of(arguments[0]);
        Path java = Path.of(System.getProperty("java.home"), "lib", "classlist");
        Set<String> classes = new LinkedHashSet<>(Files.exists(java) ? Files.readAllLines(java) : List.of());
        classes.addAll(loaded(image, Path.of(arguments[1]), arguments[2]));
        try (Stream<Path> files = Files.walk(image.resolve("lib"))) {
            for (Path jar : files.filter(ClassList::wanted).sorted().toList()) {
                classes.addAll(held(jar));
            }
        }
        Files.write(Path.of(arguments[3]), classes);
    }

    // Monocle, the toolkit's platform without a display, is among the libraries of the tests
    private static List<String> loaded(Path image, Path work, String testClassPath)
            throws IOException, InterruptedException {
        String monocle = Arrays.stream(testClassPath.split(File.pathSeparator))
                .filter(entry -> entry.contains("monocle"))
                .collect(Collectors.joining(File.pathSeparator));
        Path list = work.resolve("loaded.txt");
        Path settings = work.resolve("proxylens").resolve("settings.json");
        String libraries = image.resolve("lib") + File.separator;
        ProcessBuilder window = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:off",
                "-XX:DumpLoadedClassList=" + list,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-Dproxylens.home=" + image,
                "-cp",
                String.join(File.pathSeparator, libraries + "*", libraries + "javafx" + File.separator + "*", monocle),
                "org.proxylens.cli.Main");
        for (String folder : List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")) {
            window.environment().put(folder, work.toString());
        }
        Process process = window.redirectErrorStream(true)
                .redirectOutput(work.resolve("window-run.txt").toFile())
                .start();
        // settings are written once a dataset is open; its views are drawn after that
        for (long second = 0; second < PATIENCE_SECONDS && process.isAlive() && !Files.exists(settings); second++) {
            process.waitFor(1, TimeUnit.SECONDS);
        }
        process.waitFor(DRAWN_AFTER_SECONDS, TimeUnit.SECONDS);
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        try (Stream<String> lines = Files.exists(list) ? Files.lines(list) : Stream.empty()) {
            return lines.filter(line -> !line.startsWith("#") && !line.contains("source:") && !line.contains("monocle"))
                    .map(line -> line.startsWith("@") ? line : line.split(" ")[0])
                    .toList();
        }
    }

    private static List<String> held(Path jar) throws IOException {
        try (JarFile archive = new JarFile(jar.toFile())) {
            return archive.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF"))
                    .filter(name -> !name.endsWith("module-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .toList();
        }
    }

    private static boolean wanted(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") && LIBRARIES.stream().anyMatch(name::startsWith);
    }
}
