package org.proxylens.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Splits arch strings into tokens by position, whatever their space: at bars, commas, semicolons, plus signs and white
 * space, brackets and quotes aside. Of {@code op~0} in a cell the operation is the token.
 */
public final class ArchTokens {
    /** The token of a block that is left out, in every space of blocks. */
    static final String SKIP = "skip";
    /** Tokens in the order of their texts, numbers within them in the order of numbers. */
    static final Comparator<String> ORDER = ArchTokens::compare;

    private static final String CUT = "|,;+[](){}'\" \t\n\u000b\f\r";
    /** By character whether it is one of these. */
    private static final boolean[] SEPARATES = separators();

    private static final Pattern EDGE = Pattern.compile("~\\d+$");
    private static final Pattern PARTS = Pattern.compile("[A-Za-z]+\\d+(_[A-Za-z]+\\d+)*");
    private static final Pattern SIZE = Pattern.compile("([A-Za-z_]+)(\\d{1,6}(?:\\.\\d+)?)");
    private static final int MOST_NUMBERS = 32;
    private static final Pattern LOOKUP = Pattern.compile("(?:[A-Za-z_0-9]+-input:|Conv|k\\d+_e\\d+).*");

    private ArchTokens() {}

    /** The tokens of one arch string, by position. */
    static List<String> split(String arch) {
        return pieces(arch).stream()
                .map(token ->
                        token.indexOf('~') < 0 ? token : EDGE.matcher(token).replaceFirst(""))
                .toList();
    }

    /** What stands between separators, the sources of edges included. */
    static List<String> pieces(String arch) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= arch.length(); at++) {
            if (at == arch.length() || separates(arch.charAt(at))) {
                if (at > from) {
                    pieces.add(arch.substring(from, at));
                }
                from = at + 1;
            }
        }
        return pieces;
    }

    /** Whether a character stands between tokens. */
    static boolean separates(char one) {
        return one < SEPARATES.length && SEPARATES[one];
    }

    private static boolean[] separators() {
        boolean[] separators = new boolean[128];
        CUT.chars().forEach(one -> separators[one] = true);
        return separators;
    }

    /** The blocks of a list separated by bars, empty ones included. */
    public static List<String> blocks(String arch) {
        return List.of(arch.split("\\|", -1));
    }

    /**
     * The parts of a token: {@code k5_e6} has k5 and e6. A token with no number in it (NAS-Bench-201's
     * {@code skip_connect}) is a name and stays whole.
     */
    public static List<String> parts(String token) {
        boolean whole = token.indexOf('_') < 0 || !PARTS.matcher(token).matches();
        return whole ? List.of(token) : List.of(token.split("_"));
    }

    /**
     * Splits tokens into {@link #parts} that know the order of the numbers in them: where k3, k5 and k7 occur, k7 is all
     * three, for it is k5 and more. A name that occurs with more than {@value #MOST_NUMBERS} numbers is not taken for a size.
     *
     * @param tokens all that occur
     */
    public static Function<String, List<String>> ordered(Collection<String> tokens) {
        Map<String, TreeMap<Double, String>> sizes = new HashMap<>();
        for (String token : tokens) {
            for (String part : parts(token)) {
                Matcher size = SIZE.matcher(part);
                if (size.matches()) {
                    sizes.computeIfAbsent(size.group(1), name -> new TreeMap<>())
                            .put(Double.valueOf(size.group(2)), part);
                }
            }
        }
        sizes.values().removeIf(numbers -> numbers.size() > MOST_NUMBERS);
        return token -> parts(token).stream()
                .flatMap(part -> {
                    Matcher size = SIZE.matcher(part);
                    TreeMap<Double, String> numbers = size.matches() ? sizes.get(size.group(1)) : null;
                    return numbers == null
                            ? Stream.of(part)
                            : numbers.headMap(Double.valueOf(size.group(2)), true).values().stream();
                })
                .toList();
    }

    /** Whether a key of a latency table names a block rather than an architecture. */
    public static boolean isLookupKey(String key) {
        return LOOKUP.matcher(key).matches();
    }

    private static int compare(String one, String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            int endOne = digits(one, i);
            int endOther = digits(other, j);
            int order = endOne > i && endOther > j
                    ? compareNumbers(one.substring(i, endOne), other.substring(j, endOther))
                    : Character.compare(one.charAt(i), other.charAt(j));
            if (order != 0) {
                return order;
            }
            i = Math.max(i + 1, endOne);
            j = Math.max(j + 1, endOther);
        }
        int left = Integer.compare(one.length() - i, other.length() - j);
        return left != 0 ? left : one.compareTo(other);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String one, String other) {
        String a = one.replaceFirst("^0+(?=.)", "");
        String b = other.replaceFirst("^0+(?=.)", "");
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }
}
