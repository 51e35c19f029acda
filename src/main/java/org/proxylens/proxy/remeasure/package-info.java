/** Which networks to measure again on a target, by the doubt about each place on its front. */
@NullMarked
package org.proxylens.proxy.remeasure;

import org.jspecify.annotations.NullMarked;
