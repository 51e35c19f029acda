package org.proxylens.data.format.pickle;

import org.proxylens.data.format.tree.TreeTuple;

/** A name that a pickle may call: always one of ours, never a class that the pickle brings. */
@FunctionalInterface
interface PickleGlobal {
    /**
     * Builds a value.
     *
     * @param arguments what the pickle passes
     */
    Object call(TreeTuple arguments, PickleContext context);
}
