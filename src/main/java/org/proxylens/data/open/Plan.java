package org.proxylens.data.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.proxylens.data.DataException;
import org.proxylens.data.Problem;
import org.proxylens.data.cache.CacheKey;
import org.proxylens.data.cache.DatasetCache;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.source.SourceFile;

/** What is to be read of some folders and files: found, and not read yet. */
final class Plan {
    private final List<ParallelRead.Task> tasks = new ArrayList<>();
    private final Map<Integer, FolderScan> scans = new LinkedHashMap<>();
    /** Before a list beside is taken, so that reading does not change the key. */
    private final List<Problem> problems = new ArrayList<>();

    private final String title;
    private final OpenOptions options;

    /** @throws DataException where there is nothing to read */
    Plan(List<Path> sources, OpenOptions options, Readers readers) {
        this.options = options;
        title = title(sources.get(0));
        for (int source = 0; source < sources.size(); source++) {
            Path path = sources.get(source);
            String pointer = Pointers.reason(path);
            if (pointer != null) {
                throw DataException.at(path.toString(), pointer);
            }
            if (!isStandardInput(path) && !Files.exists(path)) {
                throw DataException.at(path.toString(), "no-such-path");
            }
            if (Files.isDirectory(path)) {
                String prefix = sources.size() == 1 ? "" : name(path) + "/";
                FolderScan scan = new FolderScan(path, prefix, readers).scan();
                for (SourceFile file : scan.tables()) {
                    tasks.add(new ParallelRead.Task(file, source));
                }
                scans.put(source, scan);
                problems.addAll(scan.problems());
            } else {
                tasks.add(new ParallelRead.Task(single(path), source));
            }
        }
    }

    /** The name of the dataset. */
    String title() {
        return title;
    }

    /** The files that hold tables. */
    List<ParallelRead.Task> tasks() {
        return tasks;
    }

    /** What was found in those of the sources that are folders. */
    Map<Integer, FolderScan> scans() {
        return scans;
    }

    /** What is known of each device, by name. */
    Map<String, Map<String, String>> attributes() {
        Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
        scans.values()
                .forEach(scan -> scan.attributes().forEach(file -> attributes.putAll(DeviceAttributes.read(file))));
        return attributes;
    }

    /** What the dataset goes by in the cache; empty where it is not kept: from few bytes, or from such as come but once. */
    Optional<CacheKey> key(DatasetCache cache) {
        List<Path> files = new ArrayList<>();
        List<Object> said = new ArrayList<>(List.of(
                cache.build(),
                Locale.getDefault().toLanguageTag(),
                title,
                options.withArchitectures(List.of()))); // which are lists shows in their place
        for (ParallelRead.Task task : tasks) {
            Path path = Objects.requireNonNull(task.file().path());
            if (isStandardInput(path)) {
                return Optional.empty(); // a file of that name says nothing of it
            }
            files.add(path);
            said.add(List.of(task.source(), task.file().shown(), task.file().place()));
        }
        scans.forEach((source, scan) -> {
            said.add(source);
            for (List<SourceFile> further : List.of(scan.attributes(), scan.beside())) {
                further.forEach(file -> files.add(Objects.requireNonNull(file.path())));
                said.add(further.stream().map(SourceFile::shown).toList());
            }
        });
        said.add(problems);
        try {
            long bytes = 0;
            for (Path file : files) {
                if (!Files.isRegularFile(file)) {
                    return Optional.empty();
                }
                bytes += Files.size(file);
            }
            return cache.serves(bytes) ? Optional.of(CacheKey.of(files, said)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // reading it says what is wrong
        }
    }

    private SourceFile single(Path path) {
        boolean listed = options.architectures().contains(path);
        if (isStandardInput(path)) {
            return SourceFile.standardInput(listed ? SourceFile.Place.ARCHITECTURES : SourceFile.Place.ANYWHERE);
        }
        SourceFile file = new SourceFile(path, name(path), SourceFile.Place.ANYWHERE);
        boolean list = listed || file.deviceName().equals("architectures");
        return list ? new SourceFile(path, file.shown(), SourceFile.Place.ARCHITECTURES) : file;
    }

    private static boolean isStandardInput(Path path) {
        return path.toString().equals(SourceFile.STANDARD_INPUT);
    }

    private static String name(Path path) {
        Path name = path.toAbsolutePath().normalize().getFileName();
        return name == null ? path.toString() : name.toString();
    }

    private static String title(Path path) {
        if (isStandardInput(path)) {
            return SourceFile.standardInput(SourceFile.Place.ANYWHERE).shown();
        }
        return Files.isDirectory(path)
                ? name(path)
                : new SourceFile(path, name(path), SourceFile.Place.ANYWHERE).deviceName();
    }
}
