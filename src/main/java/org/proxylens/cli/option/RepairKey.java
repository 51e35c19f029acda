package org.proxylens.cli.option;

import org.proxylens.data.DataRepair;
import org.proxylens.data.message.Messages;

/** How the command line names the kinds of {@link DataRepair}. */
public enum RepairKey {
    WRONG_UNIT("wrong-unit"),
    OUTLIER("outlier"),
    ACCURACY_FRACTION("accuracy-fraction"),
    COPIED("copied-latency");

    private final String kind;

    RepairKey(String kind) {
        this.kind = kind;
    }

    boolean names(DataRepair repair) {
        return repair.kind().equals(kind);
    }

    @Override
    public String toString() {
        return Messages.key(this);
    }
}
