package org.proxylens.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkdownTableTest {
    @Test
    void numbersStandToTheRightAndBarsAreEscaped() {
        MarkdownTable table = new MarkdownTable().text("a|b").number("n").row("x|y", "1");

        assertThat(table.lines()).containsExactly("| a\\|b | n |", "| --- | ---: |", "| x\\|y | 1 |");
        assertThatThrownBy(() -> table.row("one")).isInstanceOf(IllegalArgumentException.class);
    }
}
