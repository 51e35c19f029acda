package org.proxylens.data.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.Repeats;
import org.proxylens.data.Severity;

/** Each check fires on a small case and stays silent on clean data. */
class ChecksTest {
    private static final int ROWS = 60;

    private static Device device(String name, IntToDoubleFunction latency) {
        return Device.ofMilliseconds(
                name, IntStream.range(0, ROWS).mapToDouble(latency).toArray());
    }

    /** A plausible device: no ties, no twin among the others. */
    private static Device clean(String name, int seed) {
        return device(name, row -> 5 + seed + row * 0.1 + (row * 7919 * seed % 61) * 0.05);
    }

    private static Dataset dataset(Device... devices) {
        return dataset(List.of(), List.of(), devices);
    }

    private static Dataset dataset(
            List<? extends @Nullable String> archs, List<AccuracyColumn> accuracies, Device... devices) {
        List<String> ids = IntStream.range(0, ROWS).mapToObj(Integer::toString).toList();
        return new Dataset("d", new ArchitectureTable(ids, archs, accuracies), List.of(devices), List.of(), List.of());
    }

    private static AccuracyColumn accuracy(IntToDoubleFunction percent) {
        return new AccuracyColumn(
                "top1", IntStream.range(0, ROWS).mapToDouble(percent).toArray());
    }

    private static Problem only(Dataset dataset, String kind) {
        List<Problem> problems = Checks.run(dataset);
        assertThat(problems).extracting(Problem::kind).containsExactly(kind);
        assertThat(problems.get(0).what()).endsWith(".");
        assertThat(problems.get(0).advice()).endsWith(".");
        return problems.get(0);
    }

    @Test
    void cleanDataHasNoProblem() {
        Dataset clean = dataset(
                List.of(),
                List.of(accuracy(row -> 60 + row * 0.5)),
                clean("a", 1),
                clean("b", 2),
                clean("c", 3),
                clean("d", 5));
        assertThat(Checks.run(clean)).isEmpty();
    }

    @Test
    void findsALikelyWrongUnit() {
        Device seconds = device("s", row -> (5 + row * 0.2 + row % 7 * 0.3) / 1000);
        Problem problem = only(dataset(clean("a", 1), seconds, clean("b", 2)), "wrong-unit");
        assertThat(problem.device()).isEqualTo("s");
        assertThat(problem.advice()).contains("latency_s");

        Device micro = device("u", row -> (5 + row * 0.2 + row % 7 * 0.3) * 1000);
        assertThat(only(dataset(clean("a", 1), micro, clean("b", 2)), "wrong-unit")
                        .advice())
                .contains("latency_us");
        Problem ofTwo = only(dataset(clean("a", 1), micro), "wrong-unit");
        assertThat(ofTwo.device()).isEqualTo("u");
        assertThat(ofTwo.what()).contains("of the two");
    }

    @Test
    void findsConstantColumns() {
        assertThat(only(dataset(clean("a", 1), device("k", row -> 3)), "constant")
                        .severity())
                .isEqualTo(Severity.ERROR);
        only(dataset(List.of(), List.of(accuracy(row -> 10)), clean("a", 1)), "constant-accuracy");
    }

    @Test
    void findsPairsOfFewCommonArchitectures() {
        Device early = device("early", row -> row < 32 ? 5 + row * 0.11 : Double.NaN);
        Device late = device("late", row -> row >= 31 ? 9 - row * 0.07 : Double.NaN);
        Problem problem = only(dataset(early, late), "few-common");
        assertThat(problem.severity()).isEqualTo(Severity.ERROR);
        assertThat(problem.what()).contains("early and late: 1");
    }

    @Test
    void findsNearDuplicates() {
        Device one = clean("one", 3);
        Device other = device("other", row -> one.latencies()[row] * (row == 7 ? 1.5 : 1 + 0.01 * Math.sin(row)));
        assertThat(only(dataset(one, other, clean("c", 1)), "near-duplicate").what())
                .contains("one is within 2 % of other");
        Device scaled = device("scaled", row -> one.latencies()[row] * 1.7);
        assertThat(only(dataset(scaled, one), "near-duplicate").what()).contains("1.7 times one");
    }

    @Test
    void tellsWhichOfTwoTwinsIsTheCopy() {
        Device one = clean("one", 3);
        Device other = device("other", row -> one.latencies()[row] * (1 + 0.01 * Math.sin(row)));
        Device again = device("again", row -> one.latencies()[row] / 1000 * 1000);
        List<Problem> problems = Checks.run(dataset(one, other, again, clean("c", 1)));

        assertThat(problems).extracting(Problem::kind).containsOnly("near-duplicate");
        assertThat(problems.get(0).what()).contains("again equals one to the last digit, so other is likely the copy");
        assertThat(problems.get(0).repairs()).containsExactly(new Repair.LeaveOutDevice("other"));
        assertThat(problems.get(1).what()).startsWith("one equals again to the last digit");
    }

    @Test
    void tellsEachOfSeveralCopiesOnce() {
        Device one = clean("one", 3);
        Device[] copies = Stream.of("a", "b", "c")
                .map(name -> device(name, row -> one.latencies()[row]))
                .toArray(Device[]::new);

        assertThat(Checks.run(dataset(one, copies[0], copies[1], copies[2])))
                .filteredOn(problem -> problem.kind().equals("near-duplicate"))
                .hasSize(3)
                .allMatch(problem -> problem.what().startsWith("one equals"));
    }

    @Test
    void findsImpossibleOutliers() {
        Device odd = device(
                "odd", row -> row == 4 || row == 9 ? 0.003 : clean("x", 2).latencies()[row]);
        Problem problem = only(dataset(odd, clean("a", 1)), "outlier");
        assertThat(problem.archIds()).containsExactly("4", "9");
        Device stalled =
                device("stalled", row -> row == 5 ? 9000 : clean("x", 2).latencies()[row]);
        assertThat(only(dataset(stalled, clean("a", 1)), "outlier").archIds()).containsExactly("5");
    }

    @Test
    void findsHeavyQuantisationAndSaysWhatItCosts() {
        Device coarse = device("coarse", row -> 5 + row / 20);
        Problem problem = only(dataset(coarse, clean("a", 1)), "quantised");
        assertThat(problem.what()).isEqualTo("60 latencies take only 3 different values, all whole milliseconds.");
        // three groups of 20: sqrt(1 - 3 (8000 - 20) / (216000 - 60)) = .9429...
        assertThat(problem.effect()).contains("0.9429").contains("32 %");
    }

    @Test
    void costsMayBeCoarse() {
        double[] macs = IntStream.range(0, ROWS)
                .mapToDouble(row -> 1e6 * (1 + row / 20))
                .toArray();
        Device cost = new Device("macs", macs, LatencyUnit.NONE, "macs", null, Map.of(), new BitSet());
        assertThat(Checks.run(dataset(cost, clean("a", 1), clean("b", 2)))).isEmpty();
    }

    @Test
    void findsRepeatsThatDisagree() {
        Device base = clean("noisy", 2);
        double[] second = base.latencies().clone();
        for (int row = 0; row < ROWS; row += 6) {
            second[row] *= 1.4;
        }
        int[] counts = new int[ROWS];
        Arrays.fill(counts, 2);
        Device noisy = new Device(
                "noisy",
                base.latencies(),
                LatencyUnit.MILLISECONDS,
                null,
                new Repeats(counts, base.latencies(), second),
                Map.of(),
                new BitSet());
        Problem problem = only(dataset(noisy, clean("a", 1)), "repeat-spread");
        assertThat(problem.count()).isEqualTo(10);
        assertThat(problem.archIds()).startsWith("0", "6");
    }

    @Test
    void findsAccuraciesOutOfRangeAndFractions() {
        Problem outside = only(
                dataset(
                        List.of(),
                        List.of(accuracy(row -> row == 3 ? -1 : row == 5 ? 150 : 50 + row * 0.1)),
                        clean("a", 1)),
                "accuracy-range");
        assertThat(outside.archIds()).containsExactly("3", "5");
        only(dataset(List.of(), List.of(accuracy(row -> 0.5 + row / 200.0)), clean("a", 1)), "accuracy-fraction");
    }

    @Test
    void findsDisconnectedAndIsomorphicCells() {
        List<@Nullable String> archs = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            archs.add(null);
        }
        archs.set(0, "|none~0|+|none~0|none~1|+|none~0|nor_conv_1x1~1|nor_conv_3x3~2|");
        archs.set(1, "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|");
        archs.set(2, "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|");
        archs.set(3, "k3_e1|skip");
        List<Problem> problems = Checks.run(dataset(archs, List.of(), clean("a", 1)));

        assertThat(problems).extracting(Problem::kind).containsExactly("disconnected-cell", "isomorphic-cell");
        assertThat(problems.get(0).archIds()).containsExactly("0");
        assertThat(problems.get(1).archIds()).containsExactly("2");
    }
}
