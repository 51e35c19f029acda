package org.proxylens.data;

/** What two sources are joined by. */
public enum JoinBy {
    /** Whatever the sources allow: arch_id, else arch string, else position. */
    AUTO("auto"),
    /** Equal arch_id. */
    ARCH_ID("id"),
    /** Equal arch string (a tuple of operations counts as its cell string). */
    ARCH("cell"),
    /** Equal up to isomorphism of the NAS-Bench-201 cell. */
    ARCH_ISOMORPHIC("isomorphic"),
    /** The same position: first to first. Only sources of one length can be joined so. */
    POSITION("position");

    private final String key;

    JoinBy(String key) {
        this.key = key;
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return key;
    }
}
