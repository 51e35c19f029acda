package org.proxylens.proxy;

/** See {@link AdaptationMethod}. */
final class LinearProxy {
    private LinearProxy() {}
}
