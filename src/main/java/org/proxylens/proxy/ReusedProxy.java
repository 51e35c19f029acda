package org.proxylens.proxy;

/** See {@link AdaptationMethod}. */
final class ReusedProxy {
    private ReusedProxy() {}
}
