package org.proxylens.view.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.AccuracyColumn;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Numbers;
import org.proxylens.data.Repeats;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.PlainLayout;
import org.proxylens.figure.architecture.ArchitectureFigures;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.pareto.PairFronts;
import org.proxylens.pareto.PairResult;
import org.proxylens.view.chart.CardText;

/** What a card says of an architecture: its name and string, its latencies on proxy and target, its accuracies. */
public record ArchitectureCards(Workbench workbench) {
    private static final int LONGEST_ARCH = 240;
    private static final int MOST_ACCURACIES = 6;

    /** The card of a row of the open dataset. */
    public CardText of(int row) {
        Dataset dataset = workbench.dataset().get();
        if (dataset == null || row < 0 || row >= dataset.architectures().size()) {
            return new CardText("", "", List.of(), "");
        }
        Choices choices = workbench.choices().get();
        List<CardText.Row> rows = new ArrayList<>();
        latency(rows, dataset, choices.proxy(), "chart.card.proxy", row);
        latency(rows, dataset, choices.target(), "chart.card.target", row);
        accuracies(rows, dataset, choices.accuracy(), row);
        return new CardText(
                Messages.text("chart.card.architecture", dataset.architectures().id(row)),
                shortened(dataset.architectures().arch(row)),
                rows,
                membership(row),
                drawing(dataset.architectures().arch(row)));
    }

    private @Nullable Figure<PlainLayout> drawing(@Nullable String arch) {
        FigureTheme theme = FigureTheme.of(workbench.dark().get());
        return arch == null ? null : ArchitectureFigures.of(arch, theme).orElse(null);
    }

    private static void latency(List<CardText.Row> rows, Dataset dataset, @Nullable String name, String key, int row) {
        Device device = name == null ? null : dataset.device(name).orElse(null);
        if (device == null) {
            return;
        }
        String value = latency(device, row);
        Repeats repeats = device.repeats();
        if (repeats != null && repeats.counts()[row] > 1) {
            value = Messages.text("chart.card.repeats", value, Numbers.count(repeats.counts()[row]));
        }
        rows.add(new CardText.Row(Messages.text(key, device.name()), value));
    }

    private static String latency(Device device, int row) {
        double latency = device.latencies()[row];
        if (device.invalid().get(row)) {
            return Messages.text(Double.isNaN(latency) ? "chart.card.invalid" : "chart.card.invalid-counted");
        }
        return Double.isNaN(latency) ? Messages.text("chart.card.missing") : Numbers.latency(latency, device.unit());
    }

    /** The chosen accuracy first, then the others. */
    private static void accuracies(List<CardText.Row> rows, Dataset dataset, @Nullable String chosen, int row) {
        List<AccuracyColumn> columns = new ArrayList<>(dataset.architectures().accuracies());
        columns.sort((a, b) -> Boolean.compare(b.name().equals(chosen), a.name().equals(chosen)));
        columns.stream()
                .limit(MOST_ACCURACIES)
                .map(column -> new CardText.Row(column.name(), percent(column.percent()[row])))
                .forEach(rows::add);
    }

    private static String percent(double value) {
        return Double.isFinite(value) ? Numbers.fixed(value, 2) + " %" : Messages.text("chart.card.missing");
    }

    private String membership(int row) {
        PairReading pair = workbench.pair().get();
        PairResult result = pair == null ? null : pair.result();
        if (result == null) {
            return "";
        }
        PairFronts fronts = result.fronts();
        boolean optimal = has(fronts.target(), row);
        if (has(fronts.proxy(), row)) {
            return Messages.text(optimal ? "chart.card.on-both" : "chart.card.on-proxy");
        }
        if (has(fronts.selection(), row)) {
            return Messages.text("chart.card.dominated");
        }
        return optimal ? Messages.text("chart.card.on-target") : "";
    }

    private static boolean has(int[] rows, int row) {
        return Arrays.stream(rows).anyMatch(member -> member == row);
    }

    private static String shortened(@Nullable String arch) {
        if (arch == null) {
            return "";
        }
        return arch.length() <= LONGEST_ARCH ? arch : arch.substring(0, LONGEST_ARCH) + "…";
    }
}
