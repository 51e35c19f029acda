package org.proxylens.analysis.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;
import org.proxylens.data.measured.MeasurementFile;
import org.proxylens.data.measured.MeasurementLog;
import org.proxylens.measure.Campaign;
import org.proxylens.measure.Engine;
import org.proxylens.measure.Machine;
import org.proxylens.measure.Protocol;

/** Measures networks on this machine and keeps each as soon as it is measured. */
public final class Measuring {
    private Measuring() {}

    /**
     * Measures, going on with what the file holds.
     *
     * @param file the CSV to keep measurements in; null to keep them nowhere
     * @throws DataException where the file holds measurements of another set-up, or a network cannot be run
     * @throws UncheckedIOException where the file cannot be read or written
     */
    public static MeasuredReading run(
            MeasuringQuestion question,
            Engine engine,
            Machine machine,
            Protocol protocol,
            @Nullable Path file,
            Progress progress) {
        if (!engine.providers().contains(question.setUp().provider())) {
            throw DataException.of(
                    "no-provider", question.setUp().provider(), engine.name(), String.join(", ", engine.providers()));
        }
        MeasurementLog fresh = question.begin(
                engine.name(), Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        MeasurementLog begun = file == null ? fresh : goingOn(file, fresh);
        Consumer<MeasurementLog> kept = file == null ? log -> {} : log -> keep(file, log);
        Campaign campaign = new Campaign(engine, question.setUp(), protocol, machine, begun);
        return MeasuredReading.of(campaign.run(question.candidates(), kept, progress));
    }

    private static MeasurementLog goingOn(Path file, MeasurementLog fresh) {
        try {
            MeasurementLog before = MeasurementFile.read(file).orElse(fresh);
            boolean same = before.attributes().equals(fresh.attributes())
                    && before.device().equals(fresh.device())
                    && before.seed() == fresh.seed()
                    && before.host().processor().equals(fresh.host().processor());
            if (!same) {
                throw DataException.at(file.toString(), "other-set-up");
            }
            return before;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(Path file, MeasurementLog log) {
        try {
            MeasurementFile.write(file, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
