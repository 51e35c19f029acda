package org.proxylens.cli;

/** The colours of cells in a terminal: a perceptually even scale from dark blue to yellow, safe for colour-blind eyes. */
final class HeatColours {
    private static final int[] SCALE = {
        0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173, 0x8A8678, 0xA59C74, 0xC3B369, 0xE1CC55, 0xFEE838
    };
    private static final double WORST_LOSS = 0.2;

    private HeatColours() {}

    /** The colour of a correlation: brightest at 1, darkest at 0 and below. */
    static int ofCorrelation(double value) {
        return at(value);
    }

    /** The colour of a Pareto loss: brightest at none, darkest at a fifth and above. */
    static int ofLoss(double share) {
        return at(1 - share / WORST_LOSS);
    }

    private static int at(double share) {
        double position = Math.max(0, Math.min(1, share)) * (SCALE.length - 1);
        int low = (int) Math.min(position, SCALE.length - 2);
        double part = position - low;
        int colour = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = SCALE[low] >> shift & 255;
            int to = SCALE[low + 1] >> shift & 255;
            colour |= (int) Math.round(from + part * (to - from)) << shift;
        }
        return colour;
    }
}
