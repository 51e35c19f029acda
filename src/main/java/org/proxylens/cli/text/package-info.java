/** Results as text, JSON and CSV: tables that fit a terminal, numbers written alike everywhere. */
@NullMarked
package org.proxylens.cli.text;

import org.jspecify.annotations.NullMarked;
