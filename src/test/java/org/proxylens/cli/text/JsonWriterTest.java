package org.proxylens.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class JsonWriterTest {
    @Property(tries = 500)
    void doublesKeepEveryBitAndUndefinedIsNull(@ForAll double value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter.write(Map.of("x", new double[] {value}), out);
        var node = new ObjectMapper().readTree(out.toByteArray()).get("x").get(0);
        if (Double.isFinite(value)) {
            assertThat(node.asDouble()).isEqualTo(value);
        } else {
            assertThat(node.isNull()).isTrue();
        }
    }

    @Test
    void textsAreEscaped() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonWriter.write(List.of("a\"b\n\u0001手", true, 7L, 7), out);
        assertThat(new ObjectMapper().readTree(out.toByteArray()).get(0).asText())
                .isEqualTo("a\"b\n\u0001手");
    }

    @Test
    void csvQuotesWhatNeedsQuotesAndLeavesUndefinedEmpty() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvTable("name", "value").row("a,\"b\"", 0.1).row(null, Double.NaN).write(out);
        assertThat(out).hasToString("name,value\n\"a,\"\"b\"\"\",0.1\n,\n");
    }
}
