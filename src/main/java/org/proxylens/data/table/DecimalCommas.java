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
}
