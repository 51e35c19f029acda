/** What a new device promises and what is left of it, for figures, cards and files. */
@NullMarked
package org.proxylens.analysis.newdevice;

import org.jspecify.annotations.NullMarked;
