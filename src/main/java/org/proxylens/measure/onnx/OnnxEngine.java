package org.proxylens.measure.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.proxylens.data.DataException;
import org.proxylens.data.source.TemporaryFolders;
import org.proxylens.measure.Candidate;
import org.proxylens.measure.Engine;
import org.proxylens.measure.SetUp;
import org.proxylens.space.network.OnnxModel;

/** ONNX Runtime. Its library is loaded with the first object of this class. */
public final class OnnxEngine implements Engine {
    /** It logs what it throws besides, with its stack, where no library can be unpacked. */
    private static final Logger LIBRARY = Logger.getLogger("ai.onnxruntime");

    private final OrtEnvironment environment;

    private OnnxEngine(OrtEnvironment environment) {
        this.environment = environment;
    }

    /**
     * Loads the library.
     *
     * @throws DataException where it is not there or does not run on this machine
     */
    public static OnnxEngine load() {
        LIBRARY.setLevel(Level.OFF);
        try {
            return new OnnxEngine(TemporaryFolders.removedAtExit(
                    "onnxruntime-java", () -> OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR)));
        } catch (LinkageError | IllegalStateException e) {
            throw DataException.of("no-runtime").because(e);
        }
    }

    @Override
    public String name() {
        return "ONNX Runtime " + environment.getVersion();
    }

    @Override
    public Set<String> providers() {
        Set<String> names = new TreeSet<>();
        for (OrtProvider provider : OrtEnvironment.getAvailableProviders()) {
            if (provider != OrtProvider.CPU && isOffered(provider)) {
                names.add(provider.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        names.add(SetUp.CPU);
        return names;
    }

    private static boolean isOffered(OrtProvider provider) {
        return switch (provider) {
            case XNNPACK, CORE_ML, CUDA, DIRECT_ML -> true;
            default -> false;
        };
    }

    @Override
    public Loaded load(Candidate candidate, SetUp setUp) {
        try (OrtSession.SessionOptions options = options(setUp)) {
            OrtSession session = environment.createSession(OnnxModel.of(candidate.network()), options);
            long[] shape = candidate.network().inputShape().stream()
                    .mapToLong(Long::longValue)
                    .toArray();
            return new Ready(session, OnnxTensor.createTensor(environment, pictures(shape), shape), candidate);
        } catch (OrtException e) {
            throw refused(candidate, e);
        }
    }

    private static OrtSession.SessionOptions options(SetUp setUp) throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(setUp.threads());
        options.setInterOpNumThreads(1);
        options.setOptimizationLevel(
                switch (setUp.optimisation()) {
                    case NONE -> OrtSession.SessionOptions.OptLevel.NO_OPT;
                    case BASIC -> OrtSession.SessionOptions.OptLevel.BASIC_OPT;
                    case EXTENDED -> OrtSession.SessionOptions.OptLevel.EXTENDED_OPT;
                    case ALL -> OrtSession.SessionOptions.OptLevel.ALL_OPT;
                });
        switch (setUp.provider()) {
            case "xnnpack" -> options.addXnnpack(Map.of("intra_op_num_threads", Integer.toString(setUp.threads())));
            case "core-ml" -> options.addCoreML();
            case "cuda" -> options.addCUDA();
            case "direct-ml" -> options.addDirectML(0);
            default -> options.addCPU(true);
        }
        return options;
    }

    private static FloatBuffer pictures(long[] shape) {
        int size = Math.toIntExact(shape[0] * shape[1] * shape[2] * shape[3]);
        SplittableRandom source = new SplittableRandom(size);
        FloatBuffer pixels = FloatBuffer.allocate(size);
        for (int i = 0; i < size; i++) {
            pixels.put((float) source.nextGaussian());
        }
        return pixels.rewind();
    }

    private static DataException refused(Candidate candidate, OrtException e) {
        return DataException.of(
                        "runtime-refuses",
                        candidate.archId(),
                        String.valueOf(e.getMessage()).lines().findFirst().orElse(""))
                .because(e);
    }

    /** A session with its input. */
    private record Ready(OrtSession session, OnnxTensor input, Candidate candidate) implements Loaded {
        @Override
        public void run() {
            try (OrtSession.Result result =
                    session.run(Map.of(candidate.network().input().name(), input))) {
                if (result.size() == 0) {
                    throw DataException.of("runtime-refuses", candidate.archId(), "");
                }
            } catch (OrtException e) {
                throw refused(candidate, e);
            }
        }

        @Override
        public void close() {
            input.close();
            try {
                session.close();
            } catch (OrtException e) {
                throw refused(candidate, e);
            }
        }
    }
}
