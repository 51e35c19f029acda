package org.proxylens.proxy;

/** The one-hot code of architectures from their arch strings. */
public final class OneHotCode {
    private OneHotCode() {}
}
