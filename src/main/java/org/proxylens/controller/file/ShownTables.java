package org.proxylens.controller.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptedPair;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.PairFigure;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Dataset;
import org.proxylens.data.check.Repairs;

/** What the window shows as CSV, at full precision, undefined figures empty. */
public final class ShownTables {
    private ShownTables() {}

    /**
     * A matrix of devices: a header of device names, a row per device.
     *
     * @param values {@code [proxy][target]}, as the heatmap shows them
     */
    static String matrix(MatrixReading matrix, double[][] values) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>();
        head.add("device");
        head.addAll(matrix.devices());
        rows.add(head);
        for (int i = 0; i < matrix.devices().size(); i++) {
            List<String> row = new ArrayList<>();
            row.add(matrix.devices().get(i));
            for (double value : values[i]) {
                row.add(number(value));
            }
            rows.add(row);
        }
        return text(rows);
    }

    /**
     * The readout: {@code figure,value,unit}, the pair's names first, then what is in force; where there is an adapted
     * front, its figures last, their names beginning with {@code adapted_}.
     */
    public static String readout(PairReading pair, Repairs repairs, @Nullable AdaptedPair adapted) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("figure", "value", "unit"));
        rows.add(List.of("proxy", pair.proxy().name(), ""));
        rows.add(List.of("target", pair.target().name(), ""));
        rows.add(
                List.of("accuracy", pair.result() == null ? "" : pair.accuracy().name(), ""));
        repairs.words().forEach(words -> rows.add(List.of("in_force", words, "")));
        figures(rows, "", pair);
        if (adapted != null) {
            adapted(rows, adapted);
        }
        return text(rows);
    }

    private static void adapted(List<List<String>> rows, AdaptedPair adapted) {
        rows.add(List.of("adapted_method", adapted.adaptation().method().id(), ""));
        rows.add(List.of(
                "adapted_measurements",
                Integer.toString(adapted.adaptation().measured().size()),
                ""));
        rows.add(List.of("adapted_design", adapted.question().design().id(), ""));
        rows.add(List.of(
                "adapted_seed", Long.toString(adapted.question().options().seed()), ""));
        figures(rows, "adapted_", adapted.reading());
    }

    private static void figures(List<List<String>> rows, String prefix, PairReading pair) {
        for (PairFigure figure : PairFigure.known(pair)) {
            rows.add(List.of(
                    prefix + figure.key(),
                    number(figure.value(pair)),
                    figure.kind().unit()));
        }
    }

    /** Architectures to be measured: {@code arch_id,arch,latency_ms} with the latency left empty to be filled in. */
    public static String architectures(Dataset dataset, List<String> ids) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("arch_id", "arch", "latency_ms"));
        for (String id : ids) {
            String arch = dataset.architectures().arch(dataset.architectures().row(id));
            rows.add(List.of(id, arch == null ? "" : arch, ""));
        }
        return text(rows);
    }

    /** The final front of a new device, or the promised one while it is not measured. */
    public static String front(Dataset dataset, Guide guide) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("arch_id", "latency_ms", "accuracy"));
        Guide.Course course = guide.course();
        if (course != null) {
            double[] accuracy = dataset.architectures()
                    .accuracy(course.accuracy())
                    .orElseThrow()
                    .percent();
            boolean done = course.front().open().length == 0;
            for (int row : done ? course.front().kept() : course.front().selected()) {
                rows.add(
                        List.of(dataset.architectures().id(row), number(guide.measured()[row]), number(accuracy[row])));
            }
        }
        return text(rows);
    }

    private static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : (value == Math.rint(value) && Math.abs(value) < 1e9)
                        ? Long.toString((long) value)
                        : Double.toString(value);
    }

    private static String text(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
