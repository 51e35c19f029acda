package org.proxylens.proxy.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.sample.Design;

class AdaptationStudyTest {
    private static final int ROWS = 120;

    @Test
    void everyTargetMethodAndSizeIsAPoint() {
        List<StudyPoint> points =
                AdaptationStudy.run(dataset(), List.of(options(List.of("b", "c"), "a", List.of(8, 16))), Progress.NONE);

        assertThat(points)
                .extracting(point -> point.target() + " " + point.method().id() + " " + point.samples())
                .containsExactly(
                        "b blend 8",
                        "b blend 16",
                        "b adapted 8",
                        "b adapted 16",
                        "b scratch 8",
                        "b scratch 16",
                        "c blend 8",
                        "c blend 16",
                        "c adapted 8",
                        "c adapted 16",
                        "c scratch 8",
                        "c scratch 16");
        assertThat(points).allSatisfy(point -> {
            assertThat(point.draws()).isEqualTo(3);
            assertThat(point.srccP10()).isLessThanOrEqualTo(point.srccMedian());
            assertThat(point.srccP90()).isGreaterThanOrEqualTo(point.srccMedian());
            assertThat(point.hvLossMedian()).isBetween(-1e-12, 1.0);
        });
        assertThat(points.get(1).coverage()).isBetween(0.5, 1.0);
        assertThat(points.get(1).brier()).isBetween(0.0, 1.0);
        assertThat(points.get(5).coverage()).isBetween(0.5, 1.0);
        assertThat(points.get(5).probabilityMean()).isNaN();
        assertThat(points.get(5).trials()).isEmpty();
        assertThat(points.get(1).trials()).hasSize(3);
    }

    @Test
    void aStudyIsRepeatable() {
        StudyOptions options = options(List.of("b"), "a", List.of(10));

        assertThat(AdaptationStudy.run(dataset(), List.of(options), Progress.NONE)
                        .toString())
                .isEqualTo(AdaptationStudy.run(dataset(), List.of(options), Progress.NONE)
                        .toString());
    }

    @Test
    void whereNobodyAsksHowSureItIsTheCurvesAreTheSame() {
        StudyOptions asked = options(List.of("b"), "a", List.of(8, 16))
                .with(List.of(
                        AdaptationMethod.BLEND,
                        AdaptationMethod.ADAPTED,
                        AdaptationMethod.SCRATCH,
                        AdaptationMethod.LINEAR,
                        AdaptationMethod.REUSE));
        List<StudyPoint> told = AdaptationStudy.run(dataset(), List.of(asked), Progress.NONE);
        List<StudyPoint> bare = AdaptationStudy.run(dataset(), List.of(asked.withoutUncertainty()), Progress.NONE);

        assertThat(bare).hasSize(10);
        for (int i = 0; i < bare.size(); i++) {
            assertThat(bare.get(i).srccs()).isEqualTo(told.get(i).srccs());
            assertThat(bare.get(i).hvLossMedian()).isEqualTo(told.get(i).hvLossMedian());
            assertThat(bare.get(i).regretMedian()).isEqualTo(told.get(i).regretMedian());
            assertThat(told.get(i).coverage()).isNotNaN();
            assertThat(bare.get(i).coverage()).isNaN();
            assertThat(bare.get(i).trials()).isEmpty();
        }
    }

    @Test
    void everyDeviceIsATargetWhereNoProxyIsNamed() {
        List<StudyPoint> points =
                AdaptationStudy.run(dataset(), List.of(options(null, null, List.of(10))), Progress.NONE);

        assertThat(points).extracting(StudyPoint::target).contains("a", "b", "c");
    }

    @Test
    void aNamedProxyIsKeptOutOfItsOwnTargetOnly() {
        List<StudyPoint> points =
                AdaptationStudy.run(dataset(), List.of(options(null, "a", List.of(10))), Progress.NONE);

        assertThat(points)
                .extracting(point -> point.target() + " " + point.method().id())
                .contains("a blend", "a scratch", "b adapted", "c adapted")
                .doesNotContain("a adapted");
    }

    @Test
    void theUsualMethodsAreThoseThatTheDataAllow() {
        Dataset coded = dataset();
        Dataset plain = new Dataset(
                "plain",
                new ArchitectureTable(coded.architectures().ids(), List.of(), List.of()),
                coded.devices(),
                List.of(),
                List.of());

        assertThat(AdaptationStudy.usualMethods(coded))
                .containsExactly(AdaptationMethod.BLEND, AdaptationMethod.ADAPTED, AdaptationMethod.SCRATCH);
        StudyOptions options = options(List.of("b"), null, List.of(10)).with(AdaptationStudy.usualMethods(plain));
        assertThat(AdaptationStudy.run(plain, List.of(options), Progress.NONE))
                .extracting(StudyPoint::method)
                .containsExactly(AdaptationMethod.BLEND, AdaptationMethod.REUSE);
    }

    @Test
    void itCanBeCancelled() {
        Progress cancelled = fraction -> {
            throw new CancellationException();
        };

        assertThatThrownBy(() -> AdaptationStudy.run(dataset(), List.of(options(null, "a", List.of(10))), cancelled))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void tooManyMeasurementsAreRefused() {
        assertThatThrownBy(() -> AdaptationStudy.run(
                        dataset(), List.of(options(List.of("b"), "a", List.of(ROWS + 1))), Progress.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("cannot be drawn");
    }

    private static StudyOptions options(List<String> targets, String proxy, List<Integer> samples) {
        return new StudyOptions(
                targets,
                StudyOptions.DEFAULT.methods(),
                proxy,
                null,
                samples,
                3,
                1,
                Design.RANDOM,
                0.9,
                null,
                RegionOfInterest.ALL,
                ReferencePoint.DEFAULT,
                true);
    }

    /** Device b lies between a and c. */
    private static Dataset dataset() {
        Random random = new Random(5);
        List<String> ids = new ArrayList<>();
        List<String> archs = new ArrayList<>();
        double[][] columns = new double[3][ROWS];
        double[] accuracy = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            ids.add(String.valueOf(row));
            StringBuilder arch = new StringBuilder();
            for (int position = 0; position < 4; position++) {
                int token = random.nextInt(3);
                arch.append(position == 0 ? "" : ",").append(token);
                columns[0][row] += 1 + token * (1 + position);
                columns[2][row] += 1 + token * (4 - position);
                accuracy[row] += 20 + token + random.nextDouble();
            }
            columns[1][row] = columns[0][row] + columns[2][row];
            archs.add(arch.toString());
        }
        return new Dataset(
                "made",
                new ArchitectureTable(ids, archs, List.of(new AccuracyColumn("acc", accuracy))),
                List.of(
                        Device.ofMilliseconds("a", columns[0]),
                        Device.ofMilliseconds("b", columns[1]),
                        Device.ofMilliseconds("c", columns[2])),
                List.of(),
                List.of());
    }
}
