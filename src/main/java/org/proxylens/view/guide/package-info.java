/** The guided way from a few measurements on a new device to its Pareto front. */
@NullMarked
package org.proxylens.view.guide;

import org.jspecify.annotations.NullMarked;
