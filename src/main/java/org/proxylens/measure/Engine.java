package org.proxylens.measure;

import java.util.Set;

/** A runtime that runs networks. */
public interface Engine {
    /** Its name and version. */
    String name();

    /** What it can execute layers with on this machine. */
    Set<String> providers();

    /**
     * Loads a network and makes its input, so that it can be run again and again.
     *
     * @throws org.proxylens.data.DataException where the runtime refuses it
     */
    Loaded load(Candidate candidate, SetUp setUp);

    /** A network that is ready to run. */
    interface Loaded extends AutoCloseable {
        /** Runs it once. */
        void run();

        @Override
        void close();
    }
}
