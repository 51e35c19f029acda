/** Reads HAT's tables. */
@NullMarked
package org.proxylens.data.read.hat;

import org.jspecify.annotations.NullMarked;
