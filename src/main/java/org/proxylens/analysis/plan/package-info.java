/** What to measure on a new device, and what a few measurements of it promise. */
@NullMarked
package org.proxylens.analysis.plan;

import org.jspecify.annotations.NullMarked;
