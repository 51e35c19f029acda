package org.proxylens.data.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;
import org.proxylens.data.check.Checks;
import org.proxylens.data.join.Alternatives;
import org.proxylens.data.join.DatasetAssembly;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.raw.ReadFile;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;

/** The door to every supported file: opens a dataset whatever its form. */
public final class Datasets {
    private Datasets() {}

    /**
     * Opens a folder or file of any supported form.
     *
     * @throws DataException where it cannot be used, with one line that says what, where and what to do
     */
    public static Dataset open(Path path, Progress progress) {
        return open(List.of(path), OpenOptions.DEFAULT, progress);
    }

    /**
     * Opens several folders or files as one dataset: latencies here, accuracies there, one more device beside them. The
     * dataset is named after the first.
     *
     * @param sources at least one folder or file
     * @throws DataException where one cannot be used or they do not fit together
     */
    public static Dataset open(List<Path> sources, OpenOptions options, Progress progress) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no source");
        }
        ByHand byHand = new ByHand(options.importSpec());
        Readers readers = new Readers(byHand);
        List<ParallelRead.Task> tasks = new ArrayList<>();
        Map<Integer, FolderScan> scans = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
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
                scan.attributes().forEach(file -> attributes.putAll(DeviceAttributes.read(file)));
                scans.put(source, scan);
            } else {
                tasks.add(new ParallelRead.Task(single(path, options), source));
            }
        }
        new SizeForecast(byHand, Runtime.getRuntime().maxMemory())
                .check(tasks.stream()
                        .map(ParallelRead.Task::file)
                        .filter(readers::isPlain)
                        .toList());
        List<ReadFile> read = ParallelRead.read(tasks, readers, progress);
        if (!byHand.missing().isEmpty()) {
            throw tasks.get(0).file().refuse("unfit-columns", String.join(", ", byHand.missing()));
        }
        scans.forEach((source, scan) -> {
            ReadFile list = ListsBeside.find(scan.beside(), source, read, readers);
            if (list != null) {
                scan.take(list.file());
                read.add(list);
            }
            problems.addAll(scan.problems());
        });
        List<ReadFile> files = Alternatives.choose(read, problems);
        try {
            Dataset dataset = new DatasetAssembly(files, attributes, problems).assemble(title(sources.get(0)), options);
            Dataset checked = dataset.withProblems(Checks.run(dataset));
            progress.at(1);
            return checked;
        } catch (OutOfMemoryError e) {
            throw DataException.at(
                            title(sources.get(0)),
                            "no-memory",
                            Runtime.getRuntime().maxMemory() >> 20)
                    .because(e);
        }
    }

    private static SourceFile single(Path path, OpenOptions options) {
        if (isStandardInput(path)) {
            return SourceFile.standardInput(
                    options.architectures().contains(path)
                            ? SourceFile.Place.ARCHITECTURES
                            : SourceFile.Place.ANYWHERE);
        }
        SourceFile file = new SourceFile(path, name(path), SourceFile.Place.ANYWHERE);
        boolean list = file.deviceName().equals("architectures")
                || options.architectures().contains(path);
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
