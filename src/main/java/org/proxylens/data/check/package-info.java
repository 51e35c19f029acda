/** What is odd in a dataset that reads without fault: one small class per check, each a pure function of the dataset. */
@NullMarked
package org.proxylens.data.check;

import org.jspecify.annotations.NullMarked;
