/** Charts as drawings that know no window toolkit: one layout for screen, PNG, SVG and PDF. */
@NullMarked
package org.proxylens.figure;

import org.jspecify.annotations.NullMarked;
