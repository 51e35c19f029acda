package org.proxylens.data.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of texts, or of a few whole numbers, that may tell rows of one architecture apart.
 *
 * @param name as in the header
 * @param labels by row, null where nothing stands
 * @param numeric whether they are numbers
 */
record KeyColumn(String name, List<@Nullable String> labels, boolean numeric) {}
