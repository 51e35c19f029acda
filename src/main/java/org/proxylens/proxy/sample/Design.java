package org.proxylens.proxy.sample;

import org.proxylens.data.message.Messages;

/** How the architectures to measure are picked. */
public enum Design {
    /** Drawn at random. */
    RANDOM,
    /** Picked greedily so that they tell most about all others. */
    CHOSEN;

    /** The name on the command line and in JSON. */
    public String id() {
        return Messages.key(this);
    }
}
