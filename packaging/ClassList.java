import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names the classes that the class-data archives hold. That of the window: those that it loads on its way to the sample
 * data, found by opening it without a display, and all of the program, of JavaFX and of the libraries that its other
 * views need. That of the commands: those that a round of commands on the sample data loads, and all of the program and of
 * the libraries that every command needs. Run by the build: {@code java ClassList.java IMAGE_FOLDER WORK_FOLDER
 * TEST_CLASS_PATH}, writes {@code window.txt} and {@code commands.txt} into the work folder.
 */
class ClassList {
    private static final List<String> OF_COMMANDS = List.of("proxylens", "picocli", "fastcsv");
    private static final List<String> OF_WINDOW = List.of(
            "proxylens", "javafx", "atlantafx", "controlsfx", "ikonli", "jfreechart", "org.jfree", "fastcsv", "logback",
            "slf4j", "jul-to", "fontbox", "picocli");
    /** S is the sample data, W the work folder. The first, without a word, does the main job as text and report. */
    private static final List<String> COMMANDS = List.of(
            "",
            "heatmap S -o W/heatmap.png",
            "heatmap S -o W/heatmap.pdf --json W/heatmap.json",
            "srcc S --csv W/srcc.csv",
            "pareto S --proxy A --target B -o W/fronts.png",
            "adapt S --target A --samples 10",
            "convert S --parquet W/all.parquet",
            "srcc W/all.parquet");
    private static final long PATIENCE_SECONDS = 60;
    private static final long DRAWN_AFTER_SECONDS = 5;

    private final Path image;
    private final Path work;

    ClassList(Path image, Path work) {
        this.image = image;
        this.work = work;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ClassList lists = new ClassList(Path.of(arguments[0]), Path.of(arguments[1]));
        lists.write("commands.txt", lists.ofCommands(), OF_COMMANDS);
        lists.write("window.txt", lists.ofWindow(arguments[2]), OF_WINDOW);
    }

    private void write(String name, Set<String> loaded, List<String> libraries) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "lib", "classlist");
        Set<String> classes = new LinkedHashSet<>(Files.exists(java) ? Files.readAllLines(java) : List.of());
        classes.addAll(loaded);
        try (Stream<Path> files = Files.walk(image.resolve("lib"))) {
            for (Path jar : files.filter(file -> isOf(libraries, file)).sorted().toList()) {
                classes.addAll(held(jar));
            }
        }
        Files.write(work.resolve(name), classes);
    }

    private Set<String> ofCommands() throws IOException, InterruptedException {
        List<String> devices;
        try (Stream<Path> files = Files.list(image.resolve("sample-data").resolve("latency"))) {
            devices = files.map(file -> file.getFileName().toString().replaceFirst("[.].*", ""))
                    .sorted()
                    .toList();
        }
        Map<String, String> meant = Map.of(
                "S", image.resolve("sample-data").toString(), "A", devices.get(0), "B", devices.get(1));
        Set<String> classes = new LinkedHashSet<>();
        for (String command : COMMANDS) {
            Path list = Files.createTempFile(work, "command", ".txt");
            List<String> words = command.isEmpty()
                    ? List.of()
                    : Stream.of(command.split(" "))
                            .map(word -> meant.getOrDefault(word, word.replace("W/", work + File.separator)))
                            .toList();
            start(list, "commands-cache", List.of("-cp", image.resolve("lib") + File.separator + "*"), words)
                    .waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            classes.addAll(listed(list));
        }
        return classes;
    }

    // Monocle, the toolkit's platform without a display, is among the libraries of the tests
    private Set<String> ofWindow(String testClassPath) throws IOException, InterruptedException {
        String monocle = Arrays.stream(testClassPath.split(File.pathSeparator))
                .filter(entry -> entry.contains("monocle"))
                .collect(Collectors.joining(File.pathSeparator));
        Path list = work.resolve("loaded.txt");
        Path settings = work.resolve("proxylens").resolve("settings.json");
        String libraries = image.resolve("lib") + File.separator;
        List<String> options = List.of(
                "-Dglass.platform=Monocle",
                "-Dmonocle.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                String.join(File.pathSeparator, libraries + "*", libraries + "javafx" + File.separator + "*", monocle));
        Process process = start(list, "window-cache", options, List.of());
        // settings are written once a dataset is open; its views are drawn after that
        for (long second = 0; second < PATIENCE_SECONDS && process.isAlive() && !Files.exists(settings); second++) {
            process.waitFor(1, TimeUnit.SECONDS);
        }
        process.waitFor(DRAWN_AFTER_SECONDS, TimeUnit.SECONDS);
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return listed(list);
    }

    /**
     * Starts the program without a display, its own folders in the work folder.
     *
     * @param cache the name of the folder of what was read: commands open the sample data again, the window reads them
     */
    private Process start(Path list, String cache, List<String> options, List<String> words) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:off",
                "-XX:DumpLoadedClassList=" + list,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-Dproxylens.home=" + image));
        line.addAll(options);
        line.add("org.proxylens.cli.Main");
        line.addAll(words);
        ProcessBuilder program = new ProcessBuilder(line).directory(work.toFile());
        program.environment().keySet().removeAll(Set.of("DISPLAY", "WAYLAND_DISPLAY"));
        for (String folder : List.of("XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA")) {
            program.environment().put(folder, work.toString());
        }
        program.environment().put("PROXYLENS_CACHE", work.resolve(cache).toString());
        return program.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve("runs.txt").toFile()))
                .start();
    }

    private static Set<String> listed(Path list) throws IOException {
        try (Stream<String> lines = Files.exists(list) ? Files.lines(list) : Stream.empty()) {
            return lines.filter(line -> !line.startsWith("#") && !line.contains("source:") && !line.contains("monocle"))
                    .map(line -> line.startsWith("@") ? line : line.split(" ")[0])
                    .collect(Collectors.toCollection(LinkedHashSet::new));
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

    private static boolean isOf(List<String> libraries, Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") && libraries.stream().anyMatch(name::startsWith);
    }
}
