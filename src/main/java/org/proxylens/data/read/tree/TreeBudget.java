package org.proxylens.data.read.tree;

import org.proxylens.data.source.MemoryBudget;

/**
 * What the values of a tree cost, by estimate.
 *
 * @param budget to take from
 */
public record TreeBudget(MemoryBudget budget) {
    private static final long CONTAINER = 64;
    private static final long NUMBER = 24;
    private static final long TEXT = 56;
    private static final long SLOT = 24;

    /** One more list or dict. */
    public void container() {
        budget.take(CONTAINER + SLOT);
    }

    /** One more number. */
    public void number() {
        budget.take(NUMBER + SLOT);
    }

    /** One more text. */
    public void text(int length) {
        budget.take(TEXT + SLOT + 2L * length);
    }
}
