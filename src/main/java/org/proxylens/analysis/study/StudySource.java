package org.proxylens.analysis.study;

/**
 * A file or folder that a study was made from.
 *
 * @param path relative to the study's folder where that is possible, slashes forward
 * @param hash of its content when the study was saved; empty where unknown
 */
public record StudySource(String path, String hash) {}
