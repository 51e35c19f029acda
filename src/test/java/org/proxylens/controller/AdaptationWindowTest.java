package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.AdaptedPair;
import org.proxylens.analysis.PairReading;
import org.proxylens.data.Progress;
import org.proxylens.data.message.Messages;
import org.proxylens.model.choice.AdaptationChoices;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.EffortChoices;
import org.proxylens.proxy.adapt.Adaptation;
import org.proxylens.proxy.adapt.AdaptationMethod;
import org.proxylens.proxy.adapt.AdaptationOptions;
import org.proxylens.proxy.adapt.Adapter;
import org.proxylens.proxy.sample.Design;
import org.proxylens.view.control.NumberText;

/** The adapted front, the penalty's path and computed costs in the window, on the sample data. */
class AdaptationWindowTest extends WindowTest {
    private static final AdaptationChoices SCRATCH =
            new AdaptationChoices(false, AdaptationMethod.SCRATCH, 40, Design.RANDOM, 3);

    @TempDir
    private Path temp;

    @Override
    Path dataset() {
        return Path.of("sample-data");
    }

    @BeforeEach
    void pair() {
        interact(() -> {
            workshop.intents().onCostsShown(false);
            workshop.intents().onPairOpened("torch_b1", "tfjs_js_b1");
            workshop.intents().onAdaptationChosen(SCRATCH);
            workshop.intents().onEffortChosen(EffortChoices.DEFAULT);
        });
    }

    private AdaptedPair adapted() {
        return model.adapted().get();
    }

    private static Adaptation alone(Adapter adapter) {
        AdaptationOptions options = new AdaptationOptions(AdaptationMethod.SCRATCH, null, null, 0.9, 3);
        return adapter.sampled("tfjs_js_b1", 40, Design.RANDOM, options, Progress.NONE);
    }

    @Test
    void theAdaptedFrontJoinsTheOthersWithItsOwnLoss() throws IOException {
        interact(() -> model.front().set(CenterView.PARETO));
        assertThat(adapted()).isNull();
        clickOn("#show-adapted");
        await(() -> adapted() != null);
        assertThat(adapted().adaptation().srcc())
                .isEqualTo(alone(new Adapter(model.dataset().get())).srcc());
        PairReading pair = model.pair().get();
        assertThat(adapted().result().fronts().target())
                .isEqualTo(Objects.requireNonNull(pair.result()).fronts().target());
        double loss = adapted().result().loss().hvLoss();
        assertThat(text("headline-adapted")).contains(NumberText.share(loss)).contains("40");
        assertThat(text("adapted-recovered"))
                .isEqualTo(NumberText.share(adapted().result().loss().recovered()));

        answers.save = temp.resolve("readout.csv");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.R);
        await(() -> Files.exists(temp.resolve("readout.csv")));
        List<String> lines = Files.readAllLines(temp.resolve("readout.csv"));
        assertThat(lines).contains("adapted_method,scratch,", "adapted_measurements,40,", "adapted_seed,3,");
        assertThat(lines).anyMatch(line -> line.equals("adapted_hv_loss," + loss + ",share"));
    }

    @Test
    void anotherSeedDrawsOthersAndUndoBringsTheFirstBack() {
        interact(() -> workshop.intents().onAdaptationChosen(SCRATCH.withShown(true)));
        interact(() -> model.front().set(CenterView.PARETO));
        await(() -> adapted() != null);
        int[] first = adapted().adaptation().measured().rows();
        Spinner<Double> seed = lookup("#adaptation-seed").query();
        interact(() -> seed.increment());
        assertThat(adapted().adaptation().measured().rows()).isNotEqualTo(first);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(adapted().adaptation().measured().rows()).isEqualTo(first);
        assertThat(seed.getValue()).isEqualTo(3.0);
    }

    @Test
    void thePathOfThePenaltyIsDrawnAndSaysWhatWasChosen() {
        interact(() -> model.front().set(CenterView.STUDY));
        clickOn(Messages.text("study.part.penalty"));
        await(() -> model.penalty().get() != null);
        assertThat(model.penalty().get().path())
                .filteredOn(point -> point.chosen())
                .hasSize(1);
        assertThat(lookup(".chart-words").queryAllAs(Labeled.class))
                .anyMatch(words -> words.getText().startsWith("Cross-validation"));
        interact(() -> workshop.intents().onTargetChosen("torch_b1"));
        assertThat(model.penalty().get()).isNull();
    }

    @Test
    void costsStandAmongTheDevicesAtAClickAndGoAgain() {
        interact(() -> model.front().set(CenterView.HEATMAP));
        clickOn("#show-costs");
        await(() -> devices().size() == 19);
        assertThat(text("status-summary")).contains("16").contains("3");
        assertThat(model.matrix().get().devices()).contains("params", "memory_traffic", "layers");
        interact(() -> workshop.intents().onProxyChosen("params"));
        assertThat(model.pair().get().proxy().name()).isEqualTo("params");
        clickOn("#show-costs");
        assertThat(model.choices().get().proxy()).isNull();
        assertThat(devices()).hasSize(16);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(model.pair().get().proxy().name()).isEqualTo("params");
        ToggleButton toggle = lookup("#show-costs").queryAs(ToggleButton.class);
        assertThat(toggle.isSelected()).isTrue();
    }

    @Test
    void aCostIsRankedAmongTheProxiesAndCanBeTakenFromThere() {
        interact(() -> workshop.intents().onAllTargetsShown(true));
        interact(() -> model.front().set(CenterView.PROXIES));
        await(() -> model.proxies().get() != null);
        assertThat(model.proxies().get().figures().costs())
                .containsExactlyInAnyOrder("params", "memory_traffic", "layers");
        assertThat(text("proxy-costs")).contains("16");
        assertThat(model.proxies().get().ranking().rows())
                .filteredOn(row -> row.device().equals("params"))
                .singleElement()
                .satisfies(row -> assertThat(row.targets()).isEqualTo(16));
        interact(() -> workshop.intents().onProxyChosen("params"));
        assertThat(model.choices().get().costs()).isTrue();
        assertThat(model.pair().get().proxy().name()).isEqualTo("params");
    }
}
