package org.proxylens.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proxylens.data.ArchitectureTable;

public class OneHotCodeTest {
    @Test
    void cellsGiveOneColumnPerEdgeAndOperation() {
        OneHotCode code = code(
                "|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~1|skip_connect~2|",
                "|none~0|+|nor_conv_1x1~0|none~1|+|nor_conv_1x1~0|skip_connect~1|nor_conv_3x3~2|");

        assertThat(code.positions()).isEqualTo(6);
        assertThat(List.of(code.token(0), code.token(1), code.token(2)))
                .containsExactly("avg_pool_3x3", "none", "nor_conv_1x1");
        assertThat(code.columns()).isEqualTo(2 + 1 + 2 + 1 + 1 + 2);
        assertThat(code.active(0)).containsExactly(0, 2, 4, 5, 6, 8);
        assertThat(code.token(1, 5)).isEqualTo("nor_conv_3x3");
        assertThat(code.position(8)).isEqualTo(5);
        assertThat(code.token(8)).isEqualTo("skip_connect");
    }

    @Test
    void anyListOfTokensIsRead() {
        assertThat(ArchTokens.split("k5_e6|skip|k3_e1_g2")).containsExactly("k5_e6", "skip", "k3_e1_g2");
        assertThat(ArchTokens.split("[1, 0, 'conv 3']")).containsExactly("1", "0", "conv", "3");
        assertThat(ArchTokens.parts("k5_e6_g2")).containsExactly("k5", "e6", "g2");
        assertThat(ArchTokens.parts("nor_conv_3x3")).containsExactly("nor_conv_3x3");
    }

    @Test
    void shorterListsEndInAbsentPositionsAndUnknownOnesHaveNoCode() {
        OneHotCode code = code("a|b|c", "a", null, "a|b|c");

        assertThat(code.positions()).isEqualTo(3);
        assertThat(code.token(1, 2)).isEmpty();
        assertThat(code.known(2)).isFalse();
        assertThat(code.active(2)).isEmpty();
        assertThat(code.active(3)).isEqualTo(code.active(0));
        assertThat(code.dot(2, new double[code.columns()])).isZero();
    }

    @Test
    void noArchStringsGiveAnEmptyCode() {
        OneHotCode code = OneHotCode.of(2, row -> null);

        assertThat(code.isEmpty()).isTrue();
        assertThat(code.rows()).isEqualTo(2);
    }

    public static OneHotCode code(String... archs) {
        return OneHotCode.of(archs.length, row -> archs[row]);
    }

    public static ArchitectureTable table(String... archs) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < archs.length; i++) {
            ids.add(String.valueOf(i));
        }
        return new ArchitectureTable(ids, Arrays.asList(archs), List.of());
    }
}
