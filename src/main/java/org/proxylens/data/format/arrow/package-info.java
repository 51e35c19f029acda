/** Arrow IPC files and streams (Feather version 2). */
@NullMarked
package org.proxylens.data.format.arrow;

import org.jspecify.annotations.NullMarked;
