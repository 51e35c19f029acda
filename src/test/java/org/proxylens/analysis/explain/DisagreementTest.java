package org.proxylens.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.LatencyUnit;
import org.proxylens.rank.CommonSet;
import org.proxylens.rank.CorrelationMatrix;

class DisagreementTest {
    private static final String[] RUNTIMES = {"lite", "script"};

    private static Device device(String name, LatencyUnit unit, Map<String, String> attributes) {
        return new Device(name, new double[] {1}, unit, null, null, attributes, new BitSet());
    }

    /** Four boards, each under two runtimes: one runtime .98, one board .8, neither .75; a cost that agrees with all. */
    private static Disagreement boards() {
        List<Device> devices = new ArrayList<>();
        for (int board = 0; board < 4; board++) {
            for (String runtime : RUNTIMES) {
                Map<String, String> attributes = new LinkedHashMap<>();
                attributes.put("board", "b" + board);
                attributes.put("runtime", runtime);
                attributes.put("version", runtime.equals("lite") ? "2.1" : "1.0");
                attributes.put("repeatability", "0." + (990 + devices.size() * 2 / 3));
                attributes.put("lab", "one");
                devices.add(device(runtime + board, LatencyUnit.MILLISECONDS, attributes));
            }
        }
        devices.add(device("macs", LatencyUnit.NONE, Map.of("board", "b0", "runtime", "lite")));
        double[][] srcc = new double[9][9];
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                boolean cost = i == 8 || j == 8;
                srcc[i][j] = i == j || cost ? 1 : i % 2 == j % 2 ? .98 : i / 2 == j / 2 ? .8 : .75;
            }
        }
        List<String> names = devices.stream().map(Device::name).toList();
        Dataset dataset = new Dataset(
                "boards", new ArchitectureTable(List.of("0"), List.of(), List.of()), devices, List.of(), List.of());
        return Disagreement.of(
                dataset,
                new MatrixReading(names, CommonSet.PAIRWISE, new CorrelationMatrix(srcc, new int[9][9]), null, null));
    }

    private static AttributeEffect effect(String name) {
        return boards().attributes().stream()
                .filter(effect -> effect.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theRuntimeDividesAndTheBoardDoesNot() {
        Disagreement found = boards();
        assertThat(found.attributes()).extracting(AttributeEffect::name).containsExactly("runtime", "version", "board");
        assertThat(found.foremost().orElseThrow().name()).isEqualTo("runtime");
        AttributeEffect runtime = effect("runtime");
        assertThat(runtime.devices()).isEqualTo(8);
        assertThat(runtime.contrast().within()).isCloseTo(.98, within(1e-12));
        assertThat(runtime.contrast().between()).isCloseTo((4 * .8 + 12 * .75) / 16, within(1e-12));
        // of the 35 ways to halve eight devices one is as good
        assertThat(runtime.contrast().p()).isCloseTo(1 / 35.0, within(.01));
        assertThat(effect("board").contrast().p()).isGreaterThan(.05);
    }

    @Test
    void oneBoardUnderTwoRuntimesAgainstTwoBoardsUnderOne() {
        AttributeEffect runtime = effect("runtime");
        assertThat(runtime.alone()).as("its version goes with it").isCloseTo(.8, within(1e-12));
        assertThat(runtime.alonePairs()).isEqualTo(4);
        AttributeEffect board = effect("board");
        assertThat(board.alone()).isCloseTo(.98, within(1e-12));
        assertThat(board.alonePairs()).isEqualTo(12);
        assertThat(board.groups()).first().isEqualTo(new AttributeEffect.Group("b0", List.of("lite0", "script0"), .8));
    }

    @Test
    void whatDividesNothingAndWhatWasMeasuredIsLeftOut() {
        assertThat(boards().leftOut()).containsExactly("repeatability", "lab");
    }
}
