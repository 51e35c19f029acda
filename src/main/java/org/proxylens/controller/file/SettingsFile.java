package org.proxylens.controller.file;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.proxylens.data.source.FileWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings in the platform's own folder for them; a file that cannot be read counts as none. */
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .configure(SerializationFeature.INDENT_OUTPUT, true);

    private final Path file;

    public SettingsFile(Path folder) {
        file = folder.resolve("settings.json");
    }

    /** Loads the library that settings are read with, which takes longer than reading them; for any thread. */
    public static void prepare() {
        JSON.convertValue(Settings.DEFAULT, Settings.class);
    }

    Settings read() {
        if (!Files.isRegularFile(file)) {
            return Settings.DEFAULT;
        }
        try {
            return JSON.readValue(file.toFile(), Settings.class);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be read, settings start afresh", file, e);
            return Settings.DEFAULT;
        }
    }

    void write(Settings settings) throws IOException {
        byte[] json = JSON.writeValueAsBytes(settings);
        Files.createDirectories(file.getParent());
        FileWriter.write(file, out -> out.write(json));
    }
}
