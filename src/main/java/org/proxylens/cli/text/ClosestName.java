package org.proxylens.cli.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name was meant by a mistyped one. */
public final class ClosestName {
    private ClosestName() {}

    /** The known name nearest to the one given, where one is near enough to be worth offering. */
    public static Optional<String> to(String given, Collection<String> known) {
        String wanted = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))))
                .filter(name -> {
                    String lower = name.toLowerCase(Locale.ROOT);
                    int allowed = Math.max(2, Math.min(wanted.length(), lower.length()) / 2);
                    return distance(wanted, lower) <= allowed || lower.contains(wanted) || wanted.contains(lower);
                });
    }

    /** The Levenshtein distance: insertions, deletions and replacements from one to the other. */
    static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
