/** Archives that {@code torch.save} writes: a zip of a pickle and the contents of its tensors. */
@NullMarked
package org.proxylens.data.format.torch;

import org.jspecify.annotations.NullMarked;
