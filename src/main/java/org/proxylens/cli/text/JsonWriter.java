package org.proxylens.cli.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, lists, arrays, texts and numbers as JSON: doubles with all their digits, {@code null} for those that are
 * undefined.
 */
public final class JsonWriter {
    private JsonWriter() {}

    /** Writes a tree of values as UTF-8, a line break at its end; the stream stays open. */
    public static void write(@Nullable Object tree, OutputStream out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            value(json, tree);
            json.writeRaw('\n');
        }
    }

    private static void value(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                value(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            array(json, list.toArray());
        } else if (value instanceof Object[] array) {
            array(json, array);
        } else if (value instanceof double[] doubles) {
            json.writeStartArray();
            for (double number : doubles) {
                number(json, number);
            }
            json.writeEndArray();
        } else if (value instanceof int[] ints) {
            json.writeArray(ints, 0, ints.length);
        } else if (value instanceof Double number) {
            number(json, number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }

    private static void array(JsonGenerator json, @Nullable Object[] items) throws IOException {
        json.writeStartArray();
        for (Object item : items) {
            value(json, item);
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, double number) throws IOException {
        if (Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }
}
