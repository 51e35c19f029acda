package org.proxylens.model;

/**
 * A job under way, as the status bar shows it.
 *
 * @param key the kind of work; only the newest of a kind counts
 * @param title what it does, for the user
 * @param fraction 0 … 1, negative where unknown
 * @param left how long it will take still, in words; empty where unknown
 */
public record JobStatus(String key, String title, double fraction, String left) {}
