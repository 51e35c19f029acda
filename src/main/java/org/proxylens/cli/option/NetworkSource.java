package org.proxylens.cli.option;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.measure.KnownExtent;
import org.proxylens.analysis.measure.MeasuringQuestion;
import org.proxylens.analysis.plan.MeasurementPlan;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.Dataset;
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

    @Option(names = "--up-to", paramLabel = "K")
    private @Nullable Integer upTo;

    @Option(names = "--design", paramLabel = "D", defaultValue = "chosen")
    private String design = "chosen";

    @Option(names = "--skeleton", paramLabel = "NAME", defaultValue = "published")
    private NetworkShape.Skeleton skeleton = NetworkShape.Skeleton.PUBLISHED;

    @Option(names = "--cells", paramLabel = "HOW")
    private NetworkShape.@Nullable Extent cells;

    @Option(names = "--pixels", paramLabel = "N")
    private @Nullable Integer pixels;

    /**
     * What is to be measured.
     *
     * @param from the list, or the dataset
     * @param rows of it
     * @param planned whether it is a dataset, whose known devices say what further measurements would change
     * @param most rows in all where it is not told enough by these
     * @param questions makes the question of rows
     */
    @SuppressWarnings("ArrayRecordComponent") // read once and never compared
    public record Networks(
            Dataset from, int[] rows, boolean planned, int most, Function<int[], MeasuringQuestion> questions) {}

    /**
     * The networks, with how they are to be run.
     *
     * @param file keeps the measurements and may hold some already; null for none
     */
    public Networks open(CommandLine command, String device, SetUp setUp, long seed, @Nullable Path file) {
        if (pixels != null && pixels < LEAST_PIXELS) {
            throw WrongUsage.of(command, "pixels", LEAST_PIXELS);
        }
        Path given = list == null ? dataset : list;
        if (given == null || (list != null && (samples != null || upTo != null))) {
            throw WrongUsage.of(command, "what-to-measure");
        }
        if (list != null && dataset != null && cells != null) {
            throw WrongUsage.of(command, "cells-known");
        }
        Design how = AdaptationInput.design(command, design);
        Dataset from = open(command, given);
        int[] rows = list == null
                ? MeasuringQuestion.pick(from, samples == null ? MeasurementPlan.USUAL : samples, how, seed)
                : IntStream.range(0, from.architectures().size()).toArray();
        OptionalInt edge = pixels == null ? OptionalInt.empty() : OptionalInt.of(pixels);
        NetworkShape shape =
                new NetworkShape(skeleton, extent(command, from, file), setUp.batch(), edge, OptionalInt.empty(), seed);
        return new Networks(
                from,
                rows,
                list == null,
                upTo == null ? rows.length : upTo,
                some -> MeasuringQuestion.of(device, from.architectures(), some, setUp, shape));
    }

    /** What was asked for, or what the known devices ran, or all of a cell where none are known. */
    private NetworkShape.Extent extent(CommandLine command, Dataset networks, @Nullable Path file) {
        if (cells != null) {
            return cells;
        }
        Path known = list == null ? null : dataset;
        return KnownExtent.begun(file).orElseGet(() -> KnownExtent.of(known == null ? networks : open(command, known)));
    }

    private static Dataset open(CommandLine command, Path given) {
        Dataset opened = new Opening().openOrArchitecturesAlone(command, List.of(given));
        LeftOutNotes.tell(command, opened, given);
        return opened;
    }
}
