package org.proxylens.data.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proxylens.data.InvalidPolicy;
import org.proxylens.data.Numbers;
import org.proxylens.data.Problem;
import org.proxylens.data.Repair;
import org.proxylens.data.Severity;
import org.proxylens.data.raw.RawColumn;
import org.proxylens.data.raw.RawTable;

/** Counts the invalid and empty values of one column and words the problems they make. */
final class InvalidTally {
    private static final int MARKERS_SHOWN = 3;
    private static final String INFINITE = "(?i)[+]?(inf(inity)?|∞)";

    private final RawTable table;
    private final String device;
    private final Map<String, Integer> markers = new LinkedHashMap<>();
    private final List<String> invalid = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();
    private int words;
    private int numbers;
    private int invalidLine;
    private int emptyLine;

    InvalidTally(RawTable table, String device) {
        this.table = table;
        this.device = device;
    }

    /** Counts the value of a raw row; whether it is an invalid marker rather than nothing at all. */
    boolean add(RawColumn column, int raw, String id) {
        double value = column.values()[raw];
        String word = column.words().get(raw);
        if (Double.isNaN(value) && word == null) {
            emptyLine = empty.isEmpty() ? table.line(raw) : emptyLine;
            empty.add(id);
            return false;
        }
        invalidLine = invalid.isEmpty() ? table.line(raw) : invalidLine;
        invalid.add(id);
        words += word == null || word.matches(INFINITE) ? 0 : 1;
        numbers += word == null && value <= 0 ? 1 : 0; // infinity would have been no fast network
        markers.merge(word == null ? number(value) : word, 1, Integer::sum);
        return true;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (!invalid.isEmpty()) {
            problems.add(invalid());
        }
        boolean hole = table.columns().stream().filter(RawColumn::isDevice).count() > 1;
        if (!empty.isEmpty() && !hole) {
            problems.add(Problem.of(Severity.INFO, "empty-latency", empty.size(), table.rows())
                    .at(table.file(), emptyLine)
                    .on(device)
                    .counted(empty.size(), empty));
        }
        return problems;
    }

    private Problem invalid() {
        String shown = markers.entrySet().stream()
                .limit(MARKERS_SHOWN)
                .map(entry -> entry.getKey() + " × " + Numbers.count(entry.getValue()))
                .collect(Collectors.joining(", "));
        return Problem.of(
                        Severity.WARNING,
                        "invalid-latency",
                        invalid.size(),
                        table.rows(),
                        shown + (markers.size() > MARKERS_SHOWN ? ", …" : ""))
                .worded(numbers > 0 ? "numbers" : words > 0 ? "words" : "infinite")
                .at(table.file(), invalidLine)
                .on(device)
                .counted(invalid.size(), invalid)
                .repairedBy(new Repair.CountInvalid(InvalidPolicy.SLOWEST));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
