/** What the commands work out, as values: the same for text, JSON and the report. */
@NullMarked
package org.proxylens.cli.result;

import org.jspecify.annotations.NullMarked;
