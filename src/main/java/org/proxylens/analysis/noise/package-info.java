/** How sure fronts are under the noise of measurements, and fronts with energy as a third objective. */
@NullMarked
package org.proxylens.analysis.noise;

import org.jspecify.annotations.NullMarked;
