/** The charts of the window: controls that show a figure and let the user point, zoom, drag and choose in it. */
@NullMarked
package org.proxylens.view.chart;

import org.jspecify.annotations.NullMarked;
