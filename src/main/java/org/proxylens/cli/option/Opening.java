package org.proxylens.cli.option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.proxylens.analysis.study.Study;
import org.proxylens.analysis.study.StudyData;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.data.Dataset;
import org.proxylens.data.JoinBy;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.open.Datasets;
import org.proxylens.data.study.StudyFile;
import org.proxylens.data.table.ImportSpec;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How files become a dataset. */
public final class Opening {
    @Option(names = "--architectures", paramLabel = "FILE")
    private List<Path> architectures = new ArrayList<>();

    @Option(names = "--join", paramLabel = "BY", defaultValue = "auto")
    private JoinBy join = JoinBy.AUTO;

    @Option(names = "--same-device")
    private boolean sameDevice;

    @Mixin
    private ImportColumns columns = new ImportColumns();

    /**
     * The same, with lists of architectures that have no latencies beside them as a dataset of no device; a
     * study stands for its data as it treats them, and among others for its sources.
     */
    public Dataset openOrArchitecturesAlone(CommandLine command, List<Path> sources) {
        if (sources.size() == 1 && StudyFile.named(sources.get(0))) {
            return StudyData.side(sources.get(0), new ConsoleProgress(command.getErr(), "cli.progress.reading"))
                    .dataset();
        }
        List<Path> all = new ArrayList<>();
        for (Path source : sources) {
            all.addAll(StudyFile.named(source) ? StudyData.sources(Study.read(source), source) : List.of(source));
        }
        return open(command, all, OpenOptions.DEFAULT.orArchitecturesAlone());
    }

    /** Opens files and folders as one dataset, named after the first; what is decided here comes before what was decided. */
    Dataset open(CommandLine command, List<Path> sources, OpenOptions from) {
        List<Path> all = new ArrayList<>(sources);
        all.addAll(architectures);
        Path table = sources.stream().filter(Files::isRegularFile).findFirst().orElse(sources.get(0));
        List<Path> lists = new ArrayList<>(from.architectures());
        lists.addAll(architectures);
        ImportSpec said = columns.spec(command, table, all.size() == 1);
        OpenOptions options =
                from.joinedBy(join).withArchitectures(lists).importedBy(said == null ? from.importSpec() : said);
        return Datasets.open(
                all,
                sameDevice ? options.withSameDevices() : options,
                new ConsoleProgress(command.getErr(), "cli.progress.reading"));
    }
}
