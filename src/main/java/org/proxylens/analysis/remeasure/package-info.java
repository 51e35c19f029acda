/** Which networks to measure again on a new device, and what that is worth. */
@NullMarked
package org.proxylens.analysis.remeasure;

import org.jspecify.annotations.NullMarked;
