package org.proxylens.view.plane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.proxylens.analysis.explain.AttributeEffect;
import org.proxylens.analysis.explain.Disagreement;
import org.proxylens.analysis.proxies.ProxyReading;
import org.proxylens.data.Numbers;
import org.proxylens.data.message.Messages;
import org.proxylens.figure.FigureTheme;
import org.proxylens.figure.pair.ThresholdFigure;
import org.proxylens.figure.xy.XyFigure;
import org.proxylens.model.Workbench;
import org.proxylens.model.choice.Choices;
import org.proxylens.model.choice.ThresholdChoices;
import org.proxylens.model.job.Jobs;
import org.proxylens.proxy.choose.ThresholdAnalysis;
import org.proxylens.proxy.choose.ThresholdAnalysis.Loss;
import org.proxylens.proxy.choose.ThresholdAnalysis.Predictor;
import org.proxylens.view.chart.ChartHeader;
import org.proxylens.view.chart.Lazy;
import org.proxylens.view.control.ChoiceBar;
import org.proxylens.view.control.EmptyText;
import org.proxylens.view.control.Parts;
import org.proxylens.view.control.Tips;
import org.proxylens.view.intent.UserIntents;
import org.proxylens.view.xy.ValueHandle;
import org.proxylens.view.xy.XyPane;
import org.proxylens.view.xy.ZoomBar;

/** Whether the threshold is enough: the SRCC of every pair of devices against what it loses. */
public final class ThresholdView extends PlaneView {
    private static final double USUAL_LIMIT = 0.05;

    private final ChoiceBar<Predictor> predictors;
    private final ChoiceBar<Loss> losses;
    private final ComboBox<String> colours = Parts.combo(
            List.of(),
            name -> name.isEmpty() ? Messages.text("chart.colour.none") : Messages.text("chart.colour.by", name));
    private final Label words = Parts.paragraph("", "chart-words");
    private final ValueHandle threshold;
    private final ValueHandle limit;
    private final ValueHandle regret;
    private @Nullable Drawn drawn;

    /**
     * @param workbench what is shown
     * @param intents is told what the user means
     * @param jobs draws
     */
    public ThresholdView(Workbench workbench, UserIntents intents, Jobs jobs) {
        super(
                workbench,
                new XyPane(jobs, "threshold", new PairListener(workbench, intents)),
                "threshold-view",
                "chart.threshold.plane");
        predictors = ChoiceBar.of(
                Predictor.values(),
                "chart.predictor.",
                value -> intents.onAdmissionChosen(admission().withPredictor(value)));
        losses = ChoiceBar.of(
                Loss.values(),
                "chart.loss.",
                value -> intents.onAdmissionChosen(admission().withLoss(value)));
        threshold = new ValueHandle(
                pane,
                new ValueHandle.Line("threshold-line", true, -1, 1, 100, Choices.DEFAULT_THRESHOLD, this::threshold),
                intents::onThresholdMoved);
        limit = new ValueHandle(
                pane,
                new ValueHandle.Line("limit-line", false, 0, 100, 10, 100 * USUAL_LIMIT, this::limit),
                percent -> intents.onLossLimitMoved(percent / 100));
        regret = new ValueHandle(
                pane,
                new ValueHandle.Line(
                        "regret-line", false, 0, 100, 20, ThresholdChoices.DEFAULT.regretLimit(), this::limit),
                points -> intents.onAdmissionChosen(admission().withRegretLimit(points)));
        colours.setId("threshold-colour");
        colours.getStyleClass().add("small");
        colours.setAccessibleText(Messages.text("chart.colour"));
        Tips.on(colours, Messages.text("chart.colour"));
        colours.setOnAction(event -> {
            String name = colours.getValue();
            if (name != null) {
                intents.onAdmissionChosen(admission().withColour(name.isEmpty() ? null : name));
            }
        });
        ChartHeader header = new ChartHeader();
        header.left(predictors, losses, colours).right(new ZoomBar(pane));
        setTop(header);
        setBottom(words);
        pane.frame().addListener((observable, before, now) -> placeHandles());
        workbench.dark().subscribe(pane::setDark);
        Parts.follow(
                this::update,
                workbench.dataset(),
                workbench.opening(),
                workbench.choices(),
                workbench.proxies(),
                workbench.disagreement(),
                workbench.dark());
    }

    private ThresholdChoices admission() {
        return workbench.choices().get().admission();
    }

    private void update() {
        predictors.show(admission().predictor());
        losses.show(admission().loss());
        offerColours();
        ProxyReading reading = workbench.proxies().get();
        if (workbench.dataset().get() == null) {
            say(EmptyText.noDataset(workbench, "chart.no-dataset"));
        } else if (workbench.choices().get().accuracy() == null) {
            tell("chart.no-accuracy");
        } else if (reading == null) {
            pane.later(() -> tell("chart.threshold.working"));
        } else {
            pane.settled();
            draw(reading, workbench.choices().get());
        }
    }

    private void offerColours() {
        Disagreement found = workbench.disagreement().get();
        List<String> names = new ArrayList<>(List.of(""));
        if (found != null) {
            found.attributes().forEach(effect -> names.add(effect.name()));
        }
        String colour = admission().colour();
        if (!colours.getItems().equals(names)) {
            colours.getItems().setAll(names);
        }
        colours.setValue(colour == null || !names.contains(colour) ? "" : colour);
        Parts.present(colours, names.size() > 1);
    }

    private ThresholdFigure.@Nullable Tint tint(ProxyReading reading, Choices choices) {
        Disagreement found = workbench.disagreement().get();
        Optional<AttributeEffect> effect = found == null
                ? Optional.empty()
                : found.attributes().stream()
                        .filter(one -> one.name().equals(choices.admission().colour()))
                        .findFirst();
        return effect.map(one -> ThresholdFigure.Tint.of(one, reading.figures().devices(), reading.analysis()))
                .orElse(null);
    }

    private void draw(ProxyReading reading, Choices choices) {
        Predictor predictor = choices.admission().predictor();
        Loss loss = choices.admission().loss();
        double most = loss.share() ? choices.lossLimit() : choices.admission().regretLimit();
        Drawn wanted = new Drawn(
                reading.analysis(),
                new Plane(reading.figures().devices(), predictor, loss),
                choices.threshold(),
                most,
                tint(reading, choices),
                workbench.dark().get());
        if (!wanted.equals(drawn)) {
            drawn = wanted;
            pane.show(new Lazy<XyFigure>(wanted::figure), wanted.plane());
            words.setText(ThresholdWords.of(reading.analysis(), predictor, choices.threshold(), loss, most));
        }
        pane.choose(chosenPair(reading, choices));
        placeHandles();
    }

    private void tell(String key) {
        say(Messages.text(key));
    }

    private void say(String text) {
        drawn = null;
        words.setText("");
        pane.tell(text);
    }

    private static Set<Integer> chosenPair(ProxyReading reading, Choices choices) {
        int proxy = reading.figures().devices().indexOf(String.valueOf(choices.proxy()));
        int target = reading.figures().devices().indexOf(String.valueOf(choices.target()));
        List<ThresholdAnalysis.Point> points = reading.analysis().points();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).proxy() == proxy && points.get(i).target() == target) {
                return Set.of(i);
            }
        }
        return Set.of();
    }

    private void placeHandles() {
        Choices choices = workbench.choices().get();
        boolean share = choices.admission().loss().share();
        threshold.place(pane.figureLayout(), choices.threshold());
        limit.place(share ? pane.figureLayout() : null, 100 * choices.lossLimit());
        regret.place(share ? null : pane.figureLayout(), choices.admission().regretLimit());
    }

    private String threshold(double value) {
        return Messages.text("chart.threshold.spoken", Numbers.fixed(value, 2));
    }

    private String limit(double value) {
        Loss loss = admission().loss();
        return Messages.text("chart.limit.spoken", ThresholdWords.loss(loss, value / ThresholdFigure.unit(loss)));
    }

    private record Plane(List<String> devices, Predictor predictor, Loss loss) {}

    private record Drawn(
            ThresholdAnalysis analysis,
            Plane plane,
            double threshold,
            double limit,
            ThresholdFigure.@Nullable Tint tint,
            boolean dark) {
        ThresholdFigure figure() {
            return ThresholdFigure.of(analysis, plane.predictor(), plane.loss(), threshold, limit, FigureTheme.of(dark))
                    .tinted(tint);
        }
    }
}
