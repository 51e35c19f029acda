/** Which proxy to take: for one target, for all targets. */
@NullMarked
package org.proxylens.analysis.proxies;

import org.jspecify.annotations.NullMarked;
