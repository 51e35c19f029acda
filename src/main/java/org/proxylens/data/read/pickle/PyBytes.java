package org.proxylens.data.read.pickle;

/** Python {@code bytes}: in latency files only the raw content of NumPy's numbers. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PyBytes(byte[] content) {}
