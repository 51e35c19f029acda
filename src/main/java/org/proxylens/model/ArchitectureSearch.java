package org.proxylens.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.proxylens.data.ArchitectureTable;
import org.proxylens.data.Nasbench201Cell;

/**
 * A search for architectures. Words stand together: an architecture matches where every word does. A word is an id, a
 * part of the arch string (upper or lower case alike), or {@code 3=skip_connect}: the operation, or its beginning, on
 * an edge of a NAS-Bench-201 cell, edges counted from 1 in the order of the cell string. {@code !} before a word turns
 * it round.
 */
public final class ArchitectureSearch {
    private static final Pattern EDGE = Pattern.compile("(?:edge)?([1-6])=([a-z0-9_]+)");
    private static final Pattern SPOKEN = Pattern.compile("edge\\s+([1-6])\\s*=\\s*", Pattern.CASE_INSENSITIVE);

    /** One architecture. */
    private record Subject(String id, String arch, Optional<Nasbench201Cell> cell) {}

    private final List<Predicate<Subject>> words;
    private final boolean cells;

    private ArchitectureSearch(List<Predicate<Subject>> words, boolean cells) {
        this.words = words;
        this.cells = cells;
    }

    /** Understands a query. */
    public static ArchitectureSearch of(String query) {
        List<Predicate<Subject>> words = new ArrayList<>();
        boolean cells = false;
        String joined = SPOKEN.matcher(query.trim()).replaceAll("$1=");
        for (String word : Stream.of(joined.split("\\s+", -1))
                .filter(one -> !one.isEmpty())
                .toList()) {
            boolean not = word.startsWith("!") && word.length() > 1;
            String text = (not ? word.substring(1) : word).toLowerCase(Locale.ROOT);
            Matcher edge = EDGE.matcher(text);
            Predicate<Subject> one = edge.matches()
                    ? operation(Integer.parseInt(edge.group(1)) - 1, edge.group(2))
                    : subject -> subject.id().equalsIgnoreCase(text)
                            || subject.arch().contains(text);
            cells |= edge.matches();
            words.add(not ? one.negate() : one);
        }
        return new ArchitectureSearch(words, cells);
    }

    private static Predicate<Subject> operation(int edge, String beginning) {
        return subject -> subject.cell()
                .map(cell -> cell.operation(edge).token().startsWith(beginning))
                .orElse(false);
    }

    /** The ids of the architectures that match, in row order; none for a blank query. */
    public List<String> find(ArchitectureTable architectures) {
        List<String> found = new ArrayList<>();
        for (int row = 0; row < architectures.size() && !words.isEmpty(); row++) {
            String arch = architectures.arch(row);
            Subject subject = new Subject(
                    architectures.id(row),
                    arch == null ? "" : arch.toLowerCase(Locale.ROOT),
                    cells && arch != null ? Nasbench201Cell.parse(arch) : Optional.empty());
            if (words.stream().allMatch(word -> word.test(subject))) {
                found.add(subject.id());
            }
        }
        return found;
    }
}
