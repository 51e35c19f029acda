package org.proxylens.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.proxylens.rank.ReferenceData;

/**
 * The folder of pickles as published gives the SRCCs of the figure "SRCC for various devices in the NAS-Bench-201 search
 * space" (Lu et al. 2022), which cuts them to two decimals and ranks -1 on the Edge TPU as the fastest network. The figure
 * is a picture; its numbers here come from the same pickles by rank correlation in NumPy, -1 left as it is, and one of
 * them at full precision from the authors' notebook.
 */
class PublishedHeatmapTest {
    private static final Path SET = ReferenceData.PUBLISHED.resolve("originals/oneproxy");

    /** The devices of the figure in its order. */
    private static final List<String> DEVICES = List.of(
            "rice_edgegpu",
            "rice_edgetpu",
            "rice_eyeriss",
            "rice_fpga",
            "rice_pixel3",
            "rice_raspi4",
            "true_630",
            "true_640",
            "true_a76",
            "true_vpu",
            "eagle_gtx",
            "eagle_cpu_855",
            "eagle_dsp_855",
            "eagle_gpu_855",
            "eagle_i7",
            "eagle_jetson",
            "eagle_jetson_16");

    private static final int[] EDGE_TPU = {63, 100, 67, 57, 55, 58, 68, 68, 70, 87, 71, 78, 78, 67, 71, 72, 72};
    private static final int[] MYRIAD = {75, 87, 67, 67, 61, 65, 76, 76, 74, 100, 69, 88, 89, 74, 68, 84, 80};

    @BeforeAll
    static void reference() {
        assumeTrue(Files.isDirectory(SET), "no reference data at " + SET);
    }

    private static JsonNode srcc(String... more) {
        Object[] args = new Object[6 + more.length];
        Object[] first = {"srcc", SET, "--devices", String.join(",", DEVICES), "--json", "-"};
        System.arraycopy(first, 0, args, 0, first.length);
        System.arraycopy(more, 0, args, first.length, more.length);
        return CliRun.of(args).json().get("srcc");
    }

    private static double at(JsonNode srcc, String one, String other) {
        return srcc.get(DEVICES.indexOf(one)).get(DEVICES.indexOf(other)).asDouble();
    }

    private static int cut(double srcc) {
        return (int) Math.floor(srcc * 100 + 1e-9);
    }

    /** In example.ipynb of github.com/Ren-Research/OneProxy: "SRCC between target and proxy". */
    @Test
    void theValueInTheAuthorsNotebook() {
        assertThat(at(srcc(), "true_vpu", "eagle_gtx")).isCloseTo(0.690526859861756, within(1e-14));
    }

    @Test
    void withoutEdgeTpuEveryCellCutToTwoDecimals() throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(ReferenceData.PUBLISHED
                        .resolve("expected/srcc-oneproxy.json")
                        .toFile());
        List<String> order = new ArrayList<>();
        expected.get("devices").forEach(name -> order.add(name.asText()));
        JsonNode actual = srcc();
        for (String one : DEVICES) {
            for (String other : DEVICES) {
                if (!one.equals("rice_edgetpu") && !other.equals("rice_edgetpu")) {
                    double published = expected.get("srcc")
                            .get(order.indexOf(one))
                            .get(order.indexOf(other))
                            .asDouble();
                    assertThat(cut(at(actual, one, other))).isEqualTo(cut(published));
                }
            }
        }
    }

    @Test
    void asPublishedTheEdgeTpuRow() {
        JsonNode srcc = srcc("--invalid", "fastest");
        for (int column = 0; column < DEVICES.size(); column++) {
            String other = DEVICES.get(column);
            assertThat(cut(at(srcc, "rice_edgetpu", other))).as(other).isEqualTo(EDGE_TPU[column]);
            assertThat(cut(at(srcc, "true_vpu", other))).as(other).isEqualTo(MYRIAD[column]);
        }
    }

    @Test
    void leavingInvalidLatenciesOutTheEdgeTpuAgreesBetter() {
        assertThat(at(srcc(), "rice_edgetpu", "rice_eyeriss"))
                .isGreaterThan(at(srcc("--invalid", "fastest"), "rice_edgetpu", "rice_eyeriss"));
    }
}
