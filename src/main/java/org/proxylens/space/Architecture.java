package org.proxylens.space;

import java.util.List;
import java.util.Optional;
import org.proxylens.space.network.Network;
import org.proxylens.space.network.NetworkShape;

/**
 * An architecture of a known space.
 *
 * @param space where it belongs
 * @param tokens by position
 */
public record Architecture(SearchSpace space, List<String> tokens) {
    public Architecture {
        tokens = List.copyOf(tokens);
    }

    /** The spelling that most files of its space have. */
    public String spelling() {
        return space.write(tokens);
    }

    /** A text that is equal for architectures of the space that compute the same. */
    public String canonicalForm() {
        return space.canonicalForm(tokens);
    }

    /** Whether nothing leads from input to output. */
    public boolean isDisconnected() {
        return space.isDisconnected(tokens);
    }

    /** How it looks. */
    public Drawing drawing() {
        return space.drawing(tokens);
    }

    /** Whether the token at a position, counted from 0, is called so. */
    public boolean has(int position, String sought) {
        return position < tokens.size() && space.isCalled(tokens.get(position), sought);
    }

    /** What the whole network costs. */
    public BlockCosts costs() {
        BlockCosts sum = space.fixed(tokens);
        for (int position = 0; position < tokens.size(); position++) {
            sum = sum.plus(space.costs(tokens, position));
        }
        return sum;
    }

    /** Its network with random weights; empty where the space does not tell how it is built. */
    public Optional<Network> network(NetworkShape shape) {
        return space.network(tokens, shape);
    }

    /** Its blocks as published latency tables name them, to be summed; none where there is no such table. */
    public List<String> lookupKeys() {
        return space.lookupKeys(tokens);
    }
}
