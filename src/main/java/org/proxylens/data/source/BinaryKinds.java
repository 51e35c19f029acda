package org.proxylens.data.source;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Says of a binary file that no reader takes what it is and what to do. */
public enum BinaryKinds {
    ZIP("504b0304"),
    FEATHER("46454131"),
    XZ("fd377a585a00"),
    ZSTANDARD("28b52ffd"),
    SEVEN_ZIP("377abcaf271c"),
    OLD_EXCEL("d0cf11e0a1b11ae1"),
    HDF5("894844460d0a1a0a"),
    ORC("4f5243"),
    AVRO("4f626a01"),
    SQLITE("53514c69746520666f726d6174203300");

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final byte[] magic;

    BinaryKinds(String magic) {
        this.magic = HexFormat.of().parseHex(magic);
    }

    /** What to refuse the file for: {@code binary.<kind>}, which tells what it is and what to do. */
    public static String reason(byte[] bytes) {
        for (BinaryKinds kind : values()) {
            if (kind.begins(bytes)) {
                return "binary." + kind.name().toLowerCase(Locale.ROOT);
            }
        }
        return "binary.unknown";
    }

    private boolean begins(byte[] bytes) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
