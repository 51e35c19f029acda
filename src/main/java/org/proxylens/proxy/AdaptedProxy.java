package org.proxylens.proxy;

/** See {@link AdaptationMethod}. */
final class AdaptedProxy {
    private AdaptedProxy() {}
}
