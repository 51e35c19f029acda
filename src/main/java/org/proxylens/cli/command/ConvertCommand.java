package org.proxylens.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proxylens.cli.option.Opening;
import org.proxylens.cli.output.OutputException;
import org.proxylens.cli.output.ResultOutput;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Problem;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import org.proxylens.data.read.parquet.ParquetExport;
import org.proxylens.data.write.DatasetWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert}: any supported input to CSV. */
@Command(name = "convert")
public final class ConvertCommand extends ProgramCommand {
    @Parameters(arity = "1..*", paramLabel = "INPUT", descriptionKey = "input")
    private List<Path> inputs = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER")
    private @Nullable Path folder;

    @Option(names = "--wide", paramLabel = "FILE.csv")
    private @Nullable Path wide;

    @Option(names = "--long", paramLabel = "FILE.csv")
    private @Nullable Path longFile;

    @Option(names = "--parquet", paramLabel = "FILE")
    private @Nullable Path parquet;

    @Mixin
    private Opening opening = new Opening();

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        check(command);
        Dataset dataset = opening.openOrArchitecturesAlone(command, inputs);
        if (dataset.devices().isEmpty() && (wide != null || longFile != null || parquet != null)) {
            throw DataException.at(String.valueOf(inputs.get(0)), "only-architectures");
        }
        if (folder != null) {
            writeFolder(command, dataset, folder);
        }
        if (wide != null) {
            ResultOutput.writeFile(command, wide, out -> DatasetWriter.wide(dataset, out));
        }
        if (longFile != null) {
            ResultOutput.writeFile(command, longFile, out -> DatasetWriter.longTable(dataset, out));
        }
        if (parquet != null) {
            ResultOutput.writeFile(command, parquet, out -> ParquetExport.write(dataset, out));
        }
        notes(dataset).forEach(note -> command.getErr().println(Messages.text("cli.note", note)));
    }

    private void check(CommandLine command) {
        if (folder == null && wide == null && longFile == null && parquet == null) {
            throw WrongUsage.of(command, "convert-where");
        }
        if (ResultOutput.isStandardOutput(folder) || ResultOutput.isStandardOutput(parquet)) {
            throw WrongUsage.of(command, "convert-standard-output");
        }
        if (ResultOutput.isStandardOutput(wide) && ResultOutput.isStandardOutput(longFile)) {
            throw WrongUsage.of(command, "one-standard-output");
        }
        if (folder == null) {
            return;
        }
        String name = String.valueOf(folder.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            throw WrongUsage.of(command, "convert-folder", name);
        }
        try {
            if (!DatasetWriter.isFree(folder)) {
                throw WrongUsage.of(command, "folder-in-use", folder);
            }
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
    }

    private static void writeFolder(CommandLine command, Dataset dataset, Path folder) {
        List<String> notes = new ArrayList<>();
        ResultOutput.write(command, folder, () -> notes.addAll(DatasetWriter.folder(dataset, folder)));
        notes.forEach(note -> command.getErr().println(Messages.text("cli.note", note)));
    }

    private List<String> notes(Dataset dataset) {
        List<String> notes = new ArrayList<>();
        boolean oneTable = wide != null || longFile != null;
        if (oneTable && folder == null && !dataset.architectures().accuracies().isEmpty()) {
            notes.add(Messages.text("cli.convert.no-accuracies"));
        }
        if ((wide != null || parquet != null)
                && dataset.devices().stream().anyMatch(device -> device.repeats() != null)) {
            notes.add(Messages.text("cli.convert.medians"));
        }
        if (longFile != null) {
            dataset.devices().stream()
                    .filter(device -> device.unit() == LatencyUnit.NONE)
                    .forEach(device -> notes.add(Messages.text("cli.convert.no-latency", device.name())));
        }
        long serious = dataset.problems().stream()
                .map(Problem::severity)
                .filter(severity -> severity != Severity.INFO)
                .count();
        if (serious > 0) {
            notes.add(Messages.text("cli.convert.problems", serious));
        }
        return notes;
    }
}
