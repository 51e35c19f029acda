package org.proxylens.data.read.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proxylens.data.DataException;
import org.proxylens.data.read.tree.TreeDict;
import org.proxylens.data.read.tree.TreeList;
import org.proxylens.data.read.tree.TreeNone;
import org.proxylens.data.read.tree.TreeTuple;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;

class PicklesTest {
    private static final ReadLimits LIMITS = new ReadLimits(1 << 20, 16);

    private static Object read(byte[] bytes) {
        return Pickles.read(SourceFile.of("test.pickle", SourceFile.Place.ANYWHERE, bytes), LIMITS);
    }

    private static Object read(String latin1) {
        return read(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String refusal(String latin1) {
        try {
            read(latin1);
        } catch (DataException e) {
            assertThat(e.getMessage()).startsWith("test.pickle: ").doesNotContain("\n");
            return e.getMessage();
        }
        throw new AssertionError("was read");
    }

    @Test
    void readsPlainValuesInOrder() {
        Map<String, Object> entries = new java.util.LinkedHashMap<>();
        entries.put("list", java.util.Arrays.asList(1.5, 2L, null, true, "Ünï"));
        entries.put("tuple", PickleWriter.Tuple.of(1L, "a"));
        TreeDict dict = (TreeDict) read(PickleWriter.of(entries));
        assertThat(dict.keys()).containsExactly("list", "tuple");
        assertThat(((TreeList) dict.values().get(0)).items()).containsExactly(1.5, 2L, TreeNone.NONE, true, "Ünï");
        assertThat(((TreeTuple) dict.values().get(1)).items()).containsExactly(1L, "a");
    }

    @Test
    void readsProtocolZero() {
        TreeList list = (TreeList) read("(lp0\nF1.5\naI2\naI01\naL-7L\naNaV\\u00e9\np1\naS'x\\x41'\nag1\na.");
        assertThat(list.items()).containsExactly(1.5, 2L, true, -7L, TreeNone.NONE, "é", "xA", "é");
    }

    @Test
    void readsSetsAsListsWithoutOrder() {
        assertThat(((TreeList) read("\u0080\u0004\u008f(K\1K\2\u0090.")).items())
                .containsExactly(1L, 2L);
        assertThat(((TreeList) read("\u0080\u0004(K\3\u0091.")).items()).containsExactly(3L);
        assertThat(((TreeList) read("\u0080\u0002c__builtin__\nset\n](K\4e\u0085R.")).items())
                .containsExactly(4L);
        assertThat(refusal("\u0080\u0002cbuiltins\nset\nK\1\u0085R.")).contains("a set of no list");
        assertThat(((TreeList) read("\u0080\u0004](K\3e.")).isOrdered()).isTrue();
    }

    /** The order in which Python writes a set is none: by position its latencies would be anybody's. */
    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "\u0080\u0004\u008f(K\1K\2K\3\u0090.",
                "\u0080\u0004(K\1K\2K\3\u0091.",
                "\u0080\u0002c__builtin__\nset\n](K\1K\2K\3e\u0085R.",
                "\u0080\u0004}X\3\0\0\0gpu\u008f(K\1K\2K\3\u0090s."
            })
    void aSetIsNoListOfLatencies(String pickle) {
        SourceFile file =
                SourceFile.of("gpu.pickle", SourceFile.Place.ANYWHERE, pickle.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(
                        () -> new PickleReader(LIMITS, new ByHand(null)).read(file, org.proxylens.data.Progress.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageMatching("[^\n]*(a set of 3, in no order|hold no plain values)[^\n]*");
    }

    @Test
    void readsShortAndLongNumbers() {
        TreeList list = (TreeList) read(
                "\u0080\u0002](K\u00ffM\u00ff\u00ffJ\u00fe\u00ff\u00ff\u00ff\u008a\u0002\u0000\u0080\u008a\u0000e.");
        assertThat(list.items()).containsExactly(255L, 65535L, -2L, -32768L, 0L);
    }

    @Test
    void keepsWhatTheMemoHolds() {
        TreeList list = (TreeList) read("\u0080\u0004]\u0094(X\u0001\u0000\u0000\u0000a\u0094h\u0001e.");
        assertThat(list.items()).containsExactly("a", "a");
    }

    static List<Arguments> refused() {
        return List.of(
                arguments("cos\nsystem\n(S'true'\ntR.", "os.system"),
                arguments("cbuiltins\neval\n.", "builtins.eval"),
                arguments("cnumpy\nload\n.", "numpy.load"),
                arguments("(ios\nsystem\n.", "os.system"),
                arguments("\u0080\u0002\u0082\u0001.", "a registered extension"),
                arguments("\u0080\u0004(cos\nsystem\no.", "os.system"),
                arguments("c_codecs\nencode\n(Vx\nVrot13\ntR.", "rot13"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesByName(String pickle, String named) {
        assertThat(refusal(pickle))
                .contains("refuses to construct")
                .contains(named)
                .containsPattern("byte \\d+");
    }

    @Test
    void refusesNumPyValuesThatAreNoNumbers() {
        assertThat(refusal("cnumpy\ndtype\n(VM8\nI00\nI01\ntR.")).contains("a NumPy value of type M8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0080\u0004",
                "\u0080\u0004](G\u0001",
                "\u0080\u0004X\u00ff\u00ff\u00ff\u007fabc.",
                "\u0080\u0004\u008d\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffabc.",
                "\u0080\u0004\u0095\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u007f.",
                "\u0080\u0004e.",
                "\u0080\u0004a.",
                "\u0080\u0004h\u0005.",
                "\u0080\u0004]r\u00ff\u00ff\u00ff\u00ff.",
                "\u0080\u0004KaRb.",
                "\u0080\u0009.",
                "\u0080\u0004\u008b\u00ff\u00ff\u00ff\u007f.",
                "\u0080\u0004(lp0\nFabc\na.",
                "\u0080\u0004I99999999999999999999x\n.",
                "\u0080\u0004V\\uZZZZ\n.",
                "\u0080\u0004Sx\n.",
                "\u0080\u0004(0000.",
                "\u0080\u0004X\u0001\u0000\u0000\u0000aQ."
            })
    void tellsDamageInOneLine(String pickle) {
        assertThat(refusal(pickle)).startsWith("test.pickle: byte ");
    }

    @Test
    void boundsDepth() {
        assertThat(refusal("\u0080\u0004" + "]".repeat(40) + "a".repeat(39) + "."))
                .contains("nest more than 16 deep");
        assertThat(refusal("\u0080\u0004" + "(".repeat(5000))).contains("nest too deeply");
    }

    @Test
    void boundsMemoryOfManySmallThings() {
        assertThat(refusal("\u0080\u0004](" + "]".repeat(100_000) + "e.")).contains("unpacks to more than 1 MB");
        assertThat(refusal("\u0080\u0004" + "K\u0001".repeat(400_000) + ".")).contains("unpacks to more than 1 MB");
        assertThat(refusal("\u0080\u0004" + "(".repeat(200) + "NNNNNNNN2".repeat(20_000) + "t."))
                .contains("MB");
    }

    @Test
    void sharedStructuresCostNothingToWalk() {
        StringBuilder laughs =
                new StringBuilder("\u0080\u0004](G\u003f\u00f0\u0000\u0000\u0000\u0000\u0000\u0000e\u0094");
        for (int i = 0; i < 12; i++) {
            laughs.append("](").append(("h" + (char) i).repeat(10)).append("e\u0094");
        }
        assertThatThrownBy(() -> new PickleReader(LIMITS, new ByHand(null))
                        .read(
                                SourceFile.of(
                                        "laughs.pickle",
                                        SourceFile.Place.ANYWHERE,
                                        laughs.append('.').toString().getBytes(StandardCharsets.ISO_8859_1)),
                                org.proxylens.data.Progress.NONE))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("neither a list of numbers");
    }

    @Test
    void arraysMustFitTheirContent() {
        PickleWriter.Array wrong =
                new PickleWriter.Array("f8", new byte[16], java.nio.ByteOrder.LITTLE_ENDIAN, false, 1 << 30, 1 << 30);
        assertThatThrownBy(() -> read(PickleWriter.of(List.of(wrong))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("array");
    }
}
