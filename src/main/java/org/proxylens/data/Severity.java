package org.proxylens.data;

/** How much a problem matters to the figures. */
public enum Severity {
    /** The figures may well be wrong. */
    ERROR,
    /** Something was left out or looks wrong. */
    WARNING,
    /** Worth knowing; the figures stand. */
    INFO
}
