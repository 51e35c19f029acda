/** The terms of the blend's covariance: products of features of two architectures. */
@NullMarked
package org.proxylens.proxy.kernel;

import org.jspecify.annotations.NullMarked;
