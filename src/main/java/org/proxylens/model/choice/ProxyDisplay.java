package org.proxylens.model.choice;

/** How the proxies for one target are shown. */
public enum ProxyDisplay {
    /** A row each. */
    TABLE,
    /** A small plot each. */
    PLOTS,
    /** Those marked in the device table, side by side. */
    MARKED
}
