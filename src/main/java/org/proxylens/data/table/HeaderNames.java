package org.proxylens.data.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proxylens.data.raw.RawUnit;

/** What a column's name says of it. Case and surrounding blanks do not matter. */
public final class HeaderNames {
    private static final Set<String> ARCH =
            Set.of("arch", "arch_str", "arch_string", "architecture", "cell", "cell_str");
    private static final Set<String> OTHER_IDS = Set.of("id", "name", "model", "model_id", "model_name");
    private static final Set<String> ROW_NUMBERS = Set.of("arch_index", "arch_idx", "index", "idx");
    /** Units that no word is taken for; a lone s is one only behind a sign that it means a unit. */
    private static final String LONG_UNIT = "ms|us|µs|μs|ns|(?:m|u|n)?secs?|(?:milli|micro|nano)?seconds?";

    private static final String UNIT = "(s|" + LONG_UNIT + ")";
    private static final String NO_UNIT = "no unit";
    private static final String MIDDLE = "(?:median|mean|avg|average|p50)";
    private static final Pattern LATENCY = Pattern.compile(
            "(?:" + MIDDLE + "[ _-])?(?:inference[ _-])?(?:latency|lat)(?:[ _-]" + MIDDLE + ")?(?:[ _-]?[(\\[]?" + UNIT
                    + "[)\\]]?)?(?:[ _-]" + MIDDLE + ")?",
            Pattern.UNICODE_CASE);
    private static final String SCATTER = "(?:std|stdev|stddev|var|variance|iqr|mad)";
    private static final Pattern SPREAD = Pattern.compile("(?:std|stdev|stddev|var|variance)"
            + "|" + SCATTER + "[ _-](?:latency|lat|energy|acc|accuracy)(?:[ _-].*)?"
            + "|(?:.*[ _-])?(?:latency|lat|energy|acc|accuracy)[ _-](?:.*[ _-])?" + SCATTER + "(?:[ _-].*)?"
            + "|(?:.*[ _-])?(?:latency|lat|energy)[ _-](?:.*[ _-])?"
            + "(?:sd|cv|min|max|n|count|runs|p[1-9]|p[1-46-9]\\d|q[13]|ci)(?:[ _-].*)?");
    private static final Pattern ENERGY = Pattern.compile(
            "(?:.*[ _-])?(?:energy(?:[ _-]" + MIDDLE + ")?(?:[ _-]?[(\\[]?(?:[munµ]?j|joules?|[mk]?wh)[)\\]]?)?"
                    + "|power[ _-]?[(\\[]?[mk]?w[)\\]]?)(?:[ _-]" + MIDDLE + ")?");
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)(?:[ _-]latency)?"
            + "(?:[ _.-](" + LONG_UNIT + ")|_(s)|[ _-]latency[ _](s)|[ _]?[(\\[](s|" + LONG_UNIT + "|" + NO_UNIT
            + ")[)\\]])");
    private static final Pattern ACCURACY = Pattern.compile(
            "(?:.*[^a-z])?(?:acc|accuracy|top-?[15](?:[ _-]?acc(?:uracy)?)?)(?:[^a-z].*)?"
                    + "|cifar-?100?(?:[ _-](?:valid|test))?|imagenet(?:[ _-]?16(?:[ _-]?120)?)?(?:[ _-](?:valid|test))?");
    private static final Pattern PERCENT = Pattern.compile("(.+?)[ _]?[(\\[]%[)\\]]");
    private static final Pattern COST = Pattern.compile(
            "(?:n_|num_|#)?(?:m|g|k)?(?:macs|flops|madds|mult_?adds|params|parameters)(?:[ _-]?(?:m|g|k|count))?");

    /** A device's name and the unit that stood behind it. */
    record Named(String name, RawUnit unit) {}

    private HeaderNames() {}

    public static boolean isId(String name) {
        return lower(name).equals("arch_id");
    }

    /** Whether a column numbers architectures under another name than arch_id. */
    static boolean isArchIndex(String name) {
        return lower(name).equals("arch_index") || lower(name).equals("arch_idx");
    }

    /** Whether a column numbers rows, which may be architectures. */
    public static boolean isRowNumber(String name) {
        return ROW_NUMBERS.contains(lower(name));
    }

    /** Whether a column may name architectures where none is known to. */
    static boolean isOtherId(String name) {
        return OTHER_IDS.contains(lower(name));
    }

    public static boolean isArch(String name) {
        return ARCH.contains(lower(name));
    }

    public static boolean isDevice(String name) {
        return lower(name).equals("device");
    }

    /** Whether a column of that name holds accuracies. */
    public static boolean isAccuracy(String name) {
        return PERCENT.matcher(name.strip()).matches()
                || (withUnit(name) == null && ACCURACY.matcher(lower(name)).matches());
    }

    /** The accuracy that a column holds: its name without the sign of percent. */
    static String accuracy(String name) {
        Matcher matcher = PERCENT.matcher(name.strip());
        return matcher.matches() ? matcher.group(1) : name;
    }

    /** The name under which a column beside latencies is read back as that accuracy. */
    public static String accuracyColumn(String accuracy) {
        return isAccuracy(accuracy) ? accuracy : accuracy + " (%)";
    }

    /** Whether a column of that name holds a cost such as FLOPs or energy. */
    public static boolean isCost(String name) {
        return COST.matcher(lower(name)).matches() || isEnergy(name);
    }

    /** Whether a column holds energies or powers, with their unit in its name. */
    static boolean isEnergy(String name) {
        return ENERGY.matcher(lower(name)).matches();
    }

    /** Whether a column tells how far measurements scatter rather than what was measured. */
    static boolean isSpread(String name) {
        return SPREAD.matcher(lower(name)).matches();
    }

    /** Whether a column that is called latency is their median. */
    static boolean isMedian(String name) {
        return lower(name).contains("median") || lower(name).contains("p50");
    }

    /** The unit of a column that is called latency and nothing else, null for any other column. */
    public static @Nullable RawUnit latencyUnit(String name) {
        Matcher matcher = LATENCY.matcher(lower(name));
        return matcher.matches() ? ofSymbol(matcher.group(1)) : null;
    }

    /** The unit that a column's name tells; empty where it tells none. */
    public static Optional<RawUnit> unit(String name) {
        Named named = withUnit(name);
        return Optional.ofNullable(named == null ? latencyUnit(name) : named.unit());
    }

    /** The device and unit of a column such as {@code pixel3_ms}, {@code pixel3_latency_s} or {@code Pixel 3 (us)}. */
    static @Nullable Named withUnit(String name) {
        String trimmed = name.strip();
        Matcher matcher = WITH_UNIT.matcher(lower(trimmed));
        if (!matcher.matches()) {
            return null;
        }
        for (int group = 2; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return new Named(trimmed.substring(0, matcher.end(1)), ofSymbol(matcher.group(group)));
            }
        }
        return null;
    }

    /** Whether a column of that name in a wide table is read as the device of that name, with or without a unit. */
    public static boolean isPlainDevice(String name, boolean cost) {
        boolean other = name.isBlank()
                || !name.equals(name.strip())
                || isId(name)
                || isArch(name)
                || isDevice(name)
                || isAccuracy(name)
                || isSpread(name)
                || latencyUnit(name) != null
                || withUnit(name) != null;
        return !other && isCost(name) == cost;
    }

    private static RawUnit ofSymbol(@Nullable String symbol) {
        if (symbol == null) {
            return RawUnit.MILLISECONDS;
        }
        return switch (symbol.charAt(0)) {
            case 's' -> RawUnit.SECONDS;
            case 'u', 'µ', 'μ' -> RawUnit.MICROSECONDS;
            case 'n' -> symbol.equals(NO_UNIT) ? RawUnit.NONE : RawUnit.NANOSECONDS;
            default -> symbol.startsWith("mic") ? RawUnit.MICROSECONDS : RawUnit.MILLISECONDS;
        };
    }

    static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
