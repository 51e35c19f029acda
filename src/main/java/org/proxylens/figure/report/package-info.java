/** The report: one content, as a page for a browser that asks nothing of the network, and as pages of paper. */
@NullMarked
package org.proxylens.figure.report;

import org.jspecify.annotations.NullMarked;
