package org.proxylens.controller.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.proxylens.analysis.Basis;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.NewDeviceWork;
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

/** Measures on this machine what a guide asks for. */
public final class MeasuringHere {
    private static final long SEED = 1;
    private static final double HALF = 0.5;

    private final Supplier<Engine> engine;
    private final Machine machine;

    /**
     * @param engine loads the runtime, when something is first measured
     * @param machine whose time and load count
     */
    public MeasuringHere(Supplier<Engine> engine, Machine machine) {
        this.engine = engine;
        this.machine = machine;
    }

    /** What a measurement is for: the known devices with the new one, what fronts are made with, and the threshold. */
    record Purpose(Adapter adapter, Guide guide, Basis basis, double threshold) {}

    /**
     * Measures what the guide asks for next; and where all is wanted and there are accuracies, adapts and measures the
     * promised front as well.
     *
     * @param file keeps the measurements, each as soon as it is there
     * @return the guide with what was measured
     */
    Guide measure(Purpose purpose, MeasuringChoices choices, Path file, Progress progress) throws IOException {
        boolean more = choices.all()
                && purpose.guide().course() == null
                && purpose.basis().accuracy() != null;
        Guide measured = step(purpose, purpose.guide(), choices, file, part(progress, 0, more ? HALF : 1));
        if (!more) {
            return measured;
        }
        Guide promised =
                NewDeviceWork.adapt(purpose.adapter(), measured, purpose.basis(), purpose.threshold(), Progress.NONE);
        return NewDeviceWork.toMeasure(purpose.adapter().dataset(), promised).isEmpty()
                ? promised
                : step(purpose, promised, choices, file, part(progress, HALF, 1));
    }

    private static Progress part(Progress whole, double from, double to) {
        return fraction -> whole.at(from + fraction * (to - from));
    }

    private Guide step(Purpose purpose, Guide guide, MeasuringChoices choices, Path file, Progress progress)
            throws IOException {
        Dataset dataset = purpose.adapter().dataset();
        List<String> ids = NewDeviceWork.toMeasure(dataset, guide);
        int[] rows = ids.stream().mapToInt(dataset.architectures()::row).toArray();
        String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.csv$", "");
        MeasuringQuestion question = MeasuringQuestion.of(
                name,
                dataset.architectures(),
                rows,
                new SetUp(choices.threads(), choices.batch(), SetUp.Optimisation.ALL, SetUp.CPU),
                choices.small() ? NetworkShape.Skeleton.SMALL : NetworkShape.Skeleton.PUBLISHED,
                OptionalInt.empty(),
                SEED);
        Protocol protocol = Protocol.DEFAULT.with(
                Protocol.DEFAULT.rounds(), Duration.ofSeconds(Math.round(60 * choices.minutes())));
        Measuring.into(file, question, engine.get(), machine, protocol, progress);
        return NewDeviceWork.add(purpose.adapter(), guide, file, purpose.basis(), purpose.threshold(), Progress.NONE);
    }
}
