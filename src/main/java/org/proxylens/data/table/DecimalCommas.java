package org.proxylens.data.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.proxylens.data.DataException;
import org.proxylens.data.raw.NumberColumn;
import org.proxylens.data.source.SourceFile;

/** Numbers with a comma for a point, which are words to the reader. */
final class DecimalCommas {
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d[\\d.,]*,\\d[\\d.,]*(?:[eE][+-]?\\d+)?");

    private DecimalCommas() {}

    /** The first number with a comma; none where all words of the column must be such and one is not. */
    static Optional<Map.Entry<Integer, String>> first(NumberColumn column, boolean all) {
        if (all && !column.words().values().stream().allMatch(DECIMAL_COMMA.asMatchPredicate())) {
            return Optional.empty();
        }
        return column.words().entrySet().stream()
                .filter(word -> DECIMAL_COMMA.matcher(word.getValue()).matches())
                .min(Map.Entry.comparingByKey());
    }

    /** Names a word that stands instead of numbers; where 3,5 stands for 3.5 that is the likely reason. */
    static DataException refusalWithoutNumber(SourceFile file, NumberColumn[] numbers) {
        List<String> words = Arrays.stream(numbers)
                .flatMap(column -> column.words().values().stream())
                .toList();
        Optional<String> comma = words.stream()
                .filter(word -> DECIMAL_COMMA.matcher(word).matches())
                .findFirst();
        if (comma.isPresent()) {
            return file.refuse("decimal-comma", comma.get());
        }
        return words.isEmpty() ? file.refuse("no-latency-number") : file.refuse("word-for-number", words.get(0));
    }

    /**
     * Refuses a table in which a column that is read, or one of nothing else, holds them.
     *
     * @param roles what each column is
     * @param lines the line of each row
     */
    static void refuse(
            SourceFile file, List<String> header, List<ColumnRole> roles, NumberColumn[] numbers, int[] lines) {
        for (int column = 0; column < numbers.length; column++) {
            boolean read = roles.get(column).isDevice() || roles.get(column).use() == ColumnRole.Use.ACCURACY;
            boolean whole = !numbers[column].hasNumbers() && !HeaderNames.isSpread(header.get(column));
            Optional<Map.Entry<Integer, String>> comma =
                    read || whole ? first(numbers[column], whole) : Optional.empty();
            if (comma.isPresent()) {
                int line = lines[comma.get().getKey()];
                throw file.refuse(
                        line, "decimal-commas", header.get(column), comma.get().getValue());
            }
        }
    }
}
