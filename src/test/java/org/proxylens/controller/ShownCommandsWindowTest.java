package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.Arrangement;
import org.proxylens.analysis.Measure;
import org.proxylens.analysis.Order;
import org.proxylens.cli.FreshProcess;
import org.proxylens.figure.Figure;
import org.proxylens.figure.FigureStyle;
import org.proxylens.figure.curves.CurvesFigure;
import org.proxylens.figure.heatmap.HeatmapFigure;
import org.proxylens.figure.pair.MultiplesFigure;
import org.proxylens.figure.pair.ParetoFigure;
import org.proxylens.figure.pair.PromisedFigure;
import org.proxylens.figure.pair.ScatterFigure;
import org.proxylens.figure.pair.ThresholdFigure;
import org.proxylens.model.choice.AdaptationChoices;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.EffortChoices;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.model.choice.HeatmapChoices;
import org.proxylens.model.choice.LearningChoices;
import org.proxylens.model.choice.PlaneExtent;
import org.proxylens.model.choice.ProxyDisplay;
import org.proxylens.model.choice.ScatterAxes;
import org.proxylens.model.choice.ThresholdChoices;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.choose.ThresholdAnalysis;
import org.proxylens.proxy.sample.Design;
import org.testfx.util.WaitForAsyncUtils;

/** The command line beside every figure of the window writes the same bytes, in every format, in a process of its own. */
class ShownCommandsWindowTest extends WindowTest {
    private static final FigureStyle STYLE = FigureStyle.PAPER.sized(8).with(FigureStyle.Cloud.DISCS);

    @TempDir
    private static Path temp;

    private FreshProcess commands;

    @BeforeAll
    void noCommandYet() {
        commands = new FreshProcess(temp);
    }

    // all at once: a process for each would take longer than all else
    @AfterAll
    void theCommandsWriteWhatTheWindowWrote() throws Exception {
        commands.check();
    }

    private int files;

    @Override
    Path dataset() {
        return Path.of("sample-data");
    }

    private void choosing(Runnable choice) {
        interact(choice);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void check(CenterView view, Predicate<Figure<?>> expected) {
        check(view, expected, List.of(ExportSize.Format.SVG, ExportSize.Format.PNG, ExportSize.Format.PDF));
    }

    private void check(CenterView view, Predicate<Figure<?>> expected, List<ExportSize.Format> formats) {
        choosing(() -> model.front().set(view));
        await(() -> front(view) != null && expected.test(front(view)));
        for (ExportSize.Format format : formats) {
            String ending = "." + format.name().toLowerCase(Locale.ROOT);
            Path window = temp.resolve("window-" + files++ + ending);
            answers.size = new ExportSize(format, 150, 120, 100, STYLE, false);
            answers.save = window;
            answers.text = "";
            push(KeyCode.CONTROL, KeyCode.E);
            await(() -> Files.exists(window));
            assertThat(answers.text).as(view + " has a command").isNotEmpty();
            commands.expect(answers.text, window);
        }
    }

    private static Predicate<Figure<?>> is(Class<? extends Figure<?>> type) {
        return type::isInstance;
    }

    @Test
    void heatmapsSortedGroupedBandedAndTreated() {
        HeatmapChoices plain = HeatmapChoices.DEFAULT;
        check(
                CenterView.HEATMAP,
                figure -> figure instanceof HeatmapFigure map
                        && !map.dress().bands().isEmpty()
                        && map.dress().tree() != null);
        choosing(() -> {
            workshop.intents().onThresholdMoved(0.85);
            workshop.intents()
                    .onHeatmapArranged(plain.withBands(List.of())
                            .withTree(false)
                            .withSort(new Arrangement.SortBy("tfjs_js_b1", true)));
        });
        check(
                CenterView.HEATMAP,
                figure -> figure instanceof HeatmapFigure map
                        && map.dress().bands().isEmpty());
        choosing(() -> {
            workshop.intents().onOrderChosen(Order.NAME);
            workshop.intents().onHeatmapArranged(plain.withGrouped("runtime"));
            workshop.intents().onMeasureChosen(Measure.HV_LOSS);
            workshop.intents().onRegionChanged(new RegionOfInterest(70, 0.1, Double.POSITIVE_INFINITY));
        });
        check(CenterView.HEATMAP, figure -> figure instanceof HeatmapFigure map && map.measure() == Measure.HV_LOSS);
    }

    @Test
    void aPartOfAHeatmap() {
        choosing(() -> model.front().set(CenterView.HEATMAP));
        await(() -> front(CenterView.HEATMAP) != null);
        clickOn("#heatmap-chart-zoom-in");
        check(CenterView.HEATMAP, figure -> figure instanceof HeatmapFigure map && !map.isWhole());
        clickOn("#heatmap-chart-zoom-whole");
        await(() -> front(CenterView.HEATMAP) instanceof HeatmapFigure map && map.isWhole());
    }

    @Test
    void scatterAndFronts() {
        choosing(() -> workshop.intents().onPairOpened("macs", "torch_b1"));
        check(CenterView.SCATTER, is(ScatterFigure.class));
        choosing(() -> workshop.intents().onScatterAxesChosen(ScatterAxes.RANKS));
        check(CenterView.SCATTER, is(ScatterFigure.class));
        check(CenterView.PARETO, is(ParetoFigure.class));
        choosing(() -> {
            workshop.intents().onExtentChosen(PlaneExtent.ALL);
            workshop.intents()
                    .onAdaptationChosen(new AdaptationChoices(true, AdaptationMethod.SCRATCH, 30, Design.RANDOM, 3));
        });
        check(
                CenterView.PARETO,
                figure ->
                        figure instanceof ParetoFigure fronts && !fronts.extra().isEmpty());
    }

    @Test
    void thresholdAndSmallPlots() {
        choosing(() -> workshop.intents().onPairChosen("macs", "torch_b1"));
        check(CenterView.THRESHOLD, is(ThresholdFigure.class));
        choosing(() -> {
            workshop.intents()
                    .onAdmissionChosen(ThresholdChoices.DEFAULT
                            .withLoss(ThresholdAnalysis.Loss.MEAN_REGRET)
                            .withPredictor(ThresholdAnalysis.Predictor.FRONT)
                            .withRegretLimit(0.7)
                            .withColour("runtime"));
            workshop.intents().onThresholdMoved(0.8);
        });
        check(CenterView.THRESHOLD, figure -> figure instanceof ThresholdFigure plane && plane.tint() != null);
        choosing(() -> model.proxyDisplay().set(ProxyDisplay.PLOTS));
        check(CenterView.PROXIES, is(MultiplesFigure.class));
        choosing(() -> model.proxyDisplay().set(ProxyDisplay.TABLE));
    }

    @Test
    void effort() {
        choosing(() -> workshop.intents().onPairChosen("torch_b1", "tfjs_js_b1"));
        EffortChoices effort = EffortChoices.DEFAULT;
        choosing(() -> workshop.intents().onEffortChosen(effort.withPart(EffortChoices.Part.COST)));
        check(CenterView.STUDY, is(CurvesFigure.class));
        choosing(() -> workshop.intents().onEffortChosen(effort.withPart(EffortChoices.Part.PENALTY)));
        check(CenterView.STUDY, figure -> figure != null && figure.name().equals("lambda-path"));
        choosing(() -> {
            workshop.intents().onEffortChosen(effort.withPart(EffortChoices.Part.REMEASURING));
            workshop.study().onRemeasuringWanted();
        });
        check(CenterView.STUDY, figure -> figure != null && figure.name().startsWith("remeasur"));
        LearningChoices few = LearningChoices.DEFAULT
                .withMethods(List.of(AdaptationMethod.SCRATCH))
                .withSamples(List.of(20, 40))
                .withDraws(2);
        choosing(() -> {
            workshop.intents().onEffortChosen(effort.withStudy(few));
            workshop.study().onStudyWanted(false);
        });
        check(CenterView.STUDY, figure -> figure != null && figure.name().equals("learning-curves"));
    }

    @Test
    void whatOnlyAStudyKnowsIsSavedFirst() throws IOException {
        choosing(() -> {
            workshop.intents().onPairChosen("macs", "torch_b1");
            workshop.devices().onDeviceRenamed("torch_b1", "Phone");
        });
        await(() -> model.dataset().get().device("Phone").isPresent());
        answers.size = new ExportSize(ExportSize.Format.SVG, 150, 120, 100, STYLE, false);
        answers.save = temp.resolve("before.svg");
        choosing(() -> model.front().set(CenterView.SCATTER));
        await(() -> front(CenterView.SCATTER) != null);
        push(KeyCode.CONTROL, KeyCode.E);
        assertThat(answers.text).isEmpty();
        answers.save = temp.resolve("work.proxylens");
        push(KeyCode.CONTROL, KeyCode.S);
        await(() -> model.studyFile().get() != null && !model.unsaved().get());
        check(CenterView.SCATTER, is(ScatterFigure.class));

        // a prediction rests on all devices, a study narrowed to three of them or not
        choosing(() -> {
            workshop.intents().onDevicesNarrowed(Set.of("macs", "Phone", "tfjs_js_b1"));
            workshop.intents()
                    .onAdaptationChosen(new AdaptationChoices(true, AdaptationMethod.BLEND, 20, Design.RANDOM, 3));
        });
        answers.save = temp.resolve("narrowed.proxylens");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        await(() ->
                answers.save.equals(model.studyFile().get()) && !model.unsaved().get());
        // one format: the fit takes longer than all the rest
        check(
                CenterView.PARETO,
                figure ->
                        figure instanceof ParetoFigure fronts && !fronts.extra().isEmpty(),
                List.of(ExportSize.Format.SVG));
        choosing(() -> {
            workshop.intents().onDevicesNarrowed(Set.of());
            workshop.intents().onAdaptationChosen(AdaptationChoices.DEFAULT);
        });

        Path measured = temp.resolve("new.csv");
        StringBuilder csv = new StringBuilder("arch_id,latency_ms\n");
        for (int row = 0; row < 30; row++) {
            csv.append(model.dataset().get().architectures().id(row * 7))
                    .append(',')
                    .append(model.dataset().get().devices().get(2).latencies()[row * 7])
                    .append('\n');
        }
        Files.writeString(measured, csv);
        answers.open = measured;
        choosing(() -> model.front().set(CenterView.NEW_DEVICE));
        clickOn(message("guide.start"));
        await(() -> model.guide().get() != null);
        clickOn(message("guide.add"));
        await(() -> model.guide().get().count() == 30);
        clickOn(message("guide.adapt"));
        await(() -> model.guide().get().course() != null);
        answers.save = temp.resolve("measured.proxylens");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
        await(() -> answers.save.equals(model.studyFile().get()));
        check(CenterView.NEW_DEVICE, is(PromisedFigure.class));
    }
}
