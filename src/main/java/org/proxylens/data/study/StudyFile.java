package org.proxylens.data.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.proxylens.data.DataException;
import org.proxylens.data.source.FileWriter;

/**
 * A study as a file: one JSON object whose first field is the version of its form. Files of older forms are brought to the
 * present one as they are read; those of newer programs are refused.
 */
public final class StudyFile {
    /** How its name ends. */
    public static final String ENDING = ".proxylens";

    /** Larger files are no studies. */
    static final long MOST_BYTES = 64L << 20;

    /** The field that holds the version. */
    static final String VERSION = "proxylens_study";

    /** The library, loaded when a study is first read or written: every command asks for names alone. */
    private static final class Json {
        static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n")));
    }

    private StudyFile() {}

    /** Whether a file is a study by its name. */
    public static boolean named(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /**
     * Reads a study in the present form.
     *
     * @throws DataException where it cannot be read, is none, or is of a newer program
     */
    public static ObjectNode read(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw DataException.at(file.toString(), "no-study");
            }
            JsonNode tree = Json.MAPPER.readTree(Files.readAllBytes(file));
            if (!(tree instanceof ObjectNode study) || !study.path(VERSION).isInt()) {
                throw DataException.at(file.toString(), "no-study");
            }
            int version = study.path(VERSION).asInt();
            if (version < 1 || version > StudyForms.PRESENT) {
                throw DataException.at(file.toString(), "newer-study", version, StudyForms.PRESENT);
            }
            study.remove(VERSION);
            return StudyForms.brought(study, version);
        } catch (NoSuchFileException e) {
            throw DataException.at(file.toString(), "no-such-path").because(e);
        } catch (JsonProcessingException e) {
            throw DataException.at(file.toString(), "no-study").because(e);
        } catch (IOException e) {
            throw DataException.at(file.toString(), "unreadable-file", String.valueOf(e.getMessage()))
                    .because(e);
        }
    }

    /**
     * Writes a study whole or not at all; the same study gives the same bytes.
     *
     * @throws IOException where it cannot be written; the old file, if any, then stands untouched
     */
    public static void write(Path file, ObjectNode study) throws IOException {
        ObjectNode whole = Json.MAPPER.createObjectNode().put(VERSION, StudyForms.PRESENT);
        whole.setAll(study);
        byte[] bytes = Json.PRETTY.writeValueAsBytes(whole);
        FileWriter.write(file, out -> {
            out.write(bytes);
            out.write('\n');
        });
    }

    /**
     * Makes room for another study of this name.
     *
     * @return what it is called from now on, beside where it was
     * @throws IOException where it cannot be moved; it then lies where it was
     */
    public static Path setAside(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).replace(ENDING, "");
        int number = 1;
        while (Files.exists(file.resolveSibling(name + "-" + number + ENDING))) {
            number++;
        }
        return Files.move(file, file.resolveSibling(name + "-" + number + ENDING));
    }
}
