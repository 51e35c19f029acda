package org.proxylens.cli.option;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.proxylens.data.message.Messages;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a key by the one name it is documented under, whatever its case; an error lists each once. */
public final class KeyConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final E[] keys;

    public KeyConverter(E[] keys) {
        this.keys = keys.clone();
    }

    @Override
    public E convert(String value) {
        String wanted = value.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(keys)
                .filter(key -> name(key).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(Messages.text(
                        "cli.wrong.key",
                        Arrays.stream(keys).map(KeyConverter::name).collect(Collectors.joining(", ")),
                        value)));
    }

    /** The name of its own that a key has, or its key in the messages. */
    private static String name(Enum<?> key) {
        return key.toString().equals(key.name()) ? Messages.key(key) : key.toString();
    }
}
