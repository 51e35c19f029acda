package org.proxylens.proxy;

/** See {@link AdaptationMethod}. */
final class Blend {
    private Blend() {}
}
