package org.proxylens.cli.text;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.JsonGeneratorDelegate;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes values as JSON: doubles with all their digits, {@code null} for those that are undefined. */
public final class JsonWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonWriter() {}

    /** Writes a tree of values as UTF-8, a line break at its end; the stream stays open. */
    public static void write(@Nullable Object tree, OutputStream out) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            MAPPER.writeValue(new Defined(json.useDefaultPrettyPrinter()), tree);
            json.writeRaw('\n');
        }
    }

    /** Writes what is no finite number as null. */
    private static final class Defined extends JsonGeneratorDelegate {
        Defined(JsonGenerator json) {
            super(json, false);
        }

        @Override
        public void writeNumber(double value) throws IOException {
            if (Double.isFinite(value)) {
                delegate.writeNumber(value);
            } else {
                delegate.writeNull();
            }
        }

        @Override
        public void writeArray(double[] values, int from, int count) throws IOException {
            writeStartArray();
            for (int i = from; i < from + count; i++) {
                writeNumber(values[i]);
            }
            writeEndArray();
        }
    }
}
