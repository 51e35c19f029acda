package org.proxylens.data;

/** What two sources are joined by. */
public enum JoinBy {
    /** Whatever the sources allow: arch_id, else arch string, else position. */
    AUTO,
    /** Equal arch_id. */
    ARCH_ID,
    /** Equal arch string (a tuple of operations counts as its cell string). */
    ARCH,
    /** Equal up to isomorphism of the NAS-Bench-201 cell. */
    ARCH_ISOMORPHIC,
    /** The same position: first to first. Only sources of one length can be joined so. */
    POSITION
}
