/** Spreadsheets in Office Open XML. */
@NullMarked
package org.proxylens.data.format.xlsx;

import org.jspecify.annotations.NullMarked;
