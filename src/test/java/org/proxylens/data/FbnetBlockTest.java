package org.proxylens.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FbnetBlockTest {
    private static final String NETWORK = "k5_e6|skip|k3_e1_g2" + "|k3_e3".repeat(19);

    @Test
    void readsAndWritesANetwork() {
        List<FbnetBlock> blocks = FbnetBlock.parse(NETWORK).orElseThrow();

        assertThat(blocks).hasSize(22).startsWith(new FbnetBlock(5, 6, 1), FbnetBlock.SKIP, new FbnetBlock(3, 1, 2));
        assertThat(blocks.stream().map(FbnetBlock::toString).collect(Collectors.joining("|")))
                .isEqualTo(NETWORK);
        assertThat(blocks.get(1).isSkip()).isTrue();
    }

    @Test
    void refusesOtherStrings() {
        assertThat(FbnetBlock.parse("k5_e6|skip")).isEmpty();
        assertThat(FbnetBlock.parse(String.join("|", Collections.nCopies(22, "conv"))))
                .isEmpty();
        assertThat(FbnetBlock.parse("|none~0|+|none~0|none~1|+|none~0|none~1|none~2|"))
                .isEmpty();
    }
}
