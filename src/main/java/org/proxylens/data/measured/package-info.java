/** What was measured on this machine, with its provenance, as it is kept in files. */
@NullMarked
package org.proxylens.data.measured;

import org.jspecify.annotations.NullMarked;
