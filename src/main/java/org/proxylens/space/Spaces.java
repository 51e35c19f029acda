package org.proxylens.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The known search spaces, and what an arch string means in them. */
public final class Spaces {
    private static final List<SearchSpace> ALL = Stream.concat(
                    Stream.of(new Nasbench201Space(), new FbnetSpace(), new OnceForAllSpace()),
                    ServiceLoader.load(SearchSpace.class, Spaces.class.getClassLoader()).stream()
                            .map(ServiceLoader.Provider::get))
            .toList();
    /** How many arch strings of a table are asked for their space. */
    private static final int ASKED = 100;

    private static final int LEAST_BLOCKS = 2;

    private Spaces() {}

    /** The names of the spaces, for a sentence. */
    public static String names() {
        return ALL.stream().map(SearchSpace::name).collect(Collectors.joining(", "));
    }

    /** The architecture that a string spells; empty where it spells none of a known space. */
    public static Optional<Architecture> read(String arch) {
        for (SearchSpace space : ALL) {
            Optional<Architecture> read = read(space, arch);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    /** The architecture that a string spells in one space. */
    public static Optional<Architecture> read(SearchSpace space, @Nullable String arch) {
        return arch == null ? Optional.empty() : space.read(arch).map(tokens -> new Architecture(space, tokens));
    }

    /**
     * The space of a table of architectures: that of the first string that spells an architecture, early in the table.
     *
     * @param archs the arch string of a row, null where unknown
     */
    public static Optional<SearchSpace> of(int rows, IntFunction<@Nullable String> archs) {
        for (int row = 0, asked = 0; row < rows && asked < ASKED; row++) {
            String arch = archs.apply(row);
            if (arch != null) {
                asked++;
                Optional<Architecture> read = read(arch);
                if (read.isPresent()) {
                    return read.map(Architecture::space);
                }
            }
        }
        return Optional.empty();
    }

    /** An arch string as most files spell it; itself where it is of no known space. */
    public static String spelling(String arch) {
        return read(arch).map(Architecture::spelling).orElse(arch);
    }

    /** A text that is equal for strings of architectures that compute the same. */
    public static String canonicalForm(String arch) {
        return read(arch).map(Architecture::canonicalForm).orElse(arch);
    }

    /** Whether a text is written like a NAS-Bench-201 cell, whatever its operations. */
    public static boolean isCell(String text) {
        return text.length() > 2 && text.charAt(0) == '|' && text.endsWith("|") && text.indexOf('~') > 0;
    }

    /** Whether a text names an architecture by what it is: it is one of a known space, or written like a cell. */
    public static boolean isArch(String text) {
        return isCell(text) || read(text).isPresent();
    }

    /** How an arch string looks; one of an unknown space that is a list of blocks as a strip. */
    public static Optional<Drawing> drawing(String arch) {
        Optional<Drawing> known = read(arch).map(Architecture::drawing);
        List<String> blocks = ArchTokens.blocks(arch);
        boolean list = blocks.size() >= LEAST_BLOCKS && blocks.stream().noneMatch(String::isBlank);
        return known.isPresent() || !list ? known : Optional.of(Drawing.Strip.of(blocks));
    }

    /**
     * The arch string of a tuple of tokens, each given by name or by the number that the space publishes for it.
     *
     * @return empty where the tuple holds anything else
     */
    public static Optional<String> ofTuple(List<?> tuple) {
        for (SearchSpace space : ALL) {
            if (tuple.size() == space.positions()) {
                List<String> numbered = tuple.stream()
                        .flatMap(item -> numbered(space, item).stream())
                        .toList();
                if (numbered.size() == tuple.size()) {
                    return Optional.of(space.write(numbered));
                }
            }
        }
        boolean plain =
                !tuple.isEmpty() && tuple.stream().allMatch(item -> item instanceof String || item instanceof Long);
        return plain
                ? Optional.of(spelling(tuple.stream().map(Object::toString).collect(Collectors.joining("|"))))
                : Optional.empty();
    }

    private static Optional<String> numbered(SearchSpace space, Object item) {
        List<String> tokens = space.numbered();
        return item instanceof Long number && number >= 0 && number < tokens.size()
                ? Optional.of(tokens.get(number.intValue()))
                : Optional.empty();
    }

    /**
     * The arch string of one row of a one-hot code: for each position one of its numbered tokens, then perhaps a constant.
     *
     * @param row values
     * @param from where the code begins
     * @param width how long it is
     * @return empty where it is no such code
     */
    public static Optional<String> ofOneHot(double[] row, int from, int width) {
        return ALL.stream()
                .flatMap(space -> ofOneHot(space, row, from, width).stream())
                .findFirst();
    }

    private static Optional<String> ofOneHot(SearchSpace space, double[] row, int from, int width) {
        int kinds = space.numbered().size();
        int code = kinds * space.positions();
        boolean constant = width == code + 1 && row[from + code] == 1;
        if (kinds == 0 || (width != code && !constant)) {
            return Optional.empty();
        }
        List<String> tokens = new ArrayList<>();
        for (int at = from; at < from + code; at += kinds) {
            int chosen = chosen(row, at, kinds);
            if (chosen < 0) {
                return Optional.empty();
            }
            tokens.add(space.numbered().get(chosen));
        }
        return Optional.of(space.write(tokens));
    }

    private static int chosen(double[] row, int from, int count) {
        int chosen = -1;
        for (int i = 0; i < count; i++) {
            double value = row[from + i];
            if (value == 1 && chosen < 0) {
                chosen = i;
            } else if (value != 0) {
                return -1;
            }
        }
        return chosen;
    }
}
