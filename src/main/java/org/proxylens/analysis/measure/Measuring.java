package org.proxylens.analysis.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Consumer;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;
import org.proxylens.data.measured.MeasurementFile;
import org.proxylens.data.measured.MeasurementLog;
import org.proxylens.measure.Campaign;
import org.proxylens.measure.Engine;
import org.proxylens.measure.Machine;
import org.proxylens.measure.Protocol;
import org.proxylens.measure.RoundLatencies;

/** Measures networks on this machine. */
public final class Measuring {
    private Measuring() {}

    /**
     * Measures and keeps nothing.
     *
     * @throws DataException where a network cannot be run
     */
    public static MeasuredReading run(
            MeasuringQuestion question, Engine engine, Machine machine, Protocol protocol, Progress progress) {
        return run(question, engine, machine, protocol, fresh(question, engine), log -> {}, progress);
    }

    /**
     * Measures, going on with what a file holds, and keeps each network there as soon as it is measured.
     *
     * @param file the CSV; what is known of the measurements stands beside it ({@link MeasurementFile})
     * @throws DataException where the file holds measurements of another set-up, or a network cannot be run
     * @throws IOException where the file cannot be read or written
     */
    public static MeasuredReading into(
            Path file, MeasuringQuestion question, Engine engine, Machine machine, Protocol protocol, Progress progress)
            throws IOException {
        MeasurementLog begun = goingOn(file, fresh(question, engine));
        try {
            return run(question, engine, machine, protocol, begun, log -> keep(file, log), progress);
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause(), "what it wraps");
        }
    }

    private static MeasuredReading run(
            MeasuringQuestion question,
            Engine engine,
            Machine machine,
            Protocol protocol,
            MeasurementLog begun,
            Consumer<MeasurementLog> kept,
            Progress progress) {
        Campaign campaign = new Campaign(engine, question.setUp(), protocol, machine, begun);
        return MeasuredReading.of(campaign.run(question.candidates(), kept, progress));
    }

    private static MeasurementLog fresh(MeasuringQuestion question, Engine engine) {
        String provider = question.setUp().provider();
        if (!engine.providers().contains(provider)) {
            throw DataException.of("no-provider", provider, engine.name(), String.join(", ", engine.providers()));
        }
        return question.begin(
                engine.name(), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static MeasurementLog goingOn(Path file, MeasurementLog fresh) throws IOException {
        MeasurementLog before = MeasurementFile.read(file).orElse(fresh);
        boolean same = before.attributes().equals(fresh.attributes())
                && before.device().equals(fresh.device())
                && before.seed() == fresh.seed()
                && before.host().processor().equals(fresh.host().processor());
        if (!same) {
            throw DataException.at(file.toString(), "other-set-up");
        }
        return before;
    }

    private static void keep(Path file, MeasurementLog log) {
        try {
            MeasurementFile.write(file, log, RoundLatencies.of(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
