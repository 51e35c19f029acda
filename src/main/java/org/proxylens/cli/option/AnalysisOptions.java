package org.proxylens.cli.option;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What the analysis rests on: the accuracy column, the region of interest, the threshold. */
public final class AnalysisOptions {
    private static final double MOST_REFERENCE = 100;
    private static final Pattern WINDOW = Pattern.compile("([^:]*):([^:]*)");

    @Option(names = "--accuracy", paramLabel = "COLUMN")
    private @Nullable String accuracy;

    @Option(names = "--min-accuracy", paramLabel = "X")
    private @Nullable Double minAccuracy;

    @Option(names = "--latency-window", paramLabel = "LO:HI")
    private @Nullable String latencyWindow;

    @Option(names = "--reference", paramLabel = "L:S", defaultValue = "1.1:1.1")
    private String reference = "1.1:1.1";

    @Option(names = "--threshold", paramLabel = "R", defaultValue = "0.9")
    private double threshold;

    /** The SRCC from which a pair is strongly monotonic. */
    public double threshold(CommandLine command) {
        if (!(threshold >= -1 && threshold <= 1)) {
            throw WrongUsage.of(command, "threshold", String.valueOf(threshold));
        }
        return threshold;
    }

    private ReferencePoint reference(CommandLine command) {
        Matcher point = WINDOW.matcher(reference);
        try {
            if (point.matches()) {
                double latency = Double.parseDouble(point.group(1).strip());
                double shortfall = Double.parseDouble(point.group(2).strip());
                if (latency > 0 && shortfall > 0 && latency < MOST_REFERENCE && shortfall < MOST_REFERENCE) {
                    return new ReferencePoint(latency, shortfall);
                }
            }
            throw WrongUsage.of(command, "reference", reference);
        } catch (NumberFormatException e) {
            throw WrongUsage.of(command, "reference", reference);
        }
    }

    /** The region of interest. */
    public RegionOfInterest region(CommandLine command) {
        double least = minAccuracy == null ? Double.NEGATIVE_INFINITY : minAccuracy;
        if (latencyWindow == null) {
            return new RegionOfInterest(least, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        }
        Matcher window = WINDOW.matcher(latencyWindow);
        if (!window.matches()) {
            throw badWindow(command);
        }
        double low = bound(command, window.group(1), Double.NEGATIVE_INFINITY);
        double high = bound(command, window.group(2), Double.POSITIVE_INFINITY);
        if (!(low <= high)) {
            throw badWindow(command);
        }
        return new RegionOfInterest(least, low, high);
    }

    /** The accuracy column chosen; refused where the dataset has none. */
    public AccuracyColumn accuracy(CommandLine command, Dataset dataset) {
        List<AccuracyColumn> columns = dataset.architectures().accuracies();
        if (columns.isEmpty()) {
            throw DataException.of("no-accuracies", dataset.name());
        }
        String wanted = accuracy;
        if (wanted == null) {
            return columns.get(0);
        }
        List<String> names = columns.stream().map(AccuracyColumn::name).toList();
        return dataset.architectures()
                .accuracy(wanted)
                .orElseThrow(() -> DeviceNames.unknown(command, "no-such-accuracy", wanted, dataset, names));
    }

    /** What fronts rest on; refused where the dataset has no accuracies. */
    public Basis basis(CommandLine command, Dataset dataset) {
        return new Basis(accuracy(command, dataset), region(command), reference(command));
    }

    /** The same, without an accuracy where the dataset has none and none was asked for. */
    public Basis basisOrNone(CommandLine command, Dataset dataset) {
        boolean asked = accuracy != null || latencyWindow != null || minAccuracy != null;
        boolean none = dataset.architectures().accuracies().isEmpty() && !asked;
        return new Basis(none ? null : accuracy(command, dataset), region(command), reference(command));
    }

    /**
     * The dataset with the latencies of architectures below the least accuracy missing, for figures that know no
     * target.
     */
    public Dataset masked(CommandLine command, Dataset dataset) {
        if (latencyWindow != null) {
            throw WrongUsage.of(command, "window-without-target");
        }
        if (minAccuracy == null) {
            return dataset;
        }
        double[] percent = accuracy(command, dataset).percent();
        double least = minAccuracy;
        return dataset.onlyRows(row -> percent[row] >= least);
    }

    private double bound(CommandLine command, String text, double open) {
        try {
            return text.isBlank() ? open : Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            throw badWindow(command);
        }
    }

    private CommandLine.ParameterException badWindow(CommandLine command) {
        return WrongUsage.of(command, "latency-window", String.valueOf(latencyWindow));
    }
}
