/** The files that studies are kept in. */
@NullMarked
package org.proxylens.data.study;

import org.jspecify.annotations.NullMarked;
