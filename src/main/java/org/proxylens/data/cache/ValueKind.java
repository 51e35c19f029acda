package org.proxylens.data.cache;

import java.util.Arrays;

/** What a written value is, by a letter before it. */
enum ValueKind {
    NULL('0'),
    TEXT('t'),
    INT('i'),
    LONG('l'),
    DOUBLE('d'),
    BOOLEAN('b'),
    BITS('s'),
    FEW_DOUBLES('f'),
    DOUBLES('D'),
    INTS('I'),
    ENUM('e'),
    TEXTS('T'),
    LIST('L'),
    SPARSE('S'),
    MAP('M'),
    ARCHITECTURES('A'),
    RECORD('R');

    private static final ValueKind[] BY_LETTER = new ValueKind[Byte.MAX_VALUE];

    static {
        Arrays.stream(values()).forEach(kind -> BY_LETTER[kind.letter] = kind);
    }

    private final char letter;

    ValueKind(char letter) {
        this.letter = letter;
    }

    byte letter() {
        return (byte) letter;
    }

    /** @throws IllegalArgumentException where nothing has that letter */
    static ValueKind of(byte letter) {
        ValueKind kind = letter < 0 || letter >= BY_LETTER.length ? null : BY_LETTER[letter];
        if (kind == null) {
            throw new IllegalArgumentException("letter: " + letter);
        }
        return kind;
    }
}
