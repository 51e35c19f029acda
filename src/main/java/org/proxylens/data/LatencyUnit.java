package org.proxylens.data;

/** The unit of a device's column. */
public enum LatencyUnit {
    /** Milliseconds: what every latency is stored in, whatever its file's unit. */
    MILLISECONDS("ms"),
    /** A cost without a unit, such as MACs: ranks and plots like a device, and no unit is written beside it. */
    NONE("");

    private final String symbol;

    LatencyUnit(String symbol) {
        this.symbol = symbol;
    }

    /** The symbol to write after a number, empty where there is none. */
    public String symbol() {
        return symbol;
    }
}
