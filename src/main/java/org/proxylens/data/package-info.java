/** Architectures, devices, latencies and what is odd in them; columns of {@code double[]}, no toolkit, no files. */
@NullMarked
package org.proxylens.data;

import org.jspecify.annotations.NullMarked;
