package org.proxylens.rank;

/** Which architectures a matrix of pairs is computed over. */
public enum CommonSet {
    /** Each pair over its own common architectures. */
    PAIRWISE,
    /** All pairs over the architectures valid on every device. */
    LISTWISE
}
