/** A study: what was opened and what was chosen, as it is kept in a file and made again. */
@NullMarked
package org.proxylens.analysis.study;

import org.jspecify.annotations.NullMarked;
