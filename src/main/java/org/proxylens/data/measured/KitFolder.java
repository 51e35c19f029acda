package org.proxylens.data.measured;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.proxylens.data.message.Messages;
import org.proxylens.data.source.FileWriter;
import org.proxylens.data.write.DatasetWriter;

/** A folder with networks and what is needed to measure them on a device that does not run this program. */
public final class KitFolder {
    private static final ObjectMapper JSON = new ObjectMapper().configure(SerializationFeature.INDENT_OUTPUT, true);
    private static final List<String> RUNNERS = List.of("README.md", "measure.py", "perf_test.sh", "tflite.sh");

    private KitFolder() {}

    /**
     * A network of a kit.
     *
     * @param archId by which it is known
     * @param arch its arch string
     * @param file its model, from the folder
     * @param input lengths of the input's axes
     */
    public record Entry(@JsonProperty("arch_id") String archId, String arch, String file, List<Long> input) {
        public Entry {
            input = List.copyOf(input);
        }

        /** The file of the network at a place, counted from 0. */
        public static String file(int at) {
            return String.format("networks/%04d.onnx", at + 1);
        }
    }

    /**
     * What stands in {@code manifest.json}.
     *
     * @param kit the same for kits of the same networks
     * @param batch pictures at once
     * @param attributes what of the set-up the networks settle already; their order is kept, so that kits of the same networks are the same
     *     files
     * @param sentinel the network to be measured again and again between the others
     * @param networks in the order in which they should be measured
     */
    public record Manifest(
            String kit, int batch, Map<String, String> attributes, String sentinel, List<Entry> networks) {
        public Manifest {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            networks = List.copyOf(networks);
        }
    }

    /**
     * Writes the folder: whole, or not at all.
     *
     * @param models bytes of the networks, in the manifest's order
     * @throws IOException where it cannot be written, or something stands there already
     */
    public static void write(Path folder, Manifest manifest, IntFunction<byte[]> models) throws IOException {
        Path whole = folder.toAbsolutePath();
        if (!DatasetWriter.isFree(whole)) {
            throw new FileAlreadyExistsException(folder.toString(), null, Messages.text("write.folder-in-use"));
        }
        FileWriter.whole(whole, part -> {
            Files.createDirectories(part.resolve("networks"));
            for (int i = 0; i < manifest.networks().size(); i++) {
                byte[] model = models.apply(i);
                FileWriter.fresh(part.resolve(manifest.networks().get(i).file()), out -> out.write(model));
            }
            FileWriter.fresh(part.resolve("manifest.json"), out -> out.write(JSON.writeValueAsBytes(manifest)));
            FileWriter.fresh(part.resolve("networks.csv"), out -> list(manifest, out));
            for (String runner : RUNNERS) {
                FileWriter.fresh(part.resolve(runner), out -> copy(runner, out));
            }
            Files.deleteIfExists(whole);
        });
    }

    private static void list(Manifest manifest, OutputStream out) throws IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new BufferedOutputStream(out));
        writer.writeRecord("file", "arch_id");
        for (Entry entry : manifest.networks()) {
            writer.writeRecord(entry.file(), entry.archId());
        }
        writer.flush();
    }

    private static void copy(String runner, OutputStream out) throws IOException {
        try (InputStream in = Objects.requireNonNull(KitFolder.class.getResourceAsStream("kit/" + runner), runner)) {
            in.transferTo(out);
        }
    }
}
