package org.proxylens.cli;

import org.jspecify.annotations.Nullable;
import org.proxylens.figure.HeatmapMeasure;

/** The colours of cells in a terminal: a perceptually even scale from dark blue to yellow, safe for colour-blind eyes. */
final class HeatColours {
    private static final int[] SCALE = {
        0x00224E, 0x123570, 0x3B496C, 0x575D6D, 0x707173, 0x8A8678, 0xA59C74, 0xC3B369, 0xE1CC55, 0xFEE838
    };
    private static final double WORST_LOSS = 0.2;
    private static final double WORST_MEAN_REGRET = 2;
    private static final double WORST_REGRET = 10;

    private HeatColours() {}

    /** The colour of a measure's value; null where it is undefined. */
    static @Nullable Integer of(HeatmapMeasure measure, double value) {
        if (Double.isNaN(value)) {
            return null;
        }
        return switch (measure) {
            case SRCC, KENDALL, RECOVERED -> at(value);
            case HV_LOSS -> at(1 - value / WORST_LOSS);
            case MEAN_REGRET -> at(1 - value / WORST_MEAN_REGRET);
            case MAX_REGRET -> at(1 - value / WORST_REGRET);
        };
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
