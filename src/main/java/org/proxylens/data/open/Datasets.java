package org.proxylens.data.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;
import org.proxylens.data.cache.CacheKey;
import org.proxylens.data.cache.DatasetCache;
import org.proxylens.data.check.Checks;
import org.proxylens.data.join.Alternatives;
import org.proxylens.data.join.DatasetAssembly;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.raw.ReadFile;
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
        return open(sources, options, DatasetCache.ofProcess(), progress);
    }

    /** The same with that cache in place of the one that was chosen for the process. */
    public static Dataset open(List<Path> sources, OpenOptions options, DatasetCache cache, Progress progress) {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("no source");
        }
        ByHand byHand = new ByHand(options.importSpec());
        Readers readers = new Readers(byHand);
        Plan plan = new Plan(sources, options, readers);
        Optional<CacheKey> key = plan.key(cache);
        Optional<Dataset> kept = key.flatMap(cache::find);
        Dataset dataset = kept.orElseGet(() -> read(plan, options, byHand, readers, progress));
        if (kept.isEmpty()) {
            key.ifPresent(one -> cache.keep(one, () -> plan.key(cache), dataset));
        }
        progress.at(1);
        return dataset;
    }

    private static Dataset read(Plan plan, OpenOptions options, ByHand byHand, Readers readers, Progress progress) {
        List<ParallelRead.Task> tasks = plan.tasks();
        Map<String, Map<String, String>> attributes = plan.attributes();
        new SizeForecast(byHand, Runtime.getRuntime().maxMemory())
                .check(tasks.stream()
                        .map(ParallelRead.Task::file)
                        .filter(readers::isPlain)
                        .toList());
        List<ReadFile> read = ParallelRead.read(tasks, readers, progress);
        if (!byHand.missing().isEmpty()) {
            throw tasks.get(0).file().refuse("unfit-columns", String.join(", ", byHand.missing()));
        }
        List<Problem> problems = new ArrayList<>();
        plan.scans().forEach((source, scan) -> {
            ReadFile list = ListsBeside.find(scan.beside(), source, read, readers);
            if (list != null) {
                scan.take(list.file());
                read.add(list);
            }
            problems.addAll(scan.problems());
        });
        List<ReadFile> files = Alternatives.choose(read, problems);
        try {
            Dataset dataset = new DatasetAssembly(files, attributes, problems).assemble(plan.title(), options);
            return dataset.withProblems(Checks.run(dataset));
        } catch (OutOfMemoryError e) {
            throw DataException.at(
                            plan.title(), "no-memory", Runtime.getRuntime().maxMemory() >> 20)
                    .because(e);
        }
    }
}
