package org.proxylens.model;

/** What the scatter's axes show. */
public enum ScatterAxes {
    LINEAR,
    LOG,
    RANKS
}
