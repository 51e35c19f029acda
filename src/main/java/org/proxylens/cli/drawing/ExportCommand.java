package org.proxylens.cli.drawing;

import java.util.List;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.analysis.study.ChosenPair;
import org.proxylens.analysis.study.ExportReading;
import org.proxylens.analysis.study.StudyChoices;
import org.proxylens.cli.command.AnalysisCommand;
import org.proxylens.cli.option.PairsInput;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.output.FolderOutput;
import org.proxylens.data.Dataset;
import org.proxylens.figure.all.AllFigures;
import org.proxylens.figure.all.FolderStyle;
import org.proxylens.rank.CommonSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code export}: all figures and tables into a folder. */
@Command(name = "export")
public final class ExportCommand extends AnalysisCommand {
    @Option(names = "--order", defaultValue = "cluster", paramLabel = "ORDER")
    private Order order = Order.CLUSTER;

    @Option(names = "--measure", defaultValue = "srcc", paramLabel = "M")
    private Measure measure = Measure.SRCC;

    @Option(names = "--listwise")
    private boolean listwise;

    @Mixin
    private PairsInput pairs = new PairsInput();

    @Option(names = "--no-pairs")
    private boolean noPairs;

    @Mixin
    private FolderOutput output = new FolderOutput();

    @Override
    public void run() {
        CommandLine command = spec.commandLine();
        FolderStyle style = output.style(command);
        double threshold = analysis.threshold(command);
        Dataset dataset = input.open(command);
        Basis basis = analysis.basisOrNone(command, dataset);
        List<ChosenPair> chosen = noPairs ? List.of() : pairs.of(command, dataset, null, input);
        ChosenPair first = chosen.stream().findFirst().orElse(null);
        StudyChoices choices = input.studied()
                .on(first, basis, threshold)
                .shown(order, listwise ? CommonSet.LISTWISE : CommonSet.PAIRWISE, measure);
        AllFigures.names(choices, chosen, basis.accuracy() != null, style);
        ConsoleProgress progress = progress("cli.progress.comparing");
        output.write(
                command,
                folder -> AllFigures.write(
                        ExportReading.of(dataset, choices, basis, chosen, progress), style, folder, progress));
    }
}
