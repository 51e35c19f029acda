/** Choosing a proxy, fitting it to a target, and what that costs. */
@NullMarked
package org.proxylens.proxy;

import org.jspecify.annotations.NullMarked;
