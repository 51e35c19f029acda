package org.proxylens.data.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proxylens.data.DataException;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Message;
import org.proxylens.data.read.csv.CsvPeek;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.HeaderNames;

/** Finds the files of a dataset folder and what each is for; says which files it leaves alone. */
final class FolderScan {
    private static final List<String> LATENCY = List.of("latency", "latency_data");
    /** The cells of a set whose latencies are lists by position. */
    private static final String CODE = "encode";

    /** Files that may hold a list or map of architectures. */
    private static final String LISTS = ".*\\.(?:pt|pth|pickle|pkl|json)";

    private static final long LARGEST_LIST = 64L << 20;
    private static final int DEEPEST = 3;
    private static final int MOST_SETS = 100;
    private static final int SETS_SHOWN = 5;

    private static final Pattern COPY = Pattern.compile(
            "^copy of | ?\\(\\d+\\)$|[ ._-]+(?:copy|bak|backup|old|orig)(?: ?\\(?\\d+\\)?)?$",
            Pattern.CASE_INSENSITIVE);
    /** What editors, version control and browsers leave beside a file. */
    private static final Pattern OLD =
            Pattern.compile(".*(?:\\.(?:bak|backup|orig|old|save|tmp|swp|rej|part|crdownload|download|\\d+)|~)");

    private static final List<String> TABLE_ENDINGS = List.of(
            ".csv",
            ".tsv",
            ".csv.bz2",
            ".csv.gz",
            ".tsv.gz",
            ".pickle",
            ".pkl",
            ".npy",
            ".npz",
            ".pbz2",
            ".pt",
            ".pth",
            ".jsonl",
            ".parquet",
            ".arrow",
            ".feather",
            ".xlsx");

    private final List<SourceFile> tables = new ArrayList<>();
    private final List<SourceFile> attributes = new ArrayList<>();
    private final List<SourceFile> beside = new ArrayList<>();
    private final List<String> leftAlone = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Path folder;
    private final String prefix;
    private final Readers readers;

    /** @param prefix stands before every file's name in messages: empty, or the folder's name and a slash */
    FolderScan(Path folder, String prefix, Readers readers) {
        this.folder = folder;
        this.prefix = prefix;
        this.readers = readers;
    }

    /** The files that hold tables, by name. */
    List<SourceFile> tables() {
        return tables;
    }

    /** The files that describe devices ({@code devices.csv}). */
    List<SourceFile> attributes() {
        return attributes;
    }

    /** The files that stand beside a folder of latencies and may name their architectures. */
    List<SourceFile> beside() {
        return beside;
    }

    /** @throws DataException where the folder holds nothing to read */
    FolderScan scan() {
        boolean split = addFiles();
        if (tables.isEmpty()) {
            refuseAbsent();
            Path below = below();
            return new FolderScan(below, prefix + folder.relativize(below) + "/", readers).scan();
        }
        return split ? this : perDevice();
    }

    /** Adds the folder's own files; whether latencies have a folder to themselves. */
    private boolean addFiles() {
        String name = LATENCY.stream()
                .filter(each -> Files.isDirectory(folder.resolve(each)))
                .findFirst()
                .orElse(null);
        if (name != null) {
            for (Path file : list(folder.resolve(name))) {
                add(file, prefix + name + "/" + file.getFileName(), SourceFile.Place.LATENCY_FOLDER);
            }
            if (tables.isEmpty()) {
                refuseAbsent();
                throw DataException.at(prefix + name, "no-latency-file");
            }
        }
        for (Path file : list(folder)) {
            addBeside(file, name != null);
        }
        return name != null;
    }

    /** The one folder inside that is a dataset, as in the root of a clone. */
    private Path below() {
        List<Path> sets = new ArrayList<>();
        collect(folder, 1, sets);
        List<Path> split = sets.stream().filter(FolderScan::hasLatencies).toList();
        List<Path> likely = split.isEmpty() ? sets : split;
        if (likely.size() == 1) {
            return likely.get(0);
        }
        String names = likely.stream()
                .limit(SETS_SHOWN)
                .map(set -> folder.relativize(set).toString())
                .collect(Collectors.joining(", "));
        throw likely.isEmpty()
                ? DataException.at(folder.toString(), "no-table", hint())
                : DataException.at(folder.toString(), "several-sets", likely.size(), names);
    }

    /** Adds the folders that are datasets, down to some depth; what lies in a dataset is its own. */
    private static void collect(Path in, int depth, List<Path> sets) {
        for (Path inside : folders(in)) {
            if (hasLatencies(inside) || list(inside).stream().anyMatch(FolderScan::isTable)) {
                sets.add(inside);
            } else if (depth < DEEPEST && sets.size() < MOST_SETS) {
                collect(inside, depth + 1, sets);
            }
        }
    }

    private static boolean hasLatencies(Path in) {
        return LATENCY.stream().anyMatch(name -> Files.isDirectory(in.resolve(name)));
    }

    private static boolean isTable(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return TABLE_ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Takes a file that was left alone after all. */
    void take(SourceFile file) {
        leftAlone.remove(file.shown());
    }

    /** What was left alone, what is not there and what looks like a copy. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        tables.forEach(table -> copyOf(table).ifPresent(all::add));
        if (!leftAlone.isEmpty()) {
            all.add(ignored());
        }
        return all;
    }

    private Problem ignored() {
        int shown = Math.min(3, leftAlone.size());
        String names = String.join(", ", leftAlone.subList(0, shown)) + (shown < leftAlone.size() ? ", …" : "");
        return Problem.of(Severity.INFO, "ignored-file", leftAlone.size(), names)
                .at(leftAlone.get(0), 0)
                .counted(leftAlone.size(), List.of());
    }

    /** {@code a (1).csv} beside {@code a.csv} is a file fetched twice. */
    private Optional<Problem> copyOf(SourceFile table) {
        String device = table.deviceName();
        String original = COPY.matcher(device).replaceFirst("");
        boolean copy = !original.equals(device)
                && tables.stream().anyMatch(other -> other.deviceName().equals(original));
        return copy
                ? Optional.of(Problem.of(Severity.WARNING, "copied-file", table.shown(), original)
                        .at(table.shown(), 0)
                        .on(device)
                        .repairedBy(new Repair.LeaveOutDevice(device)))
                : Optional.empty();
    }

    /** Where nothing is left, what is not there is the reason. */
    private void refuseAbsent() {
        if (!problems.isEmpty()) {
            throw new DataException(Message.of(
                    "refused.at",
                    problems.get(0).place(),
                    problems.get(0).told().arguments().get(0)));
        }
    }

    private void addBeside(Path file, boolean split) {
        String shown = prefix + file.getFileName();
        SourceFile source = new SourceFile(file, shown, SourceFile.Place.ANYWHERE);
        if (Pointers.reason(file) != null || source.deviceName().equals("architectures")) {
            add(file, shown, SourceFile.Place.ARCHITECTURES);
        } else if (source.deviceName().equals("devices") && !startsWithId(source)) {
            attributes.add(source);
        } else if (split && !source.deviceName().equals(CODE)) {
            boolean list = Pattern.matches(LISTS, file.getFileName().toString().toLowerCase(Locale.ROOT))
                    && file.toFile().length() <= LARGEST_LIST;
            if (list) {
                beside.add(source);
            }
            leaveAlone(file, shown);
        } else {
            add(file, shown, SourceFile.Place.ANYWHERE);
        }
    }

    private void add(Path file, String shown, SourceFile.Place place) {
        String pointer = Pointers.reason(file);
        if (pointer != null) {
            problems.add(Problem.of(Severity.ERROR, "absent-file", Message.of("refused." + pointer))
                    .at(shown, 0));
            return;
        }
        SourceFile source = new SourceFile(file, shown, place);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!isDocumentation(name)
                && !OLD.matcher(name).matches()
                && (isTable(file) || readers.marked(source) != null || startsWithId(source))) {
            tables.add(source);
        } else {
            leaveAlone(file, shown);
        }
    }

    private void leaveAlone(Path file, String shown) {
        if (!isDocumentation(file.getFileName().toString().toLowerCase(Locale.ROOT))) {
            leftAlone.add(shown);
        }
    }

    /** A folder that holds per-device files itself is read as if they stood in {@code latency/}. */
    private FolderScan perDevice() {
        boolean any = tables.stream().anyMatch(FolderScan::isPerDevice);
        if (any) {
            tables.replaceAll(file -> file.place() == SourceFile.Place.ANYWHERE && file.path() != null
                    ? new SourceFile(file.path(), file.shown(), SourceFile.Place.LATENCY_FOLDER)
                    : file);
        }
        return this;
    }

    private static boolean isPerDevice(SourceFile file) {
        List<String> names = CsvPeek.header(file);
        return names.stream().anyMatch(HeaderNames::isId)
                && names.stream().noneMatch(HeaderNames::isDevice)
                && names.stream().anyMatch(name -> HeaderNames.latencyUnit(name) != null);
    }

    private static boolean startsWithId(SourceFile file) {
        return CsvPeek.header(file).stream().anyMatch(HeaderNames::isId);
    }

    private static boolean isDocumentation(String name) {
        boolean table = TABLE_ENDINGS.stream().anyMatch(name::endsWith);
        return !table
                && (name.endsWith(".md")
                        || name.endsWith(".ipynb")
                        || name.endsWith(".py")
                        || name.startsWith("readme")
                        || name.startsWith("license"));
    }

    private Object hint() {
        String names = folders(folder).stream()
                .map(path -> path.getFileName().toString())
                .limit(3)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : Message.of("refused.only-folders", names);
    }

    private static List<Path> folders(Path in) {
        try (Stream<Path> inside = Files.list(in)) {
            return inside.filter(path -> Files.isDirectory(path)
                            && !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(FolderScan::isVisibleFile)
                    .sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw DataException.at(folder.toString(), "unreadable-folder").because(e);
        }
    }

    private static boolean isVisibleFile(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && (Files.isRegularFile(path) || Pointers.reason(path) != null);
    }
}
