package org.proxylens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.Dataset;
import org.proxylens.data.format.Datasets;
import org.proxylens.data.format.OpenOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The dataset a command works on, and which of its devices. */
final class DatasetInput {
    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder or file with latencies.")
    private Path dataset;

    @Option(
            names = "--architectures",
            paramLabel = "FILE",
            description = "List of architectures to join: accuracies, cells. May be given several times.")
    private List<Path> architectures = new ArrayList<>();

    @Option(
            names = "--add",
            paramLabel = "FILE",
            description = "Further latencies to join: one more device. May be given several times.")
    private List<Path> further = new ArrayList<>();

    @Option(
            names = "--join",
            paramLabel = "BY",
            defaultValue = "auto",
            description = "What files are joined by: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private JoinKey join = JoinKey.AUTO;

    @Option(
            names = "--devices",
            paramLabel = "A,B,…",
            description = "Only these devices, in this order; may be given several times.")
    private List<String> devices = new ArrayList<>();

    /** The path given. */
    Path path() {
        return dataset;
    }

    /** The dataset and what is to be joined to it. */
    private List<Path> sources() {
        List<Path> sources = new ArrayList<>();
        sources.add(dataset);
        sources.addAll(further);
        sources.addAll(architectures);
        return sources;
    }

    /** Opens the dataset and narrows it to the devices named. */
    Dataset open(CommandLine command) {
        Dataset opened = Datasets.open(
                sources(),
                OpenOptions.DEFAULT.joinedBy(join.by()).withArchitectures(architectures),
                new ConsoleProgress(command.getErr(), "Reading"));
        return devices.isEmpty() ? opened : opened.onlyDevices(DeviceNames.split(command, opened, devices));
    }
}
