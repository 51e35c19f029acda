/** One reader per file format, one way to write a file. */
@NullMarked
package org.proxylens.data.format;

import org.jspecify.annotations.NullMarked;
