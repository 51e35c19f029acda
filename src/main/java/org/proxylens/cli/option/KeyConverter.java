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
        for (E key : keys) {
            if (key.toString().equals(wanted)) {
                return key;
            }
        }
        throw new TypeConversionException(Messages.text(
                "cli.wrong.key", Arrays.stream(keys).map(Enum::toString).collect(Collectors.joining(", ")), value));
    }
}
