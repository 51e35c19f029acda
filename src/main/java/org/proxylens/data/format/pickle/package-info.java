/**
 * Python pickles read without Python and without trust: lists, tuples, dicts, text, numbers and NumPy's numbers are
 * built, everything else is refused by name, and what is built is bounded.
 */
@NullMarked
package org.proxylens.data.format.pickle;

import org.jspecify.annotations.NullMarked;
