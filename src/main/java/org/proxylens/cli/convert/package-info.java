/** Writes a dataset as CSV: a folder, one wide table or one long one. */
@NullMarked
package org.proxylens.cli.convert;

import org.jspecify.annotations.NullMarked;
