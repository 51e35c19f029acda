package org.proxylens.cli.option;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.NewMeasurements;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;
import org.proxylens.data.Severity;
import org.proxylens.data.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The file of a new device's measurements. */
public final class MeasuredFile {
    @Option(names = "--measured", paramLabel = "FILE")
    private @Nullable Path file;

    /** Whether one is given. */
    public boolean given() {
        return file != null;
    }

    /**
     * The measurements by row of the dataset, all NaN without a file; says what is odd in them on standard error.
     *
     * @param device the new device's name where the file may hold several; null where it may not
     */
    public double[] latencies(CommandLine command, Dataset dataset, @Nullable String device) {
        Path measured = file;
        if (measured == null) {
            return ColumnValues.missing(dataset.architectures().size());
        }
        NewMeasurements given = NewMeasurements.read(dataset, measured, device, Progress.NONE);
        for (Problem problem : given.problems()) {
            if (problem.severity() != Severity.INFO) {
                Object place = problem.file() == null ? measured : problem.file();
                command.getErr().println(Messages.text("cli.note.at", place, problem.what()));
            }
        }
        if (given.strangers() > 0) {
            command.getErr().println(Messages.text("cli.note.strangers", given.strangers(), measured, dataset.name()));
        }
        return given.latencies();
    }
}
