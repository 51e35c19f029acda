package org.proxylens.proxy.sample;

import org.proxylens.data.message.Messages;
import org.proxylens.proxy.blend.MeasurementDesign;

/** How the architectures to measure are picked. */
public enum Design {
    /** Drawn at random. */
    RANDOM,
    /** Picked greedily so that they tell most about all others ({@link MeasurementDesign}). */
    CHOSEN;

    /** The name on the command line and in JSON. */
    public String id() {
        return Messages.key(this);
    }
}
