package org.proxylens.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.measure.MeasuringQuestion;
import org.proxylens.cli.output.ConsoleProgress;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
import org.proxylens.data.join.OpenOptions;
import org.proxylens.data.open.Datasets;
import org.proxylens.measure.SetUp;
import org.proxylens.proxy.sample.Design;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which networks are to be measured: those of a list, or some of a dataset. */
public final class NetworkSource {
    @Option(
            names = "--list",
            paramLabel = "FILE",
            description = "List of networks, all of which are measured: arch_id and arch, as plan writes it.")
    private @Nullable Path list;

    @Option(names = "--dataset", paramLabel = "DATASET", description = "Dataset some of whose networks are measured.")
    private @Nullable Path dataset;

    @Option(names = "--samples", paramLabel = "K", description = "How many of the dataset; default: 20.")
    private @Nullable Integer samples;

    @Option(
            names = "--design",
            paramLabel = "D",
            defaultValue = "chosen",
            description = "How they are picked: random or chosen; default: ${DEFAULT-VALUE}.")
    private String design = "chosen";

    /** The networks, with how they are to be run. */
    public MeasuringQuestion question(CommandLine command, String device, SetUp setUp, OptionalInt pixels, long seed) {
        Path from = list == null ? dataset : list;
        if (from == null || (list != null && (dataset != null || samples != null))) {
            throw WrongUsage.of(command, "what-to-measure");
        }
        Design how = AdaptationInput.design(command, design);
        Dataset opened = Datasets.open(
                List.of(from),
                OpenOptions.DEFAULT.orArchitecturesAlone(),
                new ConsoleProgress(command.getErr(), "cli.progress.reading"));
        int[] rows = list == null ? MeasuringQuestion.pick(opened, samples == null ? 20 : samples, how, seed) : null;
        return MeasuringQuestion.of(device, opened.architectures(), rows, setUp, pixels, seed);
    }
}
