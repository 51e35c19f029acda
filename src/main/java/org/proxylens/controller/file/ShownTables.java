package org.proxylens.controller.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.PairFigure;
import org.proxylens.analysis.PairReading;
import org.proxylens.analysis.newdevice.GuideFront;
import org.proxylens.data.Dataset;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.data.table.HeaderNames;
import org.proxylens.data.write.TableFormat;
import org.proxylens.figure.all.FullTables;
import org.proxylens.view.control.NumberText;

/** What the window shows as CSV, at full precision, undefined figures empty. */
public final class ShownTables {
    private static final List<String> PREDICTED = List.of("predicted_ms", "low_ms", "high_ms");

    private ShownTables() {}

    /**
     * A matrix as people read it, a row per proxy: correlations with three decimals, losses with two, in their unit.
     *
     * @param values a row per proxy, a column per target, in the order of the devices
     */
    static List<List<String>> shown(List<String> devices, Measure measure, double[][] values) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(devices);
        head.add(0, measure.title());
        rows.add(head);
        for (int i = 0; i < devices.size(); i++) {
            List<String> row = new ArrayList<>(List.of(devices.get(i)));
            for (double value : values[i]) {
                row.add(measure.correlation() ? NumberText.coefficient(value) : measure.cellText(value, 2));
            }
            rows.add(row);
        }
        return rows;
    }

    /** The readout as people read it. */
    static List<List<String>> shown(PairReading pair) {
        List<List<String>> rows = new ArrayList<>();
        String names =
                Messages.text("readout.pair", pair.proxy().name(), pair.target().name());
        rows.add(List.of(names, "", ""));
        for (PairFigure figure : PairFigure.known(pair)) {
            rows.add(List.of(
                    Messages.text("figure." + figure.key()),
                    Numbers.significant(figure.value(pair), 4),
                    figure.kind().unit()));
        }
        return rows;
    }

    /**
     * Architectures to be measured: {@code arch_id,arch,latency_ms} with the latency left empty to be filled in, and what is
     * predicted of them once that is known: {@code predicted_ms,low_ms,high_ms}, the ends of the 80 % interval.
     */
    public static String toMeasure(Dataset dataset, List<String> ids, @Nullable GuideFront front) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("arch_id", "arch", "latency_ms"));
        if (front != null) {
            head.addAll(PREDICTED);
        }
        rows.add(head);
        for (String id : ids) {
            int at = dataset.architectures().row(id);
            List<String> row = architecture(dataset, at);
            row.add("");
            if (front != null) {
                row.addAll(predicted(front, at));
            }
            rows.add(row);
        }
        return TableFormat.CSV.of(rows);
    }

    /** What is measured on a new device: {@code arch_id,arch,latency_ms}. */
    public static String measured(Dataset dataset, Guide guide) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("arch_id", "arch", "latency_ms"));
        for (int at = 0; at < guide.measured().length; at++) {
            if (!Double.isNaN(guide.measured()[at])) {
                List<String> row = architecture(dataset, at);
                row.add(FullTables.number(guide.measured()[at]));
                rows.add(row);
            }
        }
        return TableFormat.CSV.of(rows);
    }

    /**
     * The promised front of a new device:
     * {@code arch_id,arch,latency_ms,predicted_ms,low_ms,high_ms,accuracy,front}, the last of them {@code kept},
     * {@code dropped} or {@code open}.
     */
    public static String front(Dataset dataset, GuideFront front) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("arch_id", "arch", "latency_ms"));
        head.addAll(PREDICTED);
        head.addAll(List.of("accuracy", "front"));
        rows.add(head);
        front(rows, dataset, front, front.kept(), "kept");
        front(rows, dataset, front, front.dropped(), "dropped");
        front(rows, dataset, front, front.open(), "open");
        return TableFormat.CSV.of(rows);
    }

    /** Architectures with all that the dataset holds of them: {@code arch_id,arch}, accuracies, a column per device. */
    public static String selection(Dataset dataset, List<String> ids) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("arch_id", "arch"));
        dataset.architectures().accuracies().forEach(column -> head.add(HeaderNames.accuracyColumn(column.name())));
        head.addAll(dataset.deviceNames());
        rows.add(head);
        for (String id : ids) {
            int at = dataset.architectures().row(id);
            if (at >= 0) {
                List<String> row = architecture(dataset, at);
                dataset.architectures()
                        .accuracies()
                        .forEach(column -> row.add(FullTables.number(column.percent()[at])));
                dataset.latencies().forEach(column -> row.add(FullTables.number(column[at])));
                rows.add(row);
            }
        }
        return TableFormat.CSV.of(rows);
    }

    private static void front(List<List<String>> rows, Dataset dataset, GuideFront front, int[] members, String state) {
        for (int at : members) {
            List<String> row = architecture(dataset, at);
            row.add(FullTables.number(front.measured()[at]));
            row.addAll(predicted(front, at));
            row.addAll(List.of(FullTables.number(front.accuracy()[at]), state));
            rows.add(row);
        }
    }

    private static List<String> architecture(Dataset dataset, int row) {
        String arch = dataset.architectures().arch(row);
        return new ArrayList<>(List.of(dataset.architectures().id(row), arch == null ? "" : arch));
    }

    private static List<String> predicted(GuideFront front, int row) {
        return List.of(
                FullTables.number(front.predicted()[row]),
                FullTables.number(front.interval(row).low()),
                FullTables.number(front.interval(row).high()));
    }
}
