package org.proxylens.data.read.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proxylens.data.DataException;
import org.proxylens.data.Progress;
import org.proxylens.data.open.ZipWriter;
import org.proxylens.data.raw.RawTable;
import org.proxylens.data.read.pickle.PickleWriter;
import org.proxylens.data.source.ReadLimits;
import org.proxylens.data.source.SourceFile;
import org.proxylens.data.table.ByHand;

class TorchReaderTest {
    private static final TorchReader READER = new TorchReader(new ReadLimits(1 << 22, 16), new ByHand(null));

    private static double[] values(Object root, Map<String, byte[]> contents) {
        return values(root, contents, READER);
    }

    private static double[] values(Object root, Map<String, byte[]> contents, TorchReader reader) {
        SourceFile file = SourceFile.of("x.pt", SourceFile.Place.ANYWHERE, archive(root, contents));
        assertThat(reader.recognises(file)).isTrue();
        RawTable table = (RawTable) reader.read(file, Progress.NONE).get(0);
        return table.columns().get(0).values();
    }

    private static byte[] archive(Object root, Map<String, byte[]> contents) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("archive/data.pkl", PickleWriter.of(root));
        contents.forEach((name, bytes) -> entries.put("archive/" + name, bytes));
        return ZipWriter.zip(entries);
    }

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    private static PickleWriter.Tensor tensor(int offset, int size, int stride) {
        return new PickleWriter.Tensor("FloatStorage", "0", 4, offset, List.of(size), List.of(stride));
    }

    @Test
    void readsTensorsByOffsetAndStride() {
        Map<String, byte[]> contents = Map.of("data/0", floats(1, 2, 3, 4));
        assertThat(values(tensor(0, 4, 1), contents)).containsExactly(1, 2, 3, 4);
        assertThat(values(tensor(1, 2, 2), contents)).containsExactly(2, 4);
    }

    @Test
    void readsBigEndianAndOtherTypes() {
        byte[] big = ByteBuffer.allocate(4).putFloat(2.5f).array();
        assertThat(values(
                        tensor(0, 1, 1),
                        Map.of("data/0", big, "byteorder", "big".getBytes(java.nio.charset.StandardCharsets.US_ASCII))))
                .containsExactly(2.5);
        PickleWriter.Tensor brain = new PickleWriter.Tensor("BFloat16Storage", "7", 1, 0, List.of(1), List.of(1));
        assertThat(values(brain, Map.of("data/7", new byte[] {(byte) 0xc0, 0x3f})))
                .containsExactly(1.5);
    }

    @Test
    void readsListsOfNumbersAndZeroDimensionalTensors() {
        PickleWriter.Tensor zero = new PickleWriter.Tensor("FloatStorage", "0", 1, 0, List.of(), List.of());
        assertThat(values(List.of(1L, 2.5, zero), Map.of("data/0", floats(9)))).containsExactly(1, 2.5, 9);
    }

    @Test
    void refusesTensorsThatReachPastTheirContent() {
        Map<String, byte[]> contents = Map.of("data/0", floats(1, 2, 3, 4));
        assertThatThrownBy(() -> values(tensor(2, 4, 1), contents))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("reaches past its content");
        assertThatThrownBy(() -> values(tensor(0, 4, 1), Map.of()))
                .hasMessageContaining("content of a tensor is missing");
    }

    @Test
    void boundsWhatOneNumberExpandsTo() {
        assertThatThrownBy(() -> values(tensor(0, 2_000_000_000, 0), Map.of("data/0", floats(1))))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("unpacks to more than 4 MB");
    }

    @Test
    void boundsWhatAnArchiveUnpacksTo() {
        Map<String, byte[]> bomb = Map.of("data/0", new byte[50_000_000]);
        assertThat(archive(List.of(1.0), bomb).length).isLessThan(100_000);
        assertThatThrownBy(() -> values(List.of(1.0), bomb)).hasMessageContaining("unpacks to more than 4 MB");
    }

    @Test
    void tellsOldArchivesApart() {
        byte[] bytes = PickleWriter.of(tensor(0, 1, 1));
        SourceFile file = SourceFile.of("old.pt", SourceFile.Place.ANYWHERE, bytes);
        assertThatThrownBy(
                        () -> new org.proxylens.data.read.pickle.PickleReader(ReadLimits.standard(), new ByHand(null))
                                .read(file, Progress.NONE))
                .hasMessageContaining("load it in Python and save it again");
    }
}
