package org.proxylens.view.plane;

import java.util.List;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.proxy.choose.ThresholdAnalysis.Loss;
import org.proxylens.proxy.choose.ThresholdAnalysis.Point;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.intent.UserIntents;
import org.proxylens.view.xy.XyListener;

/** Tells which pair of devices the user points at and opens in a plane whose rows are the points of an analysis. */
record PairListener(Workbench workbench, UserIntents intents) implements XyListener {
    @Override
    public void hovered(int row) {
        // a pair is no architecture: nothing else can highlight it
    }

    @Override
    public void chosen(List<Integer> rows, boolean add) {
        ProxyReading reading = workbench.proxies().get();
        if (reading != null && rows.size() == 1) {
            Point point = reading.analysis().points().get(rows.get(0));
            List<String> devices = reading.figures().devices();
            intents.onPairOpened(devices.get(point.proxy()), devices.get(point.target()));
        }
    }

    @Override
    public CardText describe(int row) {
        ProxyReading reading = workbench.proxies().get();
        if (reading == null || row >= reading.analysis().points().size()) {
            return new CardText("", "", List.of(), "");
        }
        Point point = reading.analysis().points().get(row);
        List<String> devices = reading.figures().devices();
        return new CardText(
                Messages.text("chart.heatmap.card.pair", devices.get(point.proxy()), devices.get(point.target())),
                "",
                List.of(
                        row("chart.threshold.card.srcc", Numbers.coefficient(point.srcc(), 4)),
                        row("chart.threshold.card.accurate", Numbers.coefficient(point.accurateSrcc(), 4)),
                        row("chart.threshold.card.front", Numbers.coefficient(point.frontSrcc(), 4)),
                        row("chart.heatmap.card.loss", Numbers.percent(point.hvLoss(), 2)),
                        row(
                                "chart.heatmap.card.mean-regret",
                                ThresholdWords.loss(Loss.MEAN_REGRET, point.meanRegret()))),
                Messages.text("chart.threshold.card.open"));
    }

    private static CardText.Row row(String key, String value) {
        return new CardText.Row(Messages.text(key), value);
    }
}
