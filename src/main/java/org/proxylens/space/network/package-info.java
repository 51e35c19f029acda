/** Networks as graphs of layers with random weights, and as ONNX models. */
@NullMarked
package org.proxylens.space.network;

import org.jspecify.annotations.NullMarked;
