package org.proxylens.controller.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.NewDeviceWork;
import org.proxylens.analysis.measure.KnownExtent;
import org.proxylens.analysis.measure.Measuring;
import org.proxylens.analysis.measure.MeasuringQuestion;
import org.proxylens.data.Dataset;
import org.proxylens.data.Progress;
import org.proxylens.measure.Engine;
import org.proxylens.measure.Machine;
import org.proxylens.measure.Protocol;
import org.proxylens.measure.SetUp;
import org.proxylens.model.choice.MeasuringChoices;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.space.network.NetworkShape;

/**
 * Measures on this machine what a guide asks for.
 *
 * @param engine loads the runtime, when something is first measured
 * @param machine whose time and load count
 */
public record MeasuringHere(Supplier<Engine> engine, Machine machine) {
    /** Of the weights and of the order. */
    static final long SEED = 1;

    private static final double HALF = 0.5;
    private static final double MILLIS_A_MINUTE = 60_000;
    private static final double NANOS_A_MINUTE = 60e9;

    /** What a measurement is for: the known devices with the new one, what fronts are made with, and the threshold. */
    record Purpose(Adapter adapter, Guide guide, Basis basis, double threshold) {}

    /**
     * Measures what the guide asks for next; and where all is wanted and there are accuracies, ten more and ten more until the
     * verdict stands, and then adapts and measures the promised front as well.
     *
     * @param file keeps the measurements, each as soon as it is there
     * @return the guide with what was measured
     */
    Guide measure(Purpose purpose, MeasuringChoices choices, Path file, Progress progress) throws IOException {
        boolean more = choices.all()
                && purpose.guide().course() == null
                && purpose.basis().accuracy() != null;
        Dataset dataset = purpose.adapter().dataset();
        Protocol protocol = protocol(choices.minutes());
        if (!more) {
            return step(purpose, purpose.guide(), wanted(dataset, purpose.guide()), choices, file, protocol, progress);
        }
        Guide standing = untilItStands(purpose, choices, file, part(progress, 0, HALF));
        Guide promised =
                NewDeviceWork.adapt(purpose.adapter(), standing, purpose.basis(), purpose.threshold(), Progress.NONE);
        int[] front = wanted(dataset, promised);
        return front.length == 0
                ? promised
                : step(purpose, promised, front, choices, file, protocol, part(progress, HALF, 1));
    }

    /** What the guide asks for, and then what {@link NewDeviceWork#tenMore} asks for, while there are minutes left. */
    private Guide untilItStands(Purpose purpose, MeasuringChoices choices, Path file, Progress progress)
            throws IOException {
        Dataset dataset = purpose.adapter().dataset();
        long begun = machine.nanoTime();
        Guide guide = purpose.guide();
        int[] rows = wanted(dataset, guide);
        int most = guide.count() + rows.length + NewDeviceWork.MOST_FURTHER;
        double left = choices.minutes();
        while (rows.length > 0 && left > 0) {
            int done = guide.count();
            Progress now = part(progress, (double) done / most, (double) (done + rows.length) / most);
            guide = step(purpose, guide, rows, choices, file, protocol(left), now);
            rows = guide.count() < most ? NewDeviceWork.tenMore(guide) : new int[0];
            left = choices.minutes() - (machine.nanoTime() - begun) / NANOS_A_MINUTE;
        }
        return guide;
    }

    private static Protocol protocol(double minutes) {
        return Protocol.DEFAULT.with(
                Protocol.DEFAULT.rounds(), Duration.ofMillis(Math.max(1, Math.round(MILLIS_A_MINUTE * minutes))));
    }

    private static int[] wanted(Dataset dataset, Guide guide) {
        return NewDeviceWork.toMeasure(dataset, guide).stream()
                .mapToInt(dataset.architectures()::row)
                .toArray();
    }

    private static Progress part(Progress whole, double from, double to) {
        return fraction -> whole.at(from + fraction * (to - from));
    }

    private Guide step(
            Purpose purpose,
            Guide guide,
            int[] rows,
            MeasuringChoices choices,
            Path file,
            Protocol protocol,
            Progress progress)
            throws IOException {
        String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.csv$", "");
        MeasuringQuestion question = MeasuringQuestion.of(
                name,
                purpose.adapter().dataset().architectures(),
                rows,
                new SetUp(choices.threads(), choices.batch(), SetUp.Optimisation.ALL, SetUp.CPU),
                new NetworkShape(
                        choices.small() ? NetworkShape.Skeleton.SMALL : NetworkShape.Skeleton.PUBLISHED,
                        KnownExtent.begun(file)
                                .orElseGet(
                                        () -> KnownExtent.of(purpose.adapter().dataset())),
                        choices.batch(),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        SEED));
        Measuring.into(file, question, engine.get(), machine, protocol, progress);
        return NewDeviceWork.add(purpose.adapter(), guide, file, purpose.basis(), purpose.threshold(), Progress.NONE);
    }
}
