package org.proxylens.space.network;

/**
 * What a layer reads or writes.
 *
 * @param name unlike that of every other value
 * @param channels of it
 * @param size pixels along an edge
 */
public record Value(String name, int channels, int size) {}
