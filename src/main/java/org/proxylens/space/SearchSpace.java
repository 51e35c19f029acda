package org.proxylens.space;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.proxylens.space.network.Network;
import org.proxylens.space.network.NetworkShape;

/**
 * All that is known of one search space: how its architectures are spelled, what their blocks cost, which of them compute
 * the same and how they look. An architecture is a list of tokens, one for each position (edge of a cell, block of a
 * strip). A new space is one class of this kind in the list of {@link Spaces}, or a service of this type on the class path.
 */
public interface SearchSpace {
    /** What the space is called where it was published. */
    String name();

    /** The most positions that an architecture has. */
    int positions();

    /** The published tokens of a position, counted from 0, in their published order. */
    List<String> vocabulary(int position);

    /**
     * The tokens of an architecture.
     *
     * @param arch any of the published spellings
     * @return empty where it spells no architecture of this space
     */
    Optional<List<String>> read(String arch);

    /** The spelling that most files have; {@link #read} understands it. */
    default String write(List<String> tokens) {
        return String.join("|", tokens);
    }

    /** The tokens in the order in which published files number them, alike at every position; none where they do not. */
    default List<String> numbered() {
        return List.of();
    }

    /** What a token has in common with others; of numbers that have an order the greater shares what the lesser has. */
    default List<String> parts(String token) {
        return ArchTokens.parts(token);
    }

    /** Whether people call a token so: by its beginning or by one of its parts. */
    default boolean isCalled(String token, String sought) {
        return token.startsWith(sought) || Arrays.asList(token.split("_", -1)).contains(sought);
    }

    /** Searches that find something in this space, such as {@code 3=skip}. */
    List<String> examples();

    /** What the block at a position costs in an architecture. */
    BlockCosts costs(List<String> tokens, int position);

    /** Whether what a block costs hangs on its own token and position alone. */
    default boolean isSumOfBlocks() {
        return false;
    }

    /** What an architecture has besides its blocks: stem, reductions, head. */
    BlockCosts fixed(List<String> tokens);

    /** What of an architecture, as far as it is built, is no sum over its positions: as many figures for each, none where there is nothing. */
    default double[] structure(List<String> tokens, NetworkShape.Extent extent) {
        return new double[0];
    }

    /** The tokens that are built, by position; the others stand as they would if left out. */
    default List<String> built(List<String> tokens, NetworkShape.Extent extent) {
        return tokens;
    }

    /** A text that is equal for architectures that compute the same. */
    default String canonicalForm(List<String> tokens) {
        return String.join("|", tokens);
    }

    /** Whether nothing leads from input to output. */
    default boolean isDisconnected(List<String> tokens) {
        return false;
    }

    /** How an architecture looks. */
    Drawing drawing(List<String> tokens);

    /** The network of an architecture with random weights; empty where the space does not tell how it is built. */
    default Optional<Network> network(List<String> tokens, NetworkShape shape) {
        return Optional.empty();
    }

    /** The blocks of an architecture as published latency tables name them, to be summed; none where there is no such table. */
    default List<String> lookupKeys(List<String> tokens) {
        return List.of();
    }
}
