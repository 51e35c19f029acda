/** JavaFX nodes that observe the model and tell the controller what the user meant. */
@NullMarked
package org.proxylens.view;

import org.jspecify.annotations.NullMarked;
