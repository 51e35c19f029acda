package org.proxylens.view.guide;

import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.newdevice.GuideFront;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.pair.PromisedFigure;
import org.proxylens.figure.xy.XyFigure;
import org.proxylens.model.Workbench;
import org.proxylens.model.job.Jobs;
import org.proxylens.view.chart.CardText;
import org.proxylens.view.chart.Lazy;
import org.proxylens.view.intent.UserIntents;
import org.proxylens.view.plane.ArchitectureCards;
import org.proxylens.view.plane.ArchitectureListener;
import org.proxylens.view.plane.ArchitectureMarks;
import org.proxylens.view.xy.XyPane;

/** The front that a new device promises, and what is left of it. */
final class GuideChart extends BorderPane {
    private final Workbench model;
    private final ArchitectureCards cards;
    private final XyPane pane;
    private @Nullable GuideFront front;

    GuideChart(Workbench model, UserIntents intents, Jobs jobs) {
        this.model = model;
        cards = new ArchitectureCards(model);
        pane = new XyPane(jobs, "new-device", new ArchitectureListener(model, intents, this::card));
        pane.setAccessibleText(Messages.text("guide.chart.spoken"));
        new ArchitectureMarks(model, pane).follow();
        model.dark().addListener((observed, before, after) -> draw());
        setCenter(pane);
    }

    XyPane pane() {
        return pane;
    }

    void show(@Nullable GuideFront wanted) {
        front = wanted;
        draw();
    }

    private void draw() {
        GuideFront shown = front;
        if (shown == null) {
            pane.tell("");
            return;
        }
        boolean dark = model.dark().get();
        pane.setForeground(IntStream.concat(IntStream.of(shown.promised()), IntStream.of(shown.kept()))
                .toArray());
        pane.show(
                new Lazy<XyFigure>(() -> PromisedFigure.of(shown, FigureTheme.of(dark))),
                new Plane(shown.accuracyName(), Objects.requireNonNullElse(shown.reused(), shown.predicted())));
    }

    private CardText card(int row) {
        CardText about = cards.of(row);
        GuideFront shown = front;
        return shown == null || row < 0 || row >= shown.predicted().length ? about : GuideCards.of(about, shown, row);
    }

    /** Tells one plane from another: the zoom stays while it is the same. */
    private record Plane(String accuracy, Object latencies) {}
}
