/** What is odd in the data, and what can be done about it. */
@NullMarked
package org.proxylens.view.problems;

import org.jspecify.annotations.NullMarked;
