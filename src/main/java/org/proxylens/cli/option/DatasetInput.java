package org.proxylens.cli.option;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.study.Note;
import org.proxylens.analysis.study.Study;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.analysis.study.StudyCommands;
import org.proxylens.analysis.study.StudyData;
import org.proxylens.analysis.study.StudyDevice;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.DeviceLabels;
import org.proxylens.data.check.Repairs;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.message.Messages;
import org.proxylens.data.study.StudyFile;
import org.proxylens.proxy.code.CostFeatures;
import org.proxylens.space.Spaces;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The dataset a command works on, and which of its devices. */
public final class DatasetInput {
    @Parameters(index = "0", paramLabel = "DATASET", descriptionKey = "dataset")
    private Path dataset;

    @Option(names = "--add", paramLabel = "FILE")
    private List<Path> further = new ArrayList<>();

    @Mixin
    private Opening opening = new Opening();

    @Mixin
    private RepairOptions repairs = new RepairOptions();

    @Option(names = "--costs")
    private boolean costs;

    @Option(names = "--devices", paramLabel = "A,B,…")
    private List<String> devices = new ArrayList<>();

    /** Opens the dataset, narrows it to the devices named, and tells what was left out. */
    public Dataset open(CommandLine command) {
        return told(command, openUntold(command));
    }

    /** The same for a command that itself tells all that is odd in the data. */
    public Dataset openUntold(CommandLine command) {
        Dataset opened = read(command);
        return devices.isEmpty() ? opened : opened.onlyDevices(DeviceNames.split(command, opened, devices));
    }

    /** Opens the dataset with all its devices, and tells what was left out. */
    public Dataset openWide(CommandLine command) {
        return told(command, read(command));
    }

    private Dataset told(CommandLine command, Dataset opened) {
        LeftOutNotes.tell(command, opened, dataset);
        return opened;
    }

    private Dataset read(CommandLine command) {
        List<Path> sources = new ArrayList<>();
        Study study = study();
        if (study == null) {
            sources.add(dataset);
        } else {
            sources.addAll(StudyData.sources(study, dataset));
            tellChanged(command, study, List.copyOf(sources));
        }
        OpenOptions options = study == null ? OpenOptions.DEFAULT : study.options(sources);
        sources.addAll(further);
        Repairs before = study == null ? Repairs.NONE : study.basis().repairs();
        Dataset repaired = repairs.of(command, opening.open(command, sources, options), before);
        Dataset opened = study == null ? repaired : study.basis().labels().apply(repaired);
        if (costs) {
            opened = withCosts(opened);
        }
        return opened;
    }

    private static void tellChanged(CommandLine command, Study study, List<Path> sources) {
        try {
            List<Integer> changed = study.changed(sources);
            if (!changed.isEmpty()) {
                String names = changed.stream()
                        .map(number -> String.valueOf(sources.get(number).getFileName()))
                        .collect(Collectors.joining(", "));
                command.getErr().println(Messages.text("notice.study-changed", names));
            }
        } catch (IOException e) {
            return; // what cannot be read is said as it is opened
        }
    }

    /**
     * The command lines that do again what a command does.
     *
     * @param choices what its figures rest on
     */
    public StudyCommands commands(StudyChoices choices) {
        Study study = study();
        List<Path> sources = new ArrayList<>(study == null ? List.of(dataset) : study.paths(dataset));
        OpenOptions options = study == null ? OpenOptions.DEFAULT : study.options(sources);
        sources.addAll(further);
        StudyCommands commands = new StudyCommands(sources, options, choices);
        return study == null || choices.labels().equals(DeviceLabels.NONE) ? commands : commands.of(dataset);
    }

    /** What was noted in a study; nothing where the dataset is none. */
    public List<Note> notes() {
        Study study = study();
        return study == null ? List.of() : study.notes();
    }

    /** What a study says was measured on a new device; null where it says nothing or the dataset is none. */
    public @Nullable StudyDevice newDevice() {
        Study study = study();
        return study == null ? null : study.newDevice();
    }

    /** What a study says of treating the data; nothing where the dataset is none. */
    public StudyChoices studied() {
        Study study = study();
        return study == null ? StudyChoices.NONE : study.basis();
    }

    private @Nullable Study study() {
        return StudyFile.named(dataset) ? Study.read(dataset) : null;
    }

    private static Dataset withCosts(Dataset opened) {
        if (CostFeatures.of(opened.architectures()).isEmpty()) {
            throw DataException.of("no-costs", opened.name(), Spaces.names());
        }
        return CostFeatures.with(opened);
    }
}
