package org.proxylens.data.measured;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.proxylens.data.DataException;
import org.proxylens.data.source.FileWriter;

/**
 * A device's measurements on disk: {@code device.csv} with a row a network and round ({@code arch_id,latency_ms}), which opens like
 * any other, and {@code device.json} beside it with all that is known of them, from which measuring goes on.
 */
public final class MeasurementFile {
    private static final ObjectMapper JSON = new ObjectMapper().configure(SerializationFeature.INDENT_OUTPUT, true);

    private MeasurementFile() {}

    /** The file of provenance beside a CSV. */
    public static Path provenance(Path csv) {
        String name = String.valueOf(csv.getFileName());
        int dot = name.lastIndexOf('.');
        return csv.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".json");
    }

    /**
     * Writes both files, each whole or not at all; the provenance first, so that what stands in the CSV is never lost.
     *
     * @param rounds what the log says, for the CSV
     * @throws IOException where either cannot be written
     */
    public static void write(Path csv, MeasurementLog log, List<RoundLatency> rounds) throws IOException {
        byte[] json = JSON.writeValueAsBytes(log);
        FileWriter.write(provenance(csv), out -> out.write(json));
        FileWriter.write(csv, out -> rows(rounds, out));
    }

    private static void rows(List<RoundLatency> rounds, OutputStream out) throws IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new BufferedOutputStream(out));
        writer.writeRecord("arch_id", "latency_ms");
        for (RoundLatency each : rounds) {
            writer.writeRecord(each.archId(), Double.toString(each.latencyMs()));
        }
        writer.flush();
    }

    /**
     * What was measured before.
     *
     * @return empty where there is no such file
     * @throws DataException where the provenance is damaged
     * @throws IOException where it cannot be read
     */
    public static Optional<MeasurementLog> read(Path csv) throws IOException {
        Path file = provenance(csv);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), MeasurementLog.class));
        } catch (JsonProcessingException e) {
            throw DataException.at(file.toString(), "measured-log").because(e);
        }
    }
}
