/** What measuring networks on this machine comes to. */
@NullMarked
package org.proxylens.analysis.measure;

import org.jspecify.annotations.NullMarked;
