package org.proxylens.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.proxylens.data.message.Messages;

/**
 * How a runtime is to run networks; each set-up is a device of its own.
 *
 * @param threads of one layer
 * @param batch pictures at once
 * @param optimisation of the graph before it runs
 * @param provider what executes the layers, by the name the runtime gives it
 */
public record SetUp(int threads, int batch, Optimisation optimisation, String provider) {
    /** The provider that is always there. */
    public static final String CPU = "cpu";

    /** How far a runtime rewrites a graph. */
    public enum Optimisation {
        /** Not at all. */
        NONE,
        /** What holds on every processor: constants folded, what is not needed left out. */
        BASIC,
        /** Layers fused for the provider. */
        EXTENDED,
        /** And data laid out as the provider likes it. */
        ALL;

        /** The name on the command line and in files. */
        @Override
        public String toString() {
            return Messages.key(this);
        }
    }

    /** The set-up as attributes of a device. */
    public Map<String, String> attributes(String runtime) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("runtime", runtime);
        attributes.put("provider", provider);
        attributes.put("threads", Integer.toString(threads));
        attributes.put("batch", Integer.toString(batch));
        attributes.put("optimisation", optimisation.toString());
        return attributes;
    }
}
