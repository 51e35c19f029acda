/** JSON and JSON lines. */
@NullMarked
package org.proxylens.data.format.json;

import org.jspecify.annotations.NullMarked;
