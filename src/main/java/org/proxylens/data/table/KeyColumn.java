package org.proxylens.data.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of texts that may tell rows of one architecture apart.
 *
 * @param name as in the header
 * @param labels by row, null where nothing stands
 */
record KeyColumn(String name, List<@Nullable String> labels) {}
