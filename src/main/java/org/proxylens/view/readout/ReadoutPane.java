package org.proxylens.view.readout;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.AdaptedPair;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.pareto.FrontExchange;
import org.proxylens.pareto.ParetoLoss;
import org.proxylens.view.architecture.OperationKey;
import org.proxylens.view.control.EmptyText;
import org.proxylens.view.control.NumberText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.RepairWords;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;

/** The pair's Pareto loss, the verdict on its SRCC, every other figure, and what the fronts exchange. */
public final class ReadoutPane extends VBox {
    private static final double KEY_WIDTH = 260;
    private static final double SCROLL_BAR = 14;

    private final Workbench model;
    private final Label pairName = Parts.paragraph("", "caption");
    private final Label inForce = Parts.paragraph("", "in-force-note");
    private final Label headline = Parts.label("", "headline");
    private final Label headlineName = Parts.label(Messages.text("readout.headline"), "headline-name");
    private final Label sentence = Parts.paragraph("", "sentence");
    private final Label adapted = Parts.paragraph("", "sentence");
    private final VerdictBox verdict = new VerdictBox();
    private final FigureGrid figures = new FigureGrid();
    private final FrontTable lost;
    private final FrontTable instead;
    private final Label empty = Parts.words("", "empty");
    private final VBox content;
    private final ScrollPane scroll;
    private final Node head;

    public ReadoutPane(Workbench model, UserIntents intents) {
        this.model = model;
        setId("readout-pane");
        getStyleClass().add("side-pane");
        lost = new FrontTable("lost", model, intents);
        instead = new FrontTable("instead", model, intents);
        headline.setId("headline");
        Tips.on(headlineName, Messages.text("figure.hv_loss.tip"));
        sentence.setId("headline-sentence");
        pairName.setId("readout-pair");
        empty.setId("readout-empty");
        content = new VBox(10, verdict, figures, lost.titled(), instead.titled(), new OperationKey(model, KEY_WIDTH));
        content.setPadding(new Insets(0, 10, 8, 0));
        scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("readout-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        // stands above what scrolls, so that going through the figures never takes it away
        head = head();
        getChildren().addAll(title(), empty, head, scroll);
        Parts.follow(this::show, model.pair(), model.adapted(), model.dataset(), model.opening());
        model.choices().addListener((observed, before, after) -> judge());
    }

    // no number is ever cut: the pane is never narrower than what it holds, with its scroll bar
    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + content.minWidth(-1) + SCROLL_BAR;
    }

    private Node title() {
        Label title = Parts.label(Messages.text("readout.title"), "pane-title");
        inForce.setId("readout-in-force");
        return new VBox(0, title, pairName, inForce);
    }

    private Node head() {
        adapted.setId("headline-adapted");
        adapted.managedProperty().bind(adapted.visibleProperty());
        VBox head = new VBox(0, headlineName, headline, sentence, adapted);
        head.setMinHeight(USE_PREF_SIZE);
        head.setPadding(new Insets(0, 10, 2, 0));
        head.getStyleClass().add("headline-box");
        return head;
    }

    private void show() {
        PairReading pair = model.pair().get();
        Parts.present(scroll, pair != null);
        Parts.present(head, pair != null);
        Parts.present(empty, pair == null);
        pairName.setText(
                pair == null
                        ? ""
                        : Messages.text(
                                "readout.pair",
                                pair.proxy().name(),
                                pair.target().name()));
        if (pair != null) {
            headline(pair);
            AdaptedPair beside = model.adapted().get();
            figures.show(pair, beside == null ? null : beside.reading());
            exchange(model.exchange().get());
        }
        judge();
    }

    // all that a threshold changes: it is dragged
    private void judge() {
        PairReading pair = model.pair().get();
        Choices choices = model.choices().get();
        String line = RepairWords.line(choices.repairs());
        inForce.setText(Messages.text("readout.in-force", line));
        Parts.present(inForce, !line.isEmpty());
        if (pair == null) {
            empty.setText(emptyText());
        } else {
            verdict.show(pair, choices.threshold(), choices.lossLimit());
            adapted(choices, model.adapted().get());
        }
    }

    private void headline(PairReading pair) {
        if (pair.result() == null) {
            headline.setText(Numbers.UNDEFINED);
            sentence.setText(Messages.text("readout.no-accuracy"));
            return;
        }
        int[] front = pair.result().fronts().target();
        headline.setText(NumberText.share(pair.result().loss().hvLoss()));
        long kept = Math.round(pair.result().loss().recovered() * front.length);
        sentence.setText(
                front.length == 0
                        ? Messages.text("readout.nothing-common")
                        : Messages.text(
                                "readout.sentence",
                                NumberText.count(kept),
                                NumberText.count(front.length),
                                pair.accuracy().name(),
                                NumberText.share(pair.result().accurate().hvLoss()),
                                Numbers.significant(pair.result().accurateFrom(), 4)));
    }

    private void adapted(Choices choices, @Nullable AdaptedPair reading) {
        adapted.setVisible(choices.adaptation().shown() && choices.accuracy() != null);
        if (reading == null) {
            adapted.setText(Messages.text("readout.adapted.none"));
            return;
        }
        ParetoLoss loss = reading.result().loss();
        adapted.setText(Messages.text(
                "readout.adapted",
                NumberText.share(loss.hvLoss()),
                Messages.text("figure.method." + reading.adaptation().method().id()),
                NumberText.count(reading.adaptation().measured().size()),
                NumberText.share(loss.recovered())));
    }

    private void exchange(@Nullable FrontExchange exchange) {
        lost.show(exchange == null ? null : exchange.lost());
        instead.show(exchange == null ? null : exchange.instead());
    }

    private String emptyText() {
        if (model.opening().get() != null || model.dataset().get() == null) {
            return EmptyText.noDataset(model, "empty.no-dataset");
        }
        Choices choices = model.choices().get();
        boolean chosen = choices.proxy() != null && choices.target() != null;
        return Messages.text(chosen ? "empty.working" : "empty.no-pair");
    }
}
