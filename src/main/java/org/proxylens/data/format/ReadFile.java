package org.proxylens.data.format;

import java.util.List;

/**
 * A file and what its reader found in it.
 *
 * @param file the file
 * @param source which of the opened folders and files it came from, counted from 0
 * @param contents what was found
 */
record ReadFile(SourceFile file, int source, List<RawContent> contents) {}
