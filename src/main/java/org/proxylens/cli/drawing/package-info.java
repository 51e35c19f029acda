/** Commands that only draw. */
@NullMarked
package org.proxylens.cli.drawing;

import org.jspecify.annotations.NullMarked;
