/** YAML. */
@NullMarked
package org.proxylens.data.format.yaml;

import org.jspecify.annotations.NullMarked;
