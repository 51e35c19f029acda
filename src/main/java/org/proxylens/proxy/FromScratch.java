package org.proxylens.proxy;

/** See {@link AdaptationMethod}. */
final class FromScratch {
    private FromScratch() {}
}
