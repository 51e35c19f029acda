/** Runs networks by ONNX Runtime. */
@NullMarked
package org.proxylens.measure.onnx;

import org.jspecify.annotations.NullMarked;
