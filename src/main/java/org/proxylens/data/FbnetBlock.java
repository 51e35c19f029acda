package org.proxylens.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of an FBNet network (Wu et al. 2019): an inverted residual of that kernel, expansion and groups, or a skip.
 * Networks are lists of 22 of them, {@code k5_e6|skip|k3_e1_g2|…}.
 *
 * @param kernel 3 or 5; 0 for a skip
 * @param expansion by how much the block widens its input: 1, 3 or 6; 0 for a skip
 * @param groups groups of its point-wise convolutions: 1 or 2; 0 for a skip
 */
public record FbnetBlock(int kernel, int expansion, int groups) {
    /** Blocks of a network. */
    public static final int BLOCKS = 22;

    /** The block that does nothing. */
    public static final FbnetBlock SKIP = new FbnetBlock(0, 0, 0);

    private static final Pattern BLOCK = Pattern.compile("k([1-9])_e([1-9])(?:_g([1-9]))?");

    /** The blocks of a network; empty where the string lists none, or other than 22. */
    public static Optional<List<FbnetBlock>> parse(String arch) {
        List<FbnetBlock> blocks = new ArrayList<>();
        for (String token : arch.split("\\|", -1)) {
            Matcher matcher = BLOCK.matcher(token);
            if (token.equals("skip")) {
                blocks.add(SKIP);
            } else if (matcher.matches()) {
                int groups = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
                blocks.add(
                        new FbnetBlock(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), groups));
            } else {
                return Optional.empty();
            }
        }
        return blocks.size() == BLOCKS ? Optional.of(List.copyOf(blocks)) : Optional.empty();
    }

    /** Whether the block does nothing. */
    public boolean isSkip() {
        return equals(SKIP);
    }

    /** The block's token. */
    @Override
    public String toString() {
        return isSkip() ? "skip" : "k" + kernel + "_e" + expansion + (groups > 1 ? "_g" + groups : "");
    }
}
