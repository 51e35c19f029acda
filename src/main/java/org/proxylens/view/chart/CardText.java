package org.proxylens.view.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a card beside the mouse says.
 *
 * @param title the first line
 * @param subtitle a second, quieter line; empty where there is none
 * @param rows labelled values
 * @param note a last, quieter line; empty where there is none
 */
record CardText(String title, String subtitle, List<Row> rows, String note) {
    CardText {
        rows = List.copyOf(rows);
    }

    /** The same as running text, for those who hear it. */
    String spoken() {
        Stream<String> values = rows.stream().map(row -> row.label() + " " + row.value());
        return Stream.of(Stream.of(title), Stream.of(subtitle), values, Stream.of(note))
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** A value and what it is. */
    record Row(String label, String value) {}
}
