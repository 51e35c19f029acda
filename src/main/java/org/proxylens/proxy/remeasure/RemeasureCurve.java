package org.proxylens.proxy.remeasure;

/**
 * What one way of choosing what to measure again loses, by how many networks are measured.
 *
 * @param target the target device
 * @param way how they are chosen
 * @param seed of the draw of the first measurements
 * @param rows the networks measured again, in order
 * @param expected the share of the hypervolume that was expected to be missed, by the number measured again; NaN where
 *     nothing is expected
 * @param sure how many networks count to the front without having been measured, by the number measured again
 * @param promised how many networks the front holds that the prediction promises after the first measurements
 * @param hvLoss Pareto loss of the front of all that is measured, by the number measured again, from none on; a share
 * @param accurateLoss the same among accurate networks
 */
@SuppressWarnings("ArrayRecordComponent") // an answer, read and never compared
public record RemeasureCurve(
        String target,
        Way way,
        long seed,
        int[] rows,
        double[] expected,
        int[] sure,
        int promised,
        double[] hvLoss,
        double[] accurateLoss) {
    /** How networks are chosen. */
    public enum Way {
        /** By the doubt about the places on the front, the blend made anew after each round. */
        DOUBT,
        /** The same, but what is surely on the front counts without being measured. */
        SURE_SPARED,
        /** The front that the blend predicts, then the front of the rest, and so on. */
        BLEND_LAYERS,
        /** The same with the known device that ranks the first measurements best. */
        REUSE_LAYERS
    }
}
