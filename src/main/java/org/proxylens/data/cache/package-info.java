/** Keeps what was read, so that the same files open at once when they are opened again. */
@NullMarked
package org.proxylens.data.cache;

import org.jspecify.annotations.NullMarked;
