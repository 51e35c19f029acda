package org.proxylens.view.chart;

import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureLayout;

/**
 * A drawn figure as the screen shows it.
 *
 * @param figure what was drawn
 * @param layout where its parts lie, in logical pixels from the top left
 * @param image the drawing, in device pixels
 * @param width in logical pixels
 * @param height in logical pixels
 * @param scale device pixels per logical pixel
 */
public record DrawnFrame<F extends Figure<L>, L extends FigureLayout>(
        F figure, L layout, FrameBuffer image, double width, double height, double scale) {}
