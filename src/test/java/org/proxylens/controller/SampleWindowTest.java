package org.proxylens.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proxylens.analysis.DeviceSummary;
import org.proxylens.analysis.PairReading;
import org.proxylens.cli.CliRun;
import org.proxylens.data.Dataset;
import org.proxylens.data.Severity;
import org.proxylens.model.JobStatus;
import org.proxylens.model.Notice;
import org.proxylens.model.choice.CenterView;
import org.proxylens.model.choice.ExportSize;
import org.proxylens.pareto.PairResult;
import org.proxylens.pareto.ParetoAnalysis;
import org.proxylens.pareto.ReferencePoint;
import org.proxylens.pareto.RegionOfInterest;
import org.proxylens.rank.RankCorrelations;
import org.proxylens.view.control.NumberText;

/** The main job in the window, on the sample data, as a user does it. */
class SampleWindowTest extends WindowTest {
    @TempDir
    private Path temp;

    @Override
    Path dataset() {
        return Path.of("sample-data");
    }

    private double srcc(String proxy, String target) {
        Dataset dataset = model.dataset().get();
        return RankCorrelations.spearman(
                        dataset.device(proxy).orElseThrow().latencies(),
                        dataset.device(target).orElseThrow().latencies())
                .value();
    }

    @Test
    void theDeviceTableTellsEveryDevice() {
        assertThat(devices()).hasSize(16);
        assertThat(text("status-summary")).contains("16").contains("1,000");
        DeviceSummary torch = devices().stream()
                .filter(row -> row.name().equals("ort_2threads_b32"))
                .findFirst()
                .orElseThrow();
        assertThat(torch.facts().valid()).isEqualTo(1000);
        assertThat(torch.facts().repeatability()).isBetween(0.59, 0.61);
    }

    @Test
    void aClickOnACellChoosesThePairAndEnterOpensItInTheScatter() {
        clickCell("tfjs_js_b1", "torch_b1");
        assertThat(model.choices().get().proxy()).isEqualTo("tfjs_js_b1");
        assertThat(model.choices().get().target()).isEqualTo("torch_b1");
        assertThat(model.front().get()).isEqualTo(CenterView.HEATMAP);
        push(KeyCode.ENTER);
        assertThat(model.front().get()).isEqualTo(CenterView.SCATTER);
        assertThat(text("verdict-srcc")).contains(NumberText.coefficient(srcc("tfjs_js_b1", "torch_b1")));
    }

    @Test
    void keysInTheTableSetProxyAndTarget() {
        clickDevice("macs");
        push(KeyCode.P);
        clickDevice("tfjs_js_b8");
        push(KeyCode.T);
        assertThat(model.choices().get().proxy()).isEqualTo("macs");
        assertThat(model.choices().get().target()).isEqualTo("tfjs_js_b8");
        Dataset dataset = model.dataset().get();
        PairResult expected = ParetoAnalysis.compare(
                dataset.device("macs").orElseThrow().latencies(),
                dataset.device("tfjs_js_b8").orElseThrow().latencies(),
                dataset.architectures().accuracy("digits").orElseThrow().percent(),
                RegionOfInterest.ALL,
                ReferencePoint.DEFAULT);
        assertThat(text("headline")).isEqualTo(NumberText.share(expected.loss().hvLoss()));
        assertThat(text("figure-igd_plus"))
                .isEqualTo(NumberText.number(expected.loss().igdPlus()));
        assertThat(text("figure-target_front"))
                .isEqualTo(NumberText.count(expected.fronts().target().length));
    }

    @Test
    void theToolbarSetsProxyAndTarget() {
        choose("choose-proxy", "torch_script");
        choose("choose-target", "ort_wasm_b1");
        assertThat(model.choices().get().proxy()).isEqualTo("torch_script_b32");
        assertThat(model.choices().get().target()).isEqualTo("ort_wasm_b1");
        clickOn("#action-swap-pair");
        assertThat(model.choices().get().proxy()).isEqualTo("ort_wasm_b1");
        assertThat(text("readout-pair")).contains("ort_wasm_b1", "torch_script_b32");
    }

    @Test
    void theThresholdDecidesTheVerdict() {
        clickDevice("tfjs_js_b1");
        push(KeyCode.P);
        clickDevice("tfjs_js_b8");
        push(KeyCode.T);
        assertThat(text("verdict-words")).isEqualTo(message("verdict.strong", "0.90", "", ""));
        doubleClickOn("#choose-threshold .text-field");
        interact(() ->
                lookup("#choose-threshold .text-field").queryTextInputControl().clear());
        write("0.999");
        push(KeyCode.ENTER);
        assertThat(model.choices().get().threshold()).isEqualTo(0.999);
        assertThat(text("verdict-words")).isEqualTo(message("verdict.weak", "0.999", "", ""));
        assertThat(devices()).allMatch(row -> row.reached() <= 1);
    }

    @Test
    void filtersRestrictTheReadout() {
        clickOn("#min-accuracy").write("80").push(KeyCode.ENTER);
        PairReading pair = model.pair().get();
        assertThat(pair.srcc().n()).isLessThan(1000);
        assertThat(text("figure-n")).isEqualTo(NumberText.count(pair.srcc().n()));
        clickOn("#min-accuracy").write("x").push(KeyCode.ENTER);
        assertThat(model.choices().get().region().minAccuracy()).isEqualTo(80);
        push(KeyCode.CONTROL, KeyCode.Z);
    }

    @Test
    void aSearchFindsDevicesAndTwoMarkedOnesNarrowTheViews() {
        clickOn("#device-search").write("tfjs wasm");
        assertThat(devices()).extracting(DeviceSummary::name).containsExactly("tfjs_wasm_b1", "tfjs_wasm_b32");
        clickDevice("tfjs_wasm_b1");
        press(KeyCode.CONTROL);
        clickDevice("tfjs_wasm_b32");
        release(KeyCode.CONTROL);
        clickOn("#action-narrow-devices");
        assertThat(model.matrix().get().devices()).containsExactly("tfjs_wasm_b1", "tfjs_wasm_b32");
        clickOn("#action-show-all-devices");
        assertThat(model.matrix().get().devices()).hasSize(16);
    }

    @Test
    void theFigureInFrontIsWrittenInTheSizeAsked() throws IOException {
        answers.size = new ExportSize(ExportSize.Format.PNG, 100, 80, 127);
        answers.save = temp.resolve("figure");
        for (CenterView view : List.of(CenterView.HEATMAP, CenterView.SCATTER, CenterView.PARETO)) {
            interact(() -> workshop.intents().onViewChosen(view));
            await(() -> front(view) != null);
            push(KeyCode.CONTROL, KeyCode.E);
            await(() -> model.notice().get() != null);
            assertThat(model.notice().get().text()).isEqualTo(message("notice.written", temp.resolve("figure.png")));
            BufferedImage image = ImageIO.read(temp.resolve("figure.png").toFile());
            assertThat(image.getWidth()).isEqualTo(500);
            assertThat(image.getHeight()).isEqualTo(400);
            assertThat(Files.readAllBytes(written(answers.text)))
                    .as(answers.text)
                    .isEqualTo(Files.readAllBytes(temp.resolve("figure.png")));
            interact(() -> workshop.intents().onNoticeClosed());
        }
    }

    /** The file that a command line of the program writes. */
    private Path written(String line) {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        assertThat(words.remove(0)).isEqualTo("proxylens");
        Path file = temp.resolve("by-command.png");
        words.set(words.indexOf("-o") + 1, file.toString());
        CliRun.in(CliRun.environment(temp), words.toArray()).ok();
        return file;
    }

    @Test
    void whatCannotBeDoneSaysWhy() {
        interact(() -> workshop.intents().onViewChosen(CenterView.PROBLEMS));
        push(KeyCode.CONTROL, KeyCode.E);
        assertThat(model.notice().get()).isNull();
        assertThat(lookup("#action-undo").query().isDisabled()).isTrue();
        moveTo("#action-undo");
        await(() -> tooltips().contains(message("reason.nothing-to-undo")));
    }

    @Test
    void brokenInputIsOneLineAboveTheViewsAndTheDatasetStays() {
        Path broken = Bench.wide(temp, "broken.csv", "arch_id,a,a\n1,2,3\n");
        interact(() -> workshop.intents().onFilesDropped(List.of(broken)));
        assertThat(lookup("#notice").query().isVisible()).isTrue();
        assertThat(text("notice-text")).contains("broken.csv").doesNotContain("\n");
        assertThat(devices()).hasSize(16);
        clickOn(slidIn("#notice-close"));
        assertThat(lookup("#notice").query().isVisible()).isFalse();
    }

    // a notice slides in over some frames
    private Node slidIn(String id) {
        Region panes = lookup("#panes").queryAs(Region.class);
        Node part = lookup(id).query();
        double lower = panes.localToScreen(panes.getBoundsInLocal()).getMaxY();
        await(() -> lookup("#notice").query().getParent().getOpacity() == 1
                && part.localToScreen(part.getBoundsInLocal()).getMaxY() < lower);
        // on the way there a tooltip may open over it
        moveTo("#notice-text");
        await(() -> tooltips().isEmpty());
        return part;
    }

    @Test
    void aNoticeAndALongJobMoveNothing() {
        Region panes = lookup("#panes").queryAs(Region.class);
        Bounds before = panes.localToScene(panes.getLayoutBounds());
        interact(() -> {
            model.notice().set(new Notice(Severity.WARNING, "Something long to say. ".repeat(20)));
            model.jobs().setAll(new JobStatus("matrix", "Ranking devices", 0.4, "3 min"));
        });
        slidIn("#notice-close");
        assertThat(panes.localToScene(panes.getLayoutBounds())).isEqualTo(before);
        Labeled text = lookup("#notice-text").queryAs(Labeled.class);
        assertThat(text.getHeight()).isGreaterThanOrEqualTo(text.prefHeight(text.getWidth()) - 1);
        interact(model.jobs()::clear);
    }

    @Test
    void sidePanesFoldAwayAndComeBackAsWideAsTheyWere() {
        Region devices = lookup("#devices-pane").queryAs(Region.class);
        double width = devices.getWidth();
        push(KeyCode.F9);
        assertThat(lookup("#devices-pane").tryQuery()).isEmpty();
        push(KeyCode.F9);
        assertThat(devices.getWidth()).isCloseTo(width, within(2.0));
        // fired, not clicked: the least window of a test before may reach below the headless screen
        interact(() -> lookup("#action-show-readout").queryAs(ButtonBase.class).fire());
        await(() -> lookup("#readout-pane").tryQuery().isEmpty());
        push(KeyCode.F11);
        assertThat(lookup("#devices-pane").tryQuery()).isEmpty();
        push(KeyCode.CONTROL, KeyCode.F);
        assertThat(lookup("#device-search").query().isFocused()).isTrue();
        push(KeyCode.F11);
        push(KeyCode.F11);
        assertThat(lookup("#devices-pane").tryQuery()).isPresent();
        assertThat(lookup("#readout-pane").tryQuery()).isPresent();
    }

    @Test
    void sidePanesAreAsWideAsBeforeWhenANarrowWindowGrowsAgain() {
        Region devices = lookup("#devices-pane").queryAs(Region.class);
        Stage stage = (Stage) devices.getScene().getWindow();
        double whole = stage.getWidth();
        double width = devices.getWidth();
        interact(() -> stage.setWidth(900));
        await(() -> devices.getWidth() < width - 100);
        interact(() -> stage.setWidth(whole));
        await(() -> Math.abs(devices.getWidth() - width) < 3);
    }

    @Test
    void theLatencyWindowIsSetWithASlider() {
        choose("choose-target", "torch_b1");
        clickOn("#latency-slider-open");
        await(() -> lookup("#latency-slider").tryQuery().isPresent());
        RangeSlider slider = lookup("#latency-slider").queryAs(RangeSlider.class);
        interact(() -> slider.setLowValue((slider.getMin() + slider.getMax()) / 2));
        double low = model.choices().get().region().latencyLow();
        assertThat(low).isBetween(Math.pow(10, slider.getMin()), Math.pow(10, slider.getMax()));
        assertThat(lookup("#latency-low").queryAs(TextInputControl.class).getText())
                .isEqualTo(Double.toString(low));
        interact(() -> slider.setLowValue(slider.getMin()));
        assertThat(model.choices().get().region().isAll()).isTrue();
        push(KeyCode.ESCAPE);
        await(() -> lookup("#latency-slider").tryQuery().isEmpty());
    }

    @Test
    void aFigureThatCannotBeDrawnIsToldAboveTheViews() {
        OutOfMemoryError none = new OutOfMemoryError("none left");
        interact(() -> workshop.jobs().tell(none));
        assertThat(text("notice-text")).isEqualTo(message("failure.memory"));
    }

    @Test
    void everyTabIsReachedByKeys() {
        push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(model.front().get()).isEqualTo(CenterView.PARETO);
        push(KeyCode.ALT, KeyCode.PAGE_UP);
        assertThat(model.front().get()).isEqualTo(CenterView.SCATTER);
        push(KeyCode.ALT, KeyCode.PAGE_UP);
        assertThat(model.front().get()).isEqualTo(CenterView.HEATMAP);
        push(KeyCode.F1);
        assertThat(answers.shown).isGreaterThan(20);
    }

    @Test
    void aLongJobIsShownAndCanBeStopped() {
        interact(() -> model.jobs().setAll(new JobStatus("matrix", "Ranking devices", 0.4, "3 min")));
        clickOn("#cancel-matrix");
        assertThat(model.jobs()).isEmpty();
        assertThat(text("notice-text")).isEqualTo(message("notice.stopped"));
    }

    @Test
    void architecturesAreSoughtByOperation() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        write("1=skip");
        List<String> found = model.choices().get().architectures();
        assertThat(found).isNotEmpty();
        Dataset dataset = model.dataset().get();
        assertThat(found).allMatch(id -> String.valueOf(
                        dataset.architectures().arch(dataset.architectures().row(id)))
                .startsWith("|skip_connect~0|"));
        assertThat(text("seek-found")).contains(NumberText.count(found.size()));
        ListView<String> results = lookup("#seek-results").queryListView();
        assertThat(results.getItems()).isEqualTo(found);
        Node first = lookup("#seek-results .found-cell")
                .match(node -> node instanceof Labeled cell && found.get(0).equals(cell.getText()))
                .query();
        moveTo(first);
        assertThat(model.hoveredRow().get()).isEqualTo(dataset.architectures().row(found.get(0)));
        write("x");
        assertThat(text("seek-found"))
                .isEqualTo(message(
                        "seek.unknown", "skipx", "none, skip_connect, nor_conv_1x1, nor_conv_3x3, avg_pool_3x3"));
        assertThat(lookup("#seek-help").query().isVisible()).isTrue();
        push(KeyCode.ESCAPE);
        assertThat(lookup("#seek").query().isVisible()).isFalse();
    }

    @Test
    void architecturesAreDrawnWhereTheyAreListed() {
        choose("choose-proxy", "ort_2threads_b32");
        choose("choose-target", "torch_b1");
        // drawings give way to figures where the readout is narrow
        SplitPane panes = lookup(".split-pane").query();
        interact(() -> model.devicesFolded().set(true));
        interact(() -> panes.setDividerPosition(panes.getDividers().size() - 1, 0.6));
        await(() ->
                lookup("#front-lost .drawing.table-cell .image-view").tryQuery().isPresent());
        Node cell = lookup("#front-lost .drawing.table-cell .image-view").query();
        assertThat(((ImageView) cell).getImage()).isNotNull();
        assertThat(cell.getAccessibleText()).startsWith("|").contains("~0|");
        assertThat(lookup(".operation-key").query().isVisible()).isTrue();
    }
}
