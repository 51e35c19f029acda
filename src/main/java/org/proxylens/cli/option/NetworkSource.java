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
import org.proxylens.space.network.NetworkShape;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which networks are to be measured: those of a list, or some of a dataset. */
public final class NetworkSource {
    private static final int LEAST_PIXELS = 8;

    @Option(names = "--list", paramLabel = "FILE")
    private @Nullable Path list;

    @Option(names = "--dataset", paramLabel = "DATASET")
    private @Nullable Path dataset;

    @Option(names = "--samples", paramLabel = "K")
    private @Nullable Integer samples;

    @Option(names = "--design", paramLabel = "D", defaultValue = "chosen")
    private String design = "chosen";

    @Option(names = "--skeleton", paramLabel = "NAME", defaultValue = "published")
    private NetworkShape.Skeleton skeleton = NetworkShape.Skeleton.PUBLISHED;

    @Option(names = "--pixels", paramLabel = "N")
    private @Nullable Integer pixels;

    /** The networks, with how they are to be run. */
    public MeasuringQuestion question(CommandLine command, String device, SetUp setUp, long seed) {
        if (pixels != null && pixels < LEAST_PIXELS) {
            throw WrongUsage.of(command, "pixels", LEAST_PIXELS);
        }
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
        OptionalInt edge = pixels == null ? OptionalInt.empty() : OptionalInt.of(pixels);
        return MeasuringQuestion.of(device, opened.architectures(), rows, setUp, skeleton, edge, seed);
    }
}
