package org.proxylens.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxylens.space.network.Network;
import org.proxylens.space.network.NetworkShape;
import org.proxylens.space.network.Node;
import org.proxylens.space.network.OnnxModel;

/** Networks against the costs that their spaces count, and against the runtime that is to load them. */
class NetworksTest {
    private static final String CELL =
            "|nor_conv_3x3~0|+|nor_conv_1x1~0|avg_pool_3x3~1|+|skip_connect~0|none~1|nor_conv_3x3~2|";
    private static final String DEAD = "|none~0|+|nor_conv_3x3~0|none~1|+|none~0|none~1|none~2|";
    private static final String FBNET =
            "k3_e1|k5_e6|skip|k3_e1_g2|k5_e1_g2|k3_e6|skip|k5_e3|k3_e3|k5_e6|k3_e6|skip|k3_e1|k5_e1|k3_e6|k3_e6|skip|k5_e6|k3_e3|k3_e3|k5_e6|k3_e6";
    private static final String OFA =
            "k3_e3|k5_e4|skip|skip|k7_e6|k3_e3|k3_e4|skip|k5_e6|k5_e6|k5_e6|k5_e6|k3_e3|k3_e3|skip|skip|"
                    + "k7_e4|k7_e4|k7_e4|skip|r160";

    @ParameterizedTest
    @ValueSource(strings = {CELL, FBNET, OFA})
    void weightsAndMultiplicationsAreThoseThatTheSpaceCounts(String arch) {
        Architecture architecture = Spaces.read(arch).orElseThrow();
        // pooling counts as filtering among the costs, and is none of the network's convolutions
        Architecture counted = architecture.space() instanceof Nasbench201Space
                ? Spaces.read(CELL.replace("avg_pool_3x3", "skip_connect")).orElseThrow()
                : architecture;
        Network network = architecture.network(NetworkShape.published(1)).orElseThrow();

        assertThat((double) network.weights()).isEqualTo(counted.costs().params());
        assertThat((double) network.macs())
                .isCloseTo(counted.costs().pointwiseMacs() + counted.costs().depthwiseMacs(), within(0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {CELL, DEAD, FBNET, OFA})
    void theRuntimeLoadsAndRunsThem(String arch) throws OrtException {
        Network network = network(arch, NetworkShape.published(2));

        float[][] scores = run(network);

        assertThat(scores).hasNumberOfRows(2);
        assertThat(scores[0]).hasSize(network.output().channels());
        for (float score : scores[1]) {
            assertThat(score).isFinite();
        }
    }

    @Test
    void aCellThatLeadsNowhereIsRunWholeOrHasItsStemAndItsReductionsLeft() throws OrtException {
        Architecture none = Spaces.read(DEAD.replace("nor_conv_3x3", "none")).orElseThrow();
        for (NetworkShape.Extent extent : List.of(NetworkShape.Extent.REACHING, NetworkShape.Extent.PRUNED)) {
            Network network = network(DEAD, NetworkShape.published(1).with(extent));
            assertThat((double) network.weights()).isEqualTo(none.costs().params());
            assertThat(run(network)[0]).hasSize(10);
        }
        Network whole = network(DEAD, NetworkShape.published(1));
        assertThat((double) whole.weights())
                .isEqualTo(Spaces.read(DEAD).orElseThrow().costs().params());
        assertThat(run(whole)[0]).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({"WHOLE, 2", "REACHING, 1", "PRUNED, 0"})
    void ofOperationsThatChangeNothingThoseOfTheExtentAreBuilt(NetworkShape.Extent extent, int convolutions)
            throws OrtException {
        // 1 → 3 runs on nothing, 0 → 2 leads to nothing
        String cell = "|none~0|+|nor_conv_3x3~0|none~1|+|skip_connect~0|nor_conv_3x3~1|none~2|";
        Network network = network(cell, NetworkShape.published(1).with(extent));
        Network plain = network(cell.replace("nor_conv_3x3", "none"), NetworkShape.published(1));

        assertThat(network.weights() - plain.weights())
                .isEqualTo(convolutions * 5L * 9 * (16 * 16 + 32 * 32 + 64 * 64));
        assertThat(run(network)[0]).hasSize(10);
    }

    @Test
    void theProductOfNothingIsNothing() throws OrtException {
        float[][] dead = run(network(DEAD, NetworkShape.published(2)));
        float[][] alive = run(network(CELL, NetworkShape.published(2)));

        assertThat(dead[1]).isEqualTo(dead[0]);
        assertThat(alive[1]).isNotEqualTo(alive[0]);
    }

    @Test
    void nothingOnAnEdgeDoesNotMakeTheRuntimeLeaveTheLayoutOfItsConvolutions(@TempDir Path folder) throws Exception {
        String all = "|nor_conv_3x3~0|+|nor_conv_1x1~0|nor_conv_3x3~1|+|skip_connect~0|nor_conv_1x1~1|nor_conv_3x3~2|";

        String none = all.replace("nor_conv_1x1", "none");

        // by the operators alone where the processor has no blocked layout
        assertThat(operators(none)).isEqualTo(operators(all));
        assertThat(reorders(none, folder)).isEqualTo(reorders(all, folder));
    }

    @Test
    void inputAndClassesCanBeChosen() throws OrtException {
        NetworkShape shape = new NetworkShape(
                NetworkShape.Skeleton.PUBLISHED,
                NetworkShape.Extent.WHOLE,
                1,
                OptionalInt.of(48),
                OptionalInt.of(120),
                7);

        assertThat(run(network(CELL, shape))[0]).hasSize(120);
        assertThat(network(CELL, shape).inputShape()).isEqualTo(List.of(1L, 3L, 48L, 48L));
    }

    @Test
    void fbnetOnSmallPicturesHasTheLayoutThatWasMeasuredThere() throws OrtException {
        NetworkShape small = new NetworkShape(
                NetworkShape.Skeleton.PUBLISHED,
                NetworkShape.Extent.WHOLE,
                1,
                OptionalInt.of(32),
                OptionalInt.empty(),
                0);

        assertThat(run(network(FBNET, small))[0]).hasSize(100);
    }

    @Test
    void theSmallSkeletonIsThatOfTheSampleData() throws OrtException {
        NetworkShape small = new NetworkShape(
                NetworkShape.Skeleton.SMALL, NetworkShape.Extent.WHOLE, 2, OptionalInt.empty(), OptionalInt.empty(), 0);
        Network network = network("|nor_conv_3x3~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|", small);

        assertThat(network.inputShape()).isEqualTo(List.of(2L, 1L, 8L, 8L));
        // stem, a 3 × 3 convolution at each of 8, 16 and 32 channels, 1 × 1 between the stages, classifier
        assertThat(network.weights()).isEqualTo(9 * 8 + 9 * (8 * 8 + 16 * 16 + 32 * 32) + 8 * 16 + 16 * 32 + 32 * 10);
        assertThat(run(network)[1]).hasSize(10);
        assertThat(Spaces.read(FBNET).flatMap(known -> known.network(small))).isEmpty();
    }

    @Test
    void aSeedGivesTheSameBytesAndAnotherOthers() {
        byte[] once = OnnxModel.of(network(CELL, NetworkShape.published(1)));

        assertThat(OnnxModel.of(network(CELL, NetworkShape.published(1)))).isEqualTo(once);
        assertThat(OnnxModel.of(network(CELL, NetworkShape.published(1).with(1))))
                .hasSameSizeAs(once)
                .isNotEqualTo(once);
    }

    private static Network network(String arch, NetworkShape shape) {
        return Spaces.read(arch).flatMap(known -> known.network(shape)).orElseThrow();
    }

    private static Set<String> operators(String arch) {
        return network(arch, NetworkShape.published(1)).nodes().stream()
                .map(Node::operator)
                .collect(Collectors.toSet());
    }

    /** How often the runtime turns values into its blocked layout and back, in the network it makes of this one. */
    private static long reorders(String arch, Path folder) throws OrtException, IOException {
        Path optimised = folder.resolve("optimised.onnx");
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setOptimizedModelFilePath(optimised.toString());
            runtime.createSession(OnnxModel.of(network(arch, NetworkShape.published(1))), options)
                    .close();
        }
        String operators = Files.readString(optimised, StandardCharsets.ISO_8859_1);
        return Pattern.compile("Reorder(In|Out)put")
                .matcher(operators)
                .results()
                .count();
    }

    private static float[][] run(Network network) throws OrtException {
        OrtEnvironment runtime = OrtEnvironment.getEnvironment();
        long[] shape = network.inputShape().stream().mapToLong(Long::longValue).toArray();
        float[] pictures = new float[(int) (shape[0] * shape[1] * shape[2] * shape[3])];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = (i % 7 - 3) / 3f;
        }
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                OrtSession session = runtime.createSession(OnnxModel.of(network), options);
                OnnxTensor input = OnnxTensor.createTensor(runtime, FloatBuffer.wrap(pictures), shape);
                OrtSession.Result result = session.run(Map.of("input", input))) {
            return (float[][]) result.get(0).getValue();
        }
    }
}
