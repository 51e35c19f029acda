package org.proxylens.view.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.proxylens.analysis.Guide;
import org.proxylens.analysis.newdevice.GuideFront;
import org.proxylens.data.LatencyUnit;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.rank.Interval;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.control.NumberText;

/** What a card says of an architecture on a new device: predicted, measured, what becomes of it. */
final class GuideCards {
    private GuideCards() {}

    /**
     * The card of a row.
     *
     * @param about what is said of the architecture anywhere
     */
    static CardText of(CardText about, GuideFront front, int row) {
        List<CardText.Row> rows = new ArrayList<>();
        double predicted = front.predicted()[row];
        if (Double.isFinite(predicted)) {
            Interval ends = front.interval(row);
            String interval = Double.isFinite(ends.low())
                    ? Messages.text("guide.card.interval", ms(predicted), ms(ends.low()), ms(ends.high()))
                    : ms(predicted);
            rows.add(new CardText.Row(Messages.text("guide.card.predicted", front.device()), interval));
        }
        double measured = front.measured()[row];
        String there = Double.isNaN(measured) ? Messages.text("guide.card.not-measured") : ms(measured);
        rows.add(new CardText.Row(Messages.text("guide.card.measured", front.device()), there));
        rows.add(new CardText.Row(front.accuracyName(), NumberText.accuracy(front.accuracy()[row])));
        return new CardText(about.title(), about.subtitle(), rows, note(front, row), about.drawing());
    }

    private static String ms(double latency) {
        return Numbers.latency(latency, LatencyUnit.MILLISECONDS);
    }

    private static String note(GuideFront front, int row) {
        if (has(front.dropped(), row)) {
            return Messages.text("guide.card.dropped");
        }
        if (has(front.kept(), row)) {
            return Messages.text(front.done() ? "guide.card.kept" : "guide.card.best-so-far");
        }
        return has(front.promised(), row) ? Messages.text("guide.card.promised") : "";
    }

    private static boolean has(int[] rows, int row) {
        return IntStream.of(rows).anyMatch(other -> other == row);
    }

    /** Whether a guide and a dataset belong together at the moment: after a repair one of them may be behind. */
    static boolean fit(Guide guide, int architectures) {
        return guide.measured().length == architectures;
    }
}
