package org.proxylens.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.proxylens.data.Dataset;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The dataset a command works on, and which of its devices. */
final class DatasetInput {
    @Parameters(index = "0", paramLabel = "DATASET", description = "Folder or file with latencies.")
    private Path dataset;

    @Option(
            names = "--add",
            paramLabel = "FILE",
            description = "Further latencies to join: one more device. May be given several times.")
    private List<Path> further = new ArrayList<>();

    @Mixin
    private Opening opening = new Opening();

    @Option(
            names = "--invalid",
            paramLabel = "HOW",
            defaultValue = "leave-out",
            description =
                    "What becomes of latencies marked invalid: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}."
                            + " Some published figures rank -1 as fastest.")
    private InvalidKey invalid = InvalidKey.LEAVE_OUT;

    @Option(
            names = "--without",
            paramLabel = "CELLS",
            split = ",",
            description = "NAS-Bench-201 cells to leave out before anything is computed: ${COMPLETION-CANDIDATES}.")
    private List<CellKey> without = new ArrayList<>();

    @Option(
            names = "--devices",
            paramLabel = "A,B,…",
            description = "Only these devices, in this order; may be given several times.")
    private List<String> devices = new ArrayList<>();

    /** Opens the dataset and narrows it to the devices named. */
    Dataset open(CommandLine command) {
        List<Path> sources = new ArrayList<>();
        sources.add(dataset);
        sources.addAll(further);
        Dataset opened = invalid.policy().apply(opening.open(command, sources));
        for (CellKey cells : without) {
            opened = cells.filter().leaveOut(opened);
        }
        return devices.isEmpty() ? opened : opened.onlyDevices(DeviceNames.split(command, opened, devices));
    }
}
