package org.proxylens.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void alignsTextsAtTheLeftAndNumbersAtTheRight() {
        TextTable table = new TextTable().text("name").number("n").row("a", "1").row("long name", "10,000");
        assertThat(table.lines()).containsExactly("name            n", "a               1", "long name  10,000");
    }

    @Test
    void elidesTheWidestTextInItsMiddle() {
        String line = new TextTable()
                .text("")
                .number("")
                .row("begin" + "x".repeat(200) + "end", "123")
                .lines()
                .get(0);
        assertThat(line)
                .hasSize(TextTable.MOST_COLUMNS)
                .startsWith("begin")
                .contains("…")
                .endsWith("end  123");
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertThat(new TextTable()
                        .text("")
                        .number("")
                        .row("手机", "1")
                        .row("abcd", "2")
                        .lines())
                .containsExactly("手机  1", "abcd  2");
    }

    @Test
    void aRowHasACellPerColumn() {
        assertThatThrownBy(() -> new TextTable().text("a").row("1", "2")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void elidedTextFits(@ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 1, max = 40) int columns) {
        String printable = TextWidth.printable(text);
        String elided = TextWidth.elide(printable, columns);
        assertThat(TextWidth.of(elided)).isLessThanOrEqualTo(columns);
        if (TextWidth.of(printable) <= columns) {
            assertThat(elided).isEqualTo(printable);
        }
    }

    @Property(tries = 300)
    void printableTextSteersNoTerminal(@ForAll String text) {
        assertThat(TextWidth.printable(text).chars()).noneMatch(Character::isISOControl);
    }

    @Property(tries = 100)
    void paragraphsFit(@ForAll @StringLength(max = 400) String text, @ForAll @IntRange(min = 0, max = 8) int indent) {
        assertThat(Paragraphs.wrap(text, indent)).allMatch(line -> TextWidth.of(line) <= TextTable.MOST_COLUMNS);
    }

    @Test
    void inMarkdownNumbersStandToTheRightAndBarsAreEscaped() {
        TextTable table = new TextTable().text("a|b").number("n").row("x|y", "1");

        assertThat(table.markdown()).containsExactly("| a\\|b | n |", "| --- | ---: |", "| x\\|y | 1 |");
        assertThatThrownBy(() -> table.row("one")).isInstanceOf(IllegalArgumentException.class);
    }
}
