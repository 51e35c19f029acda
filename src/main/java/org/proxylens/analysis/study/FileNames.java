package org.proxylens.analysis.study;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.DataException;

/**
 * How files of figures and tables are named.
 *
 * @param pattern the name without its ending: {@code {figure}}, {@code {proxy}} and {@code {target}} stand for what they
 *     say; what is about no pair leaves the last two out, with what separates them from what stands before
 */
public record FileNames(String pattern) {
    private static final Pattern PAIR = Pattern.compile("[-_ .,+]*\\{(proxy|target)}");
    private static final Pattern ANY = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern FORBIDDEN = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");
    private static final Pattern EDGES = Pattern.compile("^[-_ .]+|[-_ .]+$");
    /** What a pattern is made of. */
    public static final String USED = "{figure}, {proxy}, {target}";

    private static final Set<String> KNOWN = Set.of("figure", "proxy", "target");

    /** Figure, proxy, target. */
    public static final FileNames USUAL = new FileNames("{figure}-{proxy}-{target}");

    /**
     * Checks the pattern.
     *
     * @throws DataException where it asks for something that is not known, or names nothing
     */
    public FileNames {
        Matcher asked = ANY.matcher(pattern);
        while (asked.find()) {
            if (!KNOWN.contains(asked.group(1))) {
                throw DataException.of("name-pattern", pattern, asked.group(), USED);
            }
        }
        if (pattern.isBlank() || pattern.indexOf('/') >= 0 || pattern.indexOf('\\') >= 0) {
            throw DataException.of("name-pattern", pattern, pattern, USED);
        }
    }

    /**
     * The name of a file.
     *
     * @param figure what is in it
     * @param pair the pair it is about; null for none
     * @param ending without its dot
     */
    public String of(String figure, @Nullable ChosenPair pair, String ending) {
        String with = pair == null
                ? PAIR.matcher(pattern).replaceAll("")
                : pattern.replace("{proxy}", pair.proxy()).replace("{target}", pair.target());
        String name = EDGES.matcher(
                        FORBIDDEN.matcher(with.replace("{figure}", figure)).replaceAll("_"))
                .replaceAll("");
        return (name.isEmpty() ? figure : name) + "." + ending;
    }

    /**
     * Refuses names of which two are one; upper and lower case are one on many disks.
     *
     * @throws DataException naming the first name that is taken twice
     */
    public void check(List<String> names) {
        Set<String> taken = new HashSet<>();
        for (String name : names) {
            if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                throw DataException.of("name-collision", pattern, name, USED);
            }
        }
    }
}
