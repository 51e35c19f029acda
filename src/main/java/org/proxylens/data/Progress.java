package org.proxylens.data;

/** How long work reports how far it is and learns that it was cancelled. Called from any thread. */
public interface Progress {
    /** Reports nowhere, is never cancelled. */
    Progress NONE = fraction -> {};

    /**
     * Reports and checks.
     *
     * @param fraction work done so far, 0 … 1
     * @throws java.util.concurrent.CancellationException where the user gave up on the work
     */
    void at(double fraction);
}
