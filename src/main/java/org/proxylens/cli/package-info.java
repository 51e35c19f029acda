/** One class per command. */
@NullMarked
package org.proxylens.cli;

import org.jspecify.annotations.NullMarked;
