/** What figures draw, as tables and as scripts for those who want to draw it otherwise. */
@NullMarked
package org.proxylens.figure.table;

import org.jspecify.annotations.NullMarked;
