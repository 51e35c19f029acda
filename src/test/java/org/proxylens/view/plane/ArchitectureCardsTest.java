package org.proxylens.view.plane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Repeats;
import org.proxylens.figure.architecture.BlockStripFigure;
import org.proxylens.figure.architecture.CellFigure;
import org.proxylens.model.Workbench;
import org.proxylens.view.chart.CardText;

class ArchitectureCardsTest {
    private static final String CELL =
            "|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~1|skip_connect~2|";

    private final Workbench workbench = new Workbench();
    private final ArchitectureCards cards = new ArchitectureCards(workbench);

    @BeforeEach
    void open() {
        ArchitectureTable table = new ArchitectureTable(
                List.of("0", "1", "2"),
                List.of(CELL, "k3_e1|skip|k5_e6", "mobile"),
                List.of(
                        new AccuracyColumn("cifar10", new double[] {93.4, 91, Double.NaN}),
                        new AccuracyColumn("cifar100", new double[] {70, 65, 60})));
        Repeats repeats = new Repeats(
                new int[] {2, 1, 0}, new double[] {4, 6, Double.NaN}, new double[] {5, Double.NaN, Double.NaN});
        Device phone = new Device(
                "phone",
                new double[] {4.5, 6, Double.NaN},
                LatencyUnit.MILLISECONDS,
                null,
                repeats,
                Map.of(),
                new BitSet());
        Device macs = new Device(
                "macs", new double[] {153e6, 80e6, 1}, LatencyUnit.NONE, "macs", null, Map.of(), new BitSet());
        workbench.dataset().set(new Dataset("cards", table, List.of(phone, macs), List.of(), List.of()));
        workbench
                .choices()
                .set(workbench
                        .choices()
                        .get()
                        .with(edit -> edit.proxy = "phone")
                        .with(edit -> edit.target = "macs")
                        .with(edit -> edit.accuracy = "cifar100"));
    }

    @Test
    void latenciesTellTheirUnitAndRepeatsAndTheChosenAccuracyStandsFirst() {
        assertThat(cards.of(0).rows())
                .containsExactly(
                        new CardText.Row("phone (proxy)", "4.5 ms, median of 2"),
                        new CardText.Row("macs (target)", "153,000,000"),
                        new CardText.Row("cifar100", "70.00 %"),
                        new CardText.Row("cifar10", "93.40 %"));
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(cards.of(2).rows())
                .contains(new CardText.Row("phone (proxy)", "missing"), new CardText.Row("cifar10", "missing"));
        assertThat(cards.of(7).rows()).isEmpty();
    }

    @Test
    void anInvalidLatencyIsNeverShownAsAMeasurement() {
        BitSet first = new BitSet();
        first.set(0);
        Dataset open = workbench.dataset().get();
        for (double latency : new double[] {Double.NaN, 7}) {
            double[] latencies = {latency, 6, 5};
            Device phone = new Device("phone", latencies, LatencyUnit.MILLISECONDS, null, null, Map.of(), first);
            workbench.dataset().set(new Dataset("invalid", open.architectures(), List.of(phone), List.of(), List.of()));
            assertThat(cards.of(0).rows().get(0).value()).startsWith("invalid");
            assertThat(cards.of(1).rows().get(0).value()).isEqualTo("6 ms");
        }
    }

    @Test
    void cellsAndBlocksAreDrawnAndSpoken() {
        assertThat(cards.of(0).drawing()).isInstanceOf(CellFigure.class);
        assertThat(cards.of(1).drawing()).isInstanceOf(BlockStripFigure.class);
        assertThat(cards.of(2).drawing()).isNull();
        assertThat(cards.of(0).spoken()).startsWith("Architecture 0, " + CELL);
    }
}
