package org.proxylens.proxy.drift;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.ColumnValues;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Progress;
import org.proxylens.data.Severity;
import org.proxylens.proxy.code.CodeFeatures;
import org.proxylens.proxy.code.CodeRegression;
import org.proxylens.proxy.sample.RandomDraw;
import org.proxylens.rank.ParallelTasks;
import org.proxylens.rank.RankCorrelations;
import org.proxylens.space.OneHotCode;

/**
 * Drift along the rows of a dataset: neighbouring rows were measured in the same hour, and where their residuals agree more
 * than those of shuffled rows do, that hour speaks and not the networks. Told of the data and taken out of scores;
 * nothing is ever predicted from it. Looked for only with arch strings, from 64 latencies on, and where neighbouring
 * architectures are no more alike than any others: else what they share may well be true of them. Safe for several threads.
 */
public final class TableDrift {
    private static final int FEWEST = 64;
    private static final int SHUFFLES = 99;
    private static final int SHUFFLED_ROWS = 2048;
    private static final double ALIKE = 1.1;
    private static final double ALIKE_DEVIATIONS = 4;
    private static final double TOLD_AS_WARNING = 0.01;
    private static final long SEED = 11;

    private final List<Device> devices;
    private final OneHotCode code;
    private final CodeCeiling ceiling;
    private final @Nullable Residuals residuals;
    private final Progress stop;
    private final Map<String, Optional<Drift>> found = new ConcurrentHashMap<>();
    private final Map<String, Double> ceilings = new ConcurrentHashMap<>();

    /** @param dataset its devices' rows in the order of their arch_ids */
    public TableDrift(Dataset dataset) {
        this(dataset, OneHotCode.of(dataset.architectures().size(), dataset.architectures()::arch), Progress.NONE);
    }

    /**
     * @param code of the dataset's architectures, where it is at hand
     * @param stop asked now and then, here and later, whether this was cancelled
     */
    public TableDrift(Dataset dataset, OneHotCode code, Progress stop) {
        devices = dataset.devices();
        this.code = code;
        this.stop = stop;
        CodeFeatures features = CodeFeatures.oneHot(code);
        CodeRegression regression = new CodeRegression(features);
        ceiling = new CodeCeiling(code, regression, stop);
        residuals = code.isEmpty() || neighboursAlike() ? null : new Residuals(features, regression, devices, stop);
    }

    /** The dataset with a problem of kind {@code drift} for each device whose drift matters. */
    public static Dataset told(Dataset dataset) {
        return told(dataset, mattering(dataset));
    }

    /** The dataset with a problem for each of these. */
    public static Dataset told(Dataset dataset, List<Drift> drifts) {
        return drifts.isEmpty()
                ? dataset
                : dataset.withProblems(drifts.stream().map(TableDrift::problem).toList());
    }

    /** The drift of each device where it matters, in the order of the devices. */
    public static List<Drift> mattering(Dataset dataset) {
        TableDrift table = new TableDrift(dataset);
        Drift[] drifts = new Drift[dataset.devices().size()];
        ParallelTasks.run(drifts.length, Progress.NONE, () -> table, (shared, i) -> shared.of(i)
                .filter(Drift::matters)
                .ifPresent(drift -> drifts[i] = drift));
        return Stream.of(drifts).filter(Objects::nonNull).toList();
    }

    private static Problem problem(Drift drift) {
        return Problem.of(
                        drift.ceilingWithout() - drift.ceiling() >= TOLD_AS_WARNING ? Severity.WARNING : Severity.INFO,
                        "drift",
                        Numbers.percent(drift.share(), 0),
                        2 * RunningMedian.REACH,
                        Numbers.coefficient(drift.lagOne(), 2),
                        Numbers.probability(drift.p()),
                        Numbers.coefficient(drift.ceiling(), 3),
                        Numbers.coefficient(drift.ceilingWithout(), 3))
                .on(drift.device())
                .counted(drift.rows(), List.of());
    }

    /** The drift of a device; empty where it was not looked for. */
    public Optional<Drift> of(String device) {
        return found.computeIfAbsent(device, name -> IntStream.range(0, devices.size())
                .filter(i -> devices.get(i).name().equals(name))
                .boxed()
                .findFirst()
                .flatMap(this::of));
    }

    /**
     * What the additive code reaches on a device from up to 4,000 measurements, 5-fold: the SRCC beside which any other stands.
     *
     * @return NaN without arch strings, and where fewer than {@value #FEWEST} architectures have a code and a latency
     */
    public double ceiling(String device) {
        return ceilings.computeIfAbsent(device, name -> devices.stream()
                .filter(one -> one.name().equals(name) && !code.isEmpty())
                .findFirst()
                .map(one -> Residuals.centredLogs(code, one.latencies()))
                .filter(logs -> ColumnValues.rows(logs).length >= FEWEST)
                .map(logs ->
                        RankCorrelations.spearman(ceiling.predict(logs), logs).value())
                .orElse(Double.NaN));
    }

    private Optional<Drift> of(int device) {
        if (residuals == null || devices.get(device).unit() == LatencyUnit.NONE) {
            return Optional.empty();
        }
        double[] byCode = residuals.byCode(device);
        int[] rows = ColumnValues.rows(byCode);
        if (rows.length < FEWEST) {
            return Optional.empty();
        }
        double[] values = ColumnValues.of(byCode, rows);
        double share = RunningMedian.share(values);
        double[] byOthers = residuals.byOthers(device);
        if (byOthers != null) {
            double[] left = ColumnValues.of(byOthers, rows);
            double leftShare = RunningMedian.share(left);
            if (leftShare > share) {
                values = left;
                share = leftShare;
            }
        }
        double p = share >= Drift.LEAST_SHARE ? p(values, share) : 1;
        double[] logs = new double[byCode.length];
        if (p > Drift.LEAST_P) {
            return Optional.of(new Drift(
                    devices.get(device).name(), rows.length, lagOne(values), share, p, Double.NaN, Double.NaN, logs));
        }
        double[] medians = RunningMedian.of(values);
        for (int i = 0; i < rows.length; i++) {
            logs[rows[i]] = medians[i];
        }
        double[] truth = residuals.logs(device);
        double[] cleaned = truth.clone();
        Arrays.setAll(cleaned, row -> truth[row] - logs[row]);
        double[] predicted = ceiling.predict(truth);
        return Optional.of(new Drift(
                devices.get(device).name(),
                rows.length,
                lagOne(values),
                share,
                p,
                RankCorrelations.spearman(predicted, truth).value(),
                RankCorrelations.spearman(predicted, cleaned).value(),
                logs));
    }

    /** The share of shuffled orders that explain as much; of a long column a part is shuffled, which scatters more. */
    private double p(double[] values, double share) {
        Random random = new Random(SEED);
        int[] places = new int[values.length];
        Arrays.setAll(places, i -> i);
        int reached = 1;
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            stop.at((double) shuffle / SHUFFLES);
            int[] drawn = RandomDraw.of(places, Math.min(values.length, SHUFFLED_ROWS), random);
            reached += RunningMedian.share(ColumnValues.of(values, drawn)) >= share ? 1 : 0;
        }
        return reached / (SHUFFLES + 1.0);
    }

    private static double lagOne(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double product = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
            product += i == 0 ? 0 : (values[i] - mean) * (values[i - 1] - mean);
        }
        return squares > 0 ? product / squares : 0;
    }

    /** Whether architectures in neighbouring rows share more tokens than any two do, as where all were enumerated. */
    private boolean neighboursAlike() {
        double[] counts = new double[code.columns()];
        double sum = 0;
        double squares = 0;
        int pairs = 0;
        double known = 0;
        for (int row = 0; row < code.rows(); row++) {
            for (int column : code.active(row)) {
                counts[column]++;
            }
            known += code.known(row) ? 1 : 0;
            if (row > 0 && code.known(row) && code.known(row - 1)) {
                double shared = shared(code.active(row - 1), code.active(row));
                sum += shared;
                squares += shared * shared;
                pairs++;
            }
        }
        if (pairs < 2) {
            return true;
        }
        double expected = 0;
        for (double count : counts) {
            expected += count / known * (count - 1) / (known - 1);
        }
        double mean = sum / pairs;
        double error = Math.sqrt(Math.max(0, squares / pairs - mean * mean) / pairs);
        return mean > ALIKE * expected && mean > expected + ALIKE_DEVIATIONS * error;
    }

    private static int shared(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0; i < one.length; i++) {
            shared += one[i] == other[i] ? 1 : 0;
        }
        return shared;
    }
}
