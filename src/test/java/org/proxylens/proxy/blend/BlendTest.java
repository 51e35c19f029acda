package org.proxylens.proxy.blend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.DataException;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Progress;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.sample.Design;
import org.proxylens.proxy.sample.Prediction;

class BlendTest {
    private static final int ROWS = 300;
    private static final String[] OPERATIONS = {"conv", "pool", "skip"};

    @Test
    void aTargetThatFollowsTheKnownDevicesIsPredictedFromFewMeasurements() {
        Adaptation adaptation = blend(dataset(true), 12, Design.RANDOM);

        assertThat(adaptation.srcc()).isGreaterThan(0.98);
        assertThat(adaptation.scored()).isEqualTo(ROWS - 12);
        assertThat(adaptation.prediction().probabilityStrong()).isGreaterThan(0.9);
        assertThat(adaptation.prediction().srcc().low()).isBetween(0.9, 1.0);
    }

    @Test
    void predictionsAreLatenciesInsideTheirIntervals() {
        Prediction prediction = blend(dataset(true), 12, Design.RANDOM).prediction();

        for (int row = 0; row < ROWS; row++) {
            assertThat(prediction.latencies()[row]).isPositive();
            assertThat(prediction.low()[row]).isPositive().isLessThan(prediction.latencies()[row]);
            assertThat(prediction.high()[row]).isGreaterThan(prediction.latencies()[row]);
        }
    }

    @Test
    void knownDevicesAreEnoughWithoutArchStrings() {
        assertThat(blend(dataset(false), 12, Design.RANDOM).srcc()).isGreaterThan(0.9);
    }

    @Test
    void theArchitectureCodeIsEnoughWithoutKnownDevices() {
        Dataset dataset = dataset(true).onlyDevices(List.of("target"));

        assertThat(blend(dataset, 60, Design.RANDOM).srcc()).isGreaterThan(0.9);
    }

    @Test
    void oneColdStartAmongTheMeasurementsChangesLittle() {
        Dataset dataset = dataset(true);
        double[] truth = column(dataset, "target");
        double[] measured = new double[ROWS];
        Arrays.fill(measured, Double.NaN);
        for (int row = 0; row < 20; row++) {
            measured[row] = truth[row];
        }
        measured[3] *= 5;

        Adaptation adaptation =
                new Adapter(dataset).measured("target", measured, AdaptationOptions.BLEND, Progress.NONE);

        assertThat(adaptation.srcc()).isGreaterThan(0.95);
    }

    @Test
    void holesInAKnownDeviceAreBridged() {
        Dataset dataset = dataset(true);
        double[] holed = column(dataset, "a").clone();
        for (int row = 0; row < ROWS; row += 7) {
            holed[row] = Double.NaN;
        }
        Dataset with = with(
                dataset,
                Device.ofMilliseconds("a", holed),
                dataset.devices().get(1),
                dataset.devices().get(2));

        Prediction prediction = blend(with, 15, Design.RANDOM).prediction();

        assertThat(prediction.latencies()).doesNotContain(Double.NaN);
        assertThat(blend(with, 15, Design.RANDOM).srcc()).isGreaterThan(0.95);
    }

    @Test
    void chosenMeasurementsAreDistinct() {
        assertThat(new Adapter(dataset(true)).draw("target", 20, Design.CHOSEN, AdaptationOptions.BLEND))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void drawsAreSeededAndNested() {
        Adapter adapter = new Adapter(dataset(true));
        for (Design design : Design.values()) {
            int[] ten = adapter.draw("target", 10, design, AdaptationOptions.BLEND);
            int[] twenty = adapter.draw("target", 20, design, AdaptationOptions.BLEND);
            assertThat(Arrays.copyOf(twenty, 10)).containsExactly(ten);
        }
    }

    @Test
    void theDeviceReusedIsTheOneThatAgreesBest() {
        Dataset dataset = dataset(true);
        Device twin = Device.ofMilliseconds(
                "twin",
                Arrays.stream(column(dataset, "target")).map(value -> 2 * value).toArray());
        Dataset with =
                with(dataset, dataset.devices().get(0), twin, dataset.devices().get(2));
        AdaptationOptions reuse = new AdaptationOptions(AdaptationMethod.REUSE, null, null, 0.9, 1);

        Adaptation adaptation = new Adapter(with).sampled("target", 10, Design.RANDOM, reuse, Progress.NONE);

        assertThat(adaptation.proxy()).isEqualTo("twin");
        assertThat(adaptation.srcc()).isCloseTo(1, within(1e-12));
        assertThat(adaptation.predicted()[5]).isCloseTo(column(dataset, "target")[5], within(1e-9));
    }

    @Test
    void whereNoProxyIsNamedItIsTheOneThatRanksTheMeasurementsBest() {
        AdaptationOptions reuse = new AdaptationOptions(AdaptationMethod.REUSE, null, null, 0.9, 1);
        Adaptation reused = new Adapter(dataset(true)).sampled("target", 10, Design.RANDOM, reuse, Progress.NONE);

        Adaptation adapted = sampled(dataset(true), AdaptationMethod.ADAPTED, null, 10);

        assertThat(adapted.proxy()).isEqualTo(reused.proxy());
        assertThat(adapted.srcc())
                .isEqualTo(sampled(dataset(true), AdaptationMethod.ADAPTED, reused.proxy(), 10)
                        .srcc());
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLine() {
        Dataset plain = dataset(false);
        assertThatThrownBy(() -> sampled(plain, AdaptationMethod.SCRATCH, null, 10))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("arch column");
        assertThatThrownBy(() -> sampled(dataset(true), AdaptationMethod.ADAPTED, "target", 10))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("its own proxy");
        assertThatThrownBy(() -> sampled(dataset(true), AdaptationMethod.BLEND, null, ROWS + 1))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("cannot be drawn");
    }

    private static Adaptation blend(Dataset dataset, int samples, Design design) {
        return new Adapter(dataset).sampled("target", samples, design, AdaptationOptions.BLEND, Progress.NONE);
    }

    private static Adaptation sampled(Dataset dataset, AdaptationMethod method, String proxy, int samples) {
        AdaptationOptions options = new AdaptationOptions(method, proxy, null, 0.9, 1);
        return new Adapter(dataset).sampled("target", samples, Design.RANDOM, options, Progress.NONE);
    }

    private static double[] column(Dataset dataset, String device) {
        return dataset.device(device).orElseThrow().latencies();
    }

    private static Dataset with(Dataset dataset, Device... devices) {
        return new Dataset("made", dataset.architectures(), List.of(devices), List.of(), List.of());
    }

    /** Lists of five operations on devices a, b and a target between them, each with one percent of noise. */
    private static Dataset dataset(boolean archs) {
        Random random = new Random(11);
        List<String> ids = new ArrayList<>();
        List<String> strings = new ArrayList<>();
        double[] a = new double[ROWS];
        double[] b = new double[ROWS];
        double[] target = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            ids.add(String.valueOf(row));
            StringBuilder arch = new StringBuilder();
            a[row] = 2;
            b[row] = 3;
            for (int position = 0; position < 5; position++) {
                int operation = random.nextInt(3);
                arch.append(position == 0 ? "" : "|").append(OPERATIONS[operation]);
                a[row] += operation == 0 ? 1 + position : 0.2;
                b[row] += operation == 1 ? 2 : 0.1 * operation;
            }
            strings.add(arch.toString());
            target[row] = (0.7 * a[row] + 0.5 * b[row]) * (1 + 0.01 * random.nextGaussian());
            a[row] *= 1 + 0.01 * random.nextGaussian();
            b[row] *= 1 + 0.01 * random.nextGaussian();
        }
        return new Dataset(
                "made",
                new ArchitectureTable(ids, archs ? strings : List.of(), List.of()),
                List.of(
                        Device.ofMilliseconds("a", a),
                        Device.ofMilliseconds("b", b),
                        Device.ofMilliseconds("target", target)),
                List.of(),
                List.of());
    }
}
