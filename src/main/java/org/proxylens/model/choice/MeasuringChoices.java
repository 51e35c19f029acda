package org.proxylens.model.choice;

/**
 * How networks are to be measured on this machine.
 *
 * @param threads processors that a network may use
 * @param batch pictures at once
 * @param small whether cells stand in the small skeleton of the sample data, and not in the published one
 * @param minutes the longest
 * @param all whether to go on, from the first measurements over the promised front to the final one
 */
public record MeasuringChoices(int threads, int batch, boolean small, double minutes, boolean all) {
    /** One processor, one picture, half an hour. */
    public static final MeasuringChoices DEFAULT = new MeasuringChoices(1, 1, false, 30, false);
}
