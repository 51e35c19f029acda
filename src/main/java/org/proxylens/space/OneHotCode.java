package org.proxylens.space;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The one-hot code of architectures: one column for each token seen at each position (NAS-Bench-201: 6 edges × 5
 * operations; FBNet: 22 blocks × 9 kinds; any list of tokens), numbers in tokens in their order. Shorter strings end in absent positions, which have a
 * column too where some architecture lacks the position.
 */
public final class OneHotCode {
    private static final String ABSENT = "";

    private final Optional<SearchSpace> space;
    private final int positions;
    private final List<List<String>> vocabularies;
    private final int[] offsets;
    private final int columns;
    private final int[][] active;

    private OneHotCode(Optional<SearchSpace> space, List<List<String>> tokens) {
        this.space = space;
        positions = tokens.stream().mapToInt(List::size).max().orElse(0);
        vocabularies = IntStream.range(0, positions)
                .parallel()
                .mapToObj(position -> vocabulary(tokens, position))
                .toList();
        offsets = new int[positions + 1];
        for (int position = 0; position < positions; position++) {
            offsets[position + 1] =
                    offsets[position] + vocabularies.get(position).size();
        }
        columns = offsets[positions];
        active = tokens.stream().parallel().map(this::encode).toArray(int[][]::new);
    }

    private static List<String> vocabulary(List<List<String>> tokens, int position) {
        Set<String> seen = new HashSet<>();
        for (List<String> row : tokens) {
            if (!row.isEmpty()) {
                seen.add(at(row, position));
            }
        }
        return seen.stream().sorted(ArchTokens.ORDER).toList();
    }

    /**
     * The code of a list of architectures; rows without an arch string have none.
     *
     * @param rows how many architectures there are
     * @param archs the arch string of a row, null where unknown
     */
    public static OneHotCode of(int rows, IntFunction<@Nullable String> archs) {
        Optional<SearchSpace> space = Spaces.of(rows, archs);
        Optional<List<List<String>>> known = space.flatMap(one -> read(rows, archs, one::read));
        List<List<String>> tokens = known.or(() -> read(rows, archs, arch -> Optional.of(ArchTokens.split(arch))))
                .orElseThrow();
        return new OneHotCode(known.isPresent() ? space : Optional.empty(), tokens);
    }

    /** The tokens of each row; empty where one cannot be read. */
    private static Optional<List<List<String>>> read(
            int rows, IntFunction<@Nullable String> archs, Function<String, Optional<List<String>>> reading) {
        // asked for on this thread: a class may not be ready for others while its constants are made
        List<Optional<String>> texts = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            texts.add(Optional.ofNullable(archs.apply(row)));
        }
        List<Optional<List<String>>> read = texts.stream()
                .parallel()
                .map(arch -> arch.isEmpty() ? Optional.of(List.<String>of()) : reading.apply(arch.get()))
                .toList();
        return read.stream().allMatch(Optional::isPresent)
                ? Optional.of(read.stream().map(Optional::orElseThrow).toList())
                : Optional.empty();
    }

    /** The space that all its architectures belong to; empty where it is not known. */
    public Optional<SearchSpace> space() {
        return space;
    }

    /** The tokens of a row by position, absent ones left out; none where the arch string is unknown. */
    public List<String> tokens(int row) {
        List<String> tokens = new ArrayList<>(positions);
        for (int position = 0; position < active[row].length; position++) {
            String token = token(row, position);
            if (!token.equals(ABSENT)) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** The columns that are 1 for a list of tokens; a token never seen at its position has none. */
    public int[] encode(List<String> row) {
        if (row.isEmpty()) {
            return new int[0];
        }
        int[] code = new int[positions];
        int n = 0;
        for (int position = 0; position < positions; position++) {
            int token = vocabularies.get(position).indexOf(at(row, position));
            if (token >= 0) {
                code[n++] = offsets[position] + token;
            }
        }
        return Arrays.copyOf(code, n);
    }

    private static String at(List<String> row, int position) {
        return position < row.size() ? row.get(position) : ABSENT;
    }

    /** The number of architectures. */
    public int rows() {
        return active.length;
    }

    /** The number of positions (edges, blocks). */
    public int positions() {
        return positions;
    }

    /** The number of columns over all positions, the constant not counted. */
    public int columns() {
        return columns;
    }

    /** Whether any architecture has a code. */
    public boolean isEmpty() {
        return columns == 0;
    }

    /** Whether the architecture of a row has a code. */
    public boolean known(int row) {
        return active[row].length > 0;
    }

    /** The columns that are 1 in a row, one per position; empty where the arch string is unknown. Not copied. */
    public int[] active(int row) {
        return active[row];
    }

    /** The token a row has at a position, empty where absent. */
    public String token(int row, int position) {
        return active[row].length == 0
                ? ABSENT
                : vocabularies.get(position).get(active[row][position] - offsets[position]);
    }

    /** The position a column belongs to. */
    public int position(int column) {
        int found = Arrays.binarySearch(offsets, column);
        int position = found >= 0 ? found : -found - 2;
        while (position + 1 < positions && offsets[position + 1] == column) {
            position++;
        }
        return position;
    }

    /** The token a column stands for. */
    public String token(int column) {
        int position = position(column);
        return vocabularies.get(position).get(column - offsets[position]);
    }

    /** The product of a row's code with a weight per column. */
    public double dot(int row, double[] weights) {
        double sum = 0;
        for (int column : active[row]) {
            sum += weights[column];
        }
        return sum;
    }
}
