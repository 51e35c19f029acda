/** Reads NumPy's own files. */
@NullMarked
package org.proxylens.data.read.numpy;

import org.jspecify.annotations.NullMarked;
