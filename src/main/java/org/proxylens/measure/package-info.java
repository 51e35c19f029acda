/** Measuring networks on this machine: the protocol, apart from the runtime that runs them. */
@NullMarked
package org.proxylens.measure;

import org.jspecify.annotations.NullMarked;
