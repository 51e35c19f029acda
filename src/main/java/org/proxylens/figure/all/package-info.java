/** All figures and tables of a piece of work, as the files of a folder. */
@NullMarked
package org.proxylens.figure.all;

import org.jspecify.annotations.NullMarked;
