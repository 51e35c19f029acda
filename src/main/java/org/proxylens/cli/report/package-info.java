/** The report: one HTML page that holds everything it shows and asks nothing of the network. */
@NullMarked
package org.proxylens.cli.report;

import org.jspecify.annotations.NullMarked;
