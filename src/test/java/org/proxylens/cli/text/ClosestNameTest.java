package org.proxylens.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosestNameTest {
    @Test
    void findsTheNameThatWasMeant() {
        List<String> known = List.of("1080ti_1", "1080ti_32", "Pixel 3", "eyeriss");
        assertThat(ClosestName.to("1080ti32", known)).contains("1080ti_32");
        assertThat(ClosestName.to("pixel3", known)).contains("Pixel 3");
        assertThat(ClosestName.to("eye", known)).contains("eyeriss");
        assertThat(ClosestName.to("zzzzzzzzzzzz", known)).isEmpty();
        assertThat(ClosestName.to("anything", List.of())).isEmpty();
    }

    @Test
    void countsInsertionsDeletionsAndReplacements() {
        assertThat(ClosestName.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(ClosestName.distance("", "abc")).isEqualTo(3);
        assertThat(ClosestName.distance("abc", "abc")).isZero();
    }
}
