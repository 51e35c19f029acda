/** Pareto fronts and what a proxy's front loses on the target. */
@NullMarked
package org.proxylens.pareto;

import org.jspecify.annotations.NullMarked;
