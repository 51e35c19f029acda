/** What explains that devices rank networks differently. */
@NullMarked
package org.proxylens.analysis.explain;

import org.jspecify.annotations.NullMarked;
