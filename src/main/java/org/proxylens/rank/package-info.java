/** Ranks, rank correlation with its uncertainty, and the order of devices. */
@NullMarked
package org.proxylens.rank;

import org.jspecify.annotations.NullMarked;
