package org.proxylens.cli.option;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Basis;
import org.proxylens.cli.text.WrongUsage;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Numbers;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What the analysis rests on: the accuracy column, the region of interest, the threshold. */
public final class AnalysisOptions {
    private static final Pattern WINDOW = Pattern.compile("([^:]*):([^:]*)");

    @Option(names = "--accuracy", paramLabel = "COLUMN")
    private @Nullable String accuracy;

    @Option(names = "--min-accuracy", paramLabel = "X")
    private @Nullable Double minAccuracy;

    @Option(names = "--latency-window", paramLabel = "LO:HI")
    private @Nullable String latencyWindow;

    @Option(names = "--accurate-from", paramLabel = "X")
    private @Nullable Double accurateFrom;

    @Option(names = "--reference-point", paramLabel = "L,A", defaultValue = "1.1,1.1")
    private String referencePoint = "1.1,1.1";

    @Option(names = "--threshold", paramLabel = "R", defaultValue = "0.9")
    private double threshold;

    /** The SRCC from which a pair is strongly monotonic. */
    public double threshold(CommandLine command) {
        if (!(threshold >= -1 && threshold <= 1)) {
            throw WrongUsage.of(command, "threshold", String.valueOf(threshold));
        }
        return threshold;
    }

    /** The region of interest. */
    public RegionOfInterest region(CommandLine command) {
        double least = minAccuracy == null ? Double.NEGATIVE_INFINITY : minAccuracy;
        double accurate = accurateFrom == null ? Double.NaN : accurateFrom;
        if (latencyWindow == null) {
            return new RegionOfInterest(least, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, accurate);
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
        return new RegionOfInterest(least, low, high, accurate);
    }

    /** The reference point of the hypervolume. */
    public ReferencePoint reference(CommandLine command) {
        double[] parts = Arrays.stream(referencePoint.split(",", -1))
                .mapToDouble(Numbers::typed)
                .toArray();
        if (parts.length != 2 || !(parts[0] > 0 && parts[1] > 0)) {
            throw WrongUsage.of(command, "reference-point", referencePoint);
        }
        return new ReferencePoint(parts[0], parts[1]);
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
