package org.proxylens.view.heatmap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.MatrixReading;
import org.proxylens.analysis.Measure;
import org.proxylens.data.Dataset;
import org.proxylens.data.Device;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.pareto.LossMatrices;
import org.proxylens.rank.CorrelationMatrix;
import org.proxylens.rank.Interval;
import org.proxylens.view.chart.CardText;

/** What cards say of a heatmap's cells and headers. Pairs are given by device name. */
record HeatmapCards(Workbench workbench) {
    private static final int FEWEST = 3;
    private static final int MOST_ATTRIBUTES = 6;

    /** The card of a pair. */
    CardText pair(String proxy, String target) {
        MatrixReading matrix = workbench.matrix().get();
        String title = Messages.text("chart.heatmap.card.pair", proxy, target);
        if (matrix == null) {
            return new CardText(title, "", List.of(), "");
        }
        int p = matrix.devices().indexOf(proxy);
        int t = matrix.devices().indexOf(target);
        if (p < 0 || t < 0) {
            return new CardText(title, "", List.of(), "");
        }
        List<CardText.Row> rows = new ArrayList<>();
        correlations(rows, matrix, p, t);
        losses(rows, workbench.losses().get(), p, t);
        return new CardText(title, "", rows, note(matrix, p, t));
    }

    /** The card of a device, with what choosing its header does. */
    CardText device(String name, String doing) {
        Dataset dataset = workbench.dataset().get();
        Device device = dataset == null ? null : dataset.device(name).orElse(null);
        List<CardText.Row> rows = new ArrayList<>();
        if (device != null) {
            rows.add(row("chart.heatmap.card.valid", Numbers.count(device.valid())));
            device.attributes().entrySet().stream()
                    .filter(attribute -> !attribute.getValue().isBlank())
                    .limit(MOST_ATTRIBUTES)
                    .forEach(attribute -> rows.add(new CardText.Row(attribute.getKey(), attribute.getValue())));
        }
        return new CardText(name, "", rows, doing);
    }

    private static void correlations(List<CardText.Row> rows, MatrixReading matrix, int p, int t) {
        double srcc = matrix.srcc().value()[p][t];
        int n = matrix.srcc().n()[p][t];
        rows.add(row("chart.heatmap.card.srcc", Numbers.coefficient(srcc, 4)));
        Interval interval = matrix.interval(p, t);
        if (interval.defined() && p != t) {
            String low = Numbers.coefficient(interval.low(), 4);
            rows.add(row(
                    "chart.heatmap.card.interval",
                    Messages.text("chart.range", low, Numbers.coefficient(interval.high(), 4))));
        }
        CorrelationMatrix kendall = matrix.kendall();
        if (kendall != null) {
            rows.add(row("chart.heatmap.card.kendall", Numbers.coefficient(kendall.value()[p][t], 4)));
        }
        rows.add(row("chart.heatmap.card.n", Numbers.count(n)));
    }

    private static void losses(List<CardText.Row> rows, @Nullable LossMatrices losses, int p, int t) {
        if (losses == null || p >= losses.hvLoss().length || t >= losses.hvLoss().length) {
            return;
        }
        rows.add(row("chart.heatmap.card.loss", Numbers.percent(losses.hvLoss()[t][p], 2)));
        rows.add(row("chart.heatmap.card.mean-regret", points(losses.meanAccuracyRegret()[t][p])));
        rows.add(row("chart.heatmap.card.max-regret", points(losses.maxAccuracyRegret()[t][p])));
        rows.add(row("chart.heatmap.card.recovered", Numbers.percent(losses.recovered()[t][p], 0)));
    }

    private static String points(double regret) {
        return Double.isFinite(regret) ? Numbers.fixed(regret, 2) + " pp" : Numbers.UNDEFINED;
    }

    private String note(MatrixReading matrix, int p, int t) {
        int n = matrix.srcc().n()[p][t];
        if (Double.isNaN(matrix.srcc().value()[p][t])) {
            return n < FEWEST
                    ? Messages.text("chart.heatmap.card.few", Numbers.count(n))
                    : Messages.text("chart.heatmap.card.constant");
        }
        if (p == t) {
            return Messages.text("chart.heatmap.card.self");
        }
        boolean reaches = Measure.SRCC.reaches(
                matrix.srcc().value()[p][t], workbench.choices().get().threshold());
        return reaches
                ? Messages.text("chart.heatmap.card.reaches", threshold())
                : Messages.text("chart.heatmap.card.misses", threshold());
    }

    /** The threshold as it is written everywhere. */
    String threshold() {
        return Numbers.threshold(workbench.choices().get().threshold());
    }

    private static CardText.Row row(String key, String value) {
        return new CardText.Row(Messages.text(key), value);
    }
}
