/** What is open and what is chosen: properties without controls. */
@NullMarked
package org.proxylens.model;

import org.jspecify.annotations.NullMarked;
