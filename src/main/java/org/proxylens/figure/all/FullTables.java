package org.proxylens.figure.all;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptedPair;
import org.proxylens.analysis.PairFigure;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.check.Repairs;
import org.proxylens.data.write.TableFormat;

/** Tables as CSV, at full precision, undefined figures empty. */
public final class FullTables {
    private FullTables() {}

    /**
     * A matrix of devices: a header of device names, a row per device.
     *
     * @param devices in matrix order
     * @param values {@code [proxy][target]}, as the heatmap shows them
     */
    public static String matrix(List<String> devices, double[][] values) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>();
        head.add("device");
        head.addAll(devices);
        rows.add(head);
        for (int i = 0; i < devices.size(); i++) {
            List<String> row = new ArrayList<>();
            row.add(devices.get(i));
            for (double value : values[i]) {
                row.add(number(value));
            }
            rows.add(row);
        }
        return TableFormat.CSV.of(rows);
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
        return TableFormat.CSV.of(rows);
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

    /** A number in full precision; nothing where it is undefined. */
    public static String number(double value) {
        return Double.isNaN(value)
                ? ""
                : (value == Math.rint(value) && Math.abs(value) < 1e9)
                        ? Long.toString((long) value)
                        : Double.toString(value);
    }
}
